import type { Line } from './line.ts';
import type { PageLines } from './furniture.ts';
import type { Measures } from './measure.ts';
import type { PdfRule } from './page.ts';

/** Lines that are read one after the other from top to bottom, with the edges that they are set between. */
export interface Region {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly Line[];
}

const GUTTER = 8;
const LEAST_LINES = 4;
const LEAST_WIDTH = 90;

interface Split {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** True when these lines fill a column as running text does, and a table's cells do not. */
function isProse(lines: readonly Line[], width: number): boolean {
  if (lines.length < LEAST_LINES || width < LEAST_WIDTH) return false;
  const filled = lines.filter((line) => line.end - line.start > width * 0.8).length;
  return filled >= lines.length * 0.45 && median(lines.map(({ text }) => text.length)) >= 12;
}

/** True when lines drawn across the gutter make it a table. */
const isRuled = (at: number, rules: readonly PdfRule[], top: number, bottom: number): boolean =>
  rules.filter(({ x0, x1, y0 }) => x0 < at - 10 && x1 > at + 10 && y0 > top && y0 < bottom).length >= 2;

/** Finds the gutter that divides most lines of the page, or null. */
function findSplit(lines: readonly Line[], page: PageLines, rules: readonly PdfRule[]): Split | null {
  let best: (Split & { readonly count: number }) | null = null;
  for (let at = page.width * 0.3; at <= page.width * 0.7; at += 3) {
    for (let from = 0; from < lines.length;) {
      let to = from;
      while (to < lines.length && !crosses(lines[to], at)) to++;
      const run = lines.slice(from, to);
      const left = run.filter((line) => line.end <= at);
      const right = run.filter((line) => line.start >= at);
      const [inner, outer] = [
        Math.max(0, ...left.map(({ end }) => end)),
        Math.min(Infinity, ...right.map(({ start }) => start)),
      ];
      const isSplit =
        run.length > (best?.count ?? 2 * LEAST_LINES - 1) &&
        isProse(left, inner - Math.min(...left.map(({ start }) => start))) &&
        isProse(right, Math.max(...right.map(({ end }) => end)) - outer) &&
        !isRuled(at, rules, run[0]?.y ?? 0, run.at(-1)?.y ?? 0);
      if (isSplit) best = { at, from, to, count: run.length };
      from = Math.max(to, from) + 1;
    }
  }
  return best;
}

const crosses = (line: Line | undefined, at: number): boolean =>
  line !== undefined && line.start < at + GUTTER / 2 && line.end > at - GUTTER / 2;

/** Gives the regions of a page in reading order: columns one after the other, what spans them between. */
export function regionsOf(page: PageLines, rules: readonly PdfRule[], measures: Measures): readonly Region[] {
  const divide = (lines: readonly Line[]): readonly Region[] => {
    const split = findSplit(lines, page, rules);
    if (split === null) return lines.length === 0 ? [] : [spanning(lines, measures)];
    const run = lines.slice(split.from, split.to);
    // Both sides of one row are lines of their own here, not parts of a broken one.
    const side = (own: readonly Line[]): Region => column(own.map((line) => ({ ...line, isPart: false })));
    return [
      ...divide(lines.slice(0, split.from)),
      side(run.filter((line) => line.end <= split.at)),
      side(run.filter((line) => line.start >= split.at)),
      ...divide(lines.slice(split.to)),
    ];
  };
  return divide(page.lines);
}

/** The usual edges of the text hold for a page that is not divided, whatever stands beside them. */
function spanning(lines: readonly Line[], { bodyStart, bodyEnd }: Measures): Region {
  return bodyEnd > bodyStart + LEAST_WIDTH ? { start: bodyStart, end: bodyEnd, lines } : column(lines);
}

function column(lines: readonly Line[]): Region {
  return {
    start: Math.min(...lines.map((line) => line.start)),
    end: Math.max(...lines.map((line) => line.end)),
    lines,
  };
}
