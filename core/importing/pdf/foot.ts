import { FOOTNOTE_STROKE, type PageLines } from './furniture.ts';
import type { Line } from './line.ts';
import { isSmall, type Measures } from './measure.ts';
import type { PdfRule } from './page.ts';

/** A footnote as its lines, from the foot of one page and on to the next. */
export interface FootLines {
  readonly label: string;
  readonly page: number;
  readonly lines: readonly Line[];
}

/** The pages without their feet, and the footnotes that stood there. */
export interface Feet {
  readonly pages: readonly PageLines[];
  readonly notes: readonly FootLines[];
}

const TYPED_LABEL = /^(\d{1,3}|[*†‡§]{1,4}|[٠-٩]{1,3})(?:[)/.]?\s+|(?=\p{Lu}))/u;
const clean = (label: string): string => label.replace(/[^\p{L}\p{N}*†‡§]/gu, '');

interface Label {
  readonly label: string;
  readonly line: Line;
}

/** Gives the label that a line at the foot begins with, and the line without it. */
function labelled(line: Line): Label | null {
  const [mark] = line.marks;
  if (mark?.offset === 0) return { label: clean(mark.text), line: { ...line, marks: line.marks.slice(1) } };
  const typed = TYPED_LABEL.exec(line.text);
  if (!typed?.[1]) return null;
  const cut = typed[0].length;
  return {
    label: typed[1],
    line: {
      ...line,
      text: line.text.slice(cut),
      marks: line.marks.map((other) => ({ ...other, offset: Math.max(0, other.offset - cut) })),
    },
  };
}

/** The marks of the lines above, cleaned: `1`, `*`. */
function marksIn(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ marks }) => marks.flatMap(({ text }) => text.split(/[\s,،、]+/).map(clean))),
  );
}

const isNoteRule = ({ x0, x1, y0, y1 }: PdfRule, page: PageLines): boolean =>
  y1 - y0 < 3 && x1 - x0 > 30 && x1 - x0 < page.width * 0.5 && y0 > page.height * 0.25;

/**
 * The first line below a drawn stroke, where it begins with a mark that stands above: a foot, however large it is set. Null without one.
 */
function startsByMark(lines: readonly Line[], strokes: readonly PdfRule[]): number | null {
  for (const { y0 } of strokes) {
    const below = lines.findIndex((line) => line.y >= y0);
    const first = below < 0 ? undefined : lines[below];
    // Below a stroke between the rows of a table stand several parts of a line.
    if (!first || first.isPart || first.y - y0 > first.size * 2.5) continue;
    const label = labelled(first)?.label;
    if (label !== undefined && marksIn(lines.slice(0, below)).has(label)) return below;
  }
  return null;
}

/** Where the foot begins: the index of its first line in reading order from above, or null when the page has none. */
function footStart(
  page: PageLines,
  rules: readonly PdfRule[],
  measures: Measures,
  isOpen: boolean,
): { readonly from: number; readonly to: number } | null {
  const { lines } = page;
  const typed = lines.findLastIndex((line) => FOOTNOTE_STROKE.test(line.text.trim()));
  const startsOrGoesOn = (from: number): boolean => {
    const below = lines.slice(from);
    return below.length > 0 && (isOpen || below.some((line) => labelled(line) !== null));
  };
  if (
    typed >= 0 &&
    startsOrGoesOn(typed + 1) &&
    lines.slice(typed + 1).every((line) => isSmall(line, measures))
  ) {
    return { from: typed, to: typed + 1 };
  }
  const drawn = rules.filter((rule) => isNoteRule(rule, page));
  const byMark = startsByMark(lines, drawn);
  if (byMark !== null) return { from: byMark, to: byMark };
  let small = lines.length;
  while (small > 0) {
    const line = lines[small - 1];
    // What is left of a page number or of a date at the very foot may be larger.
    if (!line || !isSmall(line, measures)) break;
    small -= 1;
  }
  if (small === lines.length) return null;
  const byRule = lines.findIndex(
    (line, index) =>
      index >= small && drawn.some((rule) => rule.y0 <= line.y && rule.y0 > (lines[index - 1]?.y ?? 0) - 2),
  );
  if (byRule >= 0 && startsOrGoesOn(byRule)) return { from: byRule, to: byRule };
  const above = marksIn(lines.slice(0, small));
  const first = lines.findIndex((line, index) => {
    const label = index >= small ? labelled(line)?.label : undefined;
    return label !== undefined && (above.has(label) || line.marks[0]?.offset === 0);
  });
  return first >= 0 ? { from: first, to: first } : null;
}

/** True when `label` can follow `before` at the foot: the next number, or another sign. */
function follows(label: string, before: string | undefined): boolean {
  if (before === undefined || !/^\d+$/.test(label) || !/^\d+$/.test(before)) return true;
  const step = Number(label) - Number(before);
  return step > 0 && step <= 3;
}

/** Takes the footnotes from the feet of the pages; one that goes on at the next page's foot is one note. */
export function withoutFeet(
  pages: readonly PageLines[],
  rulesOf: ReadonlyMap<number, readonly PdfRule[]>,
  measures: Measures,
): Feet {
  const notes: { label: string; page: number; lines: Line[] }[] = [];
  let lastPage = 0;
  const kept = pages.map((page) => {
    const isOpen = notes.length > 0 && lastPage === page.page - 1;
    const foot = footStart(page, rulesOf.get(page.page) ?? [], measures, isOpen);
    if (foot === null) return page;
    let onPage: string | undefined;
    for (const line of page.lines.slice(foot.to)) {
      const found = labelled(line);
      const last = notes.at(-1);
      const isNew =
        found !== null &&
        (line.marks[0]?.offset === 0 || follows(found.label, onPage ?? last?.label) || onPage === undefined);
      if (found && isNew) {
        notes.push({ label: found.label, page: page.page, lines: [found.line] });
        onPage = found.label;
      } else if (last) last.lines.push(line);
      else notes.push({ label: '', page: page.page, lines: [line] });
    }
    lastPage = page.page;
    return { ...page, lines: page.lines.slice(0, foot.from) };
  });
  return { pages: kept, notes };
}
