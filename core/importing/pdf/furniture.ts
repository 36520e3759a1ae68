import type { Line } from './line.ts';

/** The lines of one page, with its height. */
export interface PageLines {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly fromRight: boolean;
  readonly lines: readonly Line[];
}

/** What belongs to the pages and not to the text. */
export interface Furniture {
  readonly pages: readonly PageLines[];
  /** Each removed text once, in order: running heads may tell the symbol, a job number the language. */
  readonly texts: readonly string[];
  readonly count: number;
}

/** Heads and feet stand within this share of the page's height. */
const HEAD = 0.16;
const FOOT = 0.87;
/** Job numbers and bar codes of the United Nations, `GE.19-12345 (E)`, `*1340402C*`, `25-20231 (E) 010125`. */
const JOB =
  /^(?:\(?(?:GE\.|V\.|K)?\d{2}-\d{4,6}(?:\s?[()][A-Z][()])?|\*[A-Z]?\d{5,}[A-Z]?\*|\d{6})(?:\s+(?:\d{6}|[()][A-Z][()]|\*[A-Z]?\d+[A-Z]?\*))*$/u;
/** What the United Nations prints beside its recycling mark. */
const RECYCLE =
  /^(?:Please recycle|请回收|Merci de recycler|Prière de recycler|Por favor,? recicle|Просьба отправить на вторичную переработку|الرجاء إعادة الاستعمال)/iu;
const PAGE_NUMBER =
  /^(?:[-–—]\s?)?(?:page|página|стр(?:аница)?\.?|第|الصفحة)?\s?([\d\u0660-\u0669]{1,4}|[ivxlc]{1,6})(?:\s?(?:页|\/|of|sur|de|из|من)\s?(?:共\s?)?[\d\u0660-\u0669]{1,4}(?:\s?页)?)?(?:\s?[-–—])?$/iu;

export const FOOTNOTE_STROKE = /^[_＿—–-]{5,}$/u;

const isHead = (line: Line, page: PageLines): boolean => line.y < page.height * HEAD;
const isFoot = (line: Line, page: PageLines): boolean => line.y > page.height * FOOT;

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * A line by its words, size and height; odd and even pages may set it on different sides. A symbol that the first page sets large
 * is its masthead's, although the same symbol stands small at the head of all others.
 */
const keyOf = (line: Line): string =>
  `${Math.round(line.y / 4)}|${Math.round(line.size)}|${plain(line.text)}`;

/** Texts that stand at the same height on several pages, by text and height. */
function repeated(pages: readonly PageLines[]): ReadonlySet<string> {
  const seen = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const line of page.lines) {
      if (!isHead(line, page) && !isFoot(line, page)) continue;
      // A height near the border of two steps counts for both.
      for (const y of [line.y - 1.5, line.y + 1.5]) {
        const key = keyOf({ ...line, y });
        seen.set(key, (seen.get(key) ?? new Set()).add(page.page));
      }
    }
  }
  const least = pages.length <= 6 ? 2 : 3;
  return new Set([...seen].filter(([, on]) => on.size >= least).map(([key]) => key));
}

/** True when nothing but furniture stands between the line and the page's upper or lower edge. */
function reachesEdge(page: PageLines, line: Line, isFurniture: (other: Line) => boolean): boolean {
  const between = (other: Line): boolean =>
    isHead(line, page) ? other.y < line.y - 1 : other.y > line.y + 1;
  return page.lines.filter(between).every(isFurniture);
}

const digitsOf = (text: string): string =>
  text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660));

/** The difference between printed page numbers and the count of pages that most pages agree on. */
function numberShift(pages: readonly PageLines[]): number | null {
  const shifts = new Map<number, number>();
  for (const page of pages) {
    for (const line of page.lines) {
      if (!isHead(line, page) && !isFoot(line, page)) continue;
      const printed = Number(digitsOf(PAGE_NUMBER.exec(plain(line.text))?.[1] ?? 'x'));
      if (Number.isInteger(printed))
        shifts.set(page.page - printed, (shifts.get(page.page - printed) ?? 0) + 1);
    }
  }
  const best = [...shifts].sort(([, a], [, b]) => b - a)[0];
  return best && (best[1] >= 2 || best[0] === 0) ? best[0] : null;
}

/**
 * Takes running heads and feet, page numbers, job numbers and bar codes out of the pages: what repeats at one height, what counts
 * up with the pages, what has the form of a job number, and what the file itself marks as no content.
 */
export function withoutFurniture(pages: readonly PageLines[]): Furniture {
  const again = repeated(pages);
  const shift = numberShift(pages);
  const texts = new Set<string>();
  let count = 0;
  const isPageNumber = (line: Line, page: PageLines): boolean => {
    const printed = PAGE_NUMBER.exec(plain(line.text))?.[1];
    if (printed === undefined || shift === null) return false;
    return Number(digitsOf(printed)) === page.page - shift || /^[ivxlc]+$/i.test(printed);
  };
  const kept = pages.map((page) => {
    const byForm = (line: Line): boolean => {
      // What stands once at the head of the first page is the document's own head, wherever its program keeps it.
      if (line.isArtifact && !(page.page === 1 && isHead(line, page))) return true;
      if (!isHead(line, page) && !isFoot(line, page)) return false;
      const text = plain(line.text);
      // The stroke above footnotes may stand at one height on many pages; it tells where they begin.
      if (FOOTNOTE_STROKE.test(text)) return false;
      return (
        again.has(keyOf({ ...line, y: line.y - 1.5 })) ||
        again.has(keyOf({ ...line, y: line.y + 1.5 })) ||
        isPageNumber(line, page) ||
        (isFoot(line, page) && (JOB.test(text) || RECYCLE.test(text)))
      );
    };
    const removed = new Set(
      page.lines.filter((line) => byForm(line) && (line.isArtifact || reachesEdge(page, line, byForm))),
    );
    for (const line of removed) {
      if (/[\p{L}\p{N}]/u.test(line.text)) {
        count += 1;
        texts.add(plain(line.text));
      }
    }
    return { ...page, lines: page.lines.filter((line) => !removed.has(line)) };
  });
  return { pages: kept, texts: [...texts], count };
}
