import type { SourceParagraph } from '../model.ts';

/** A page's number at the end of a line, with what leads to it: dots, a tab, a wide gap. */
const LED =
  /(?:[.·…_‥․]\s?){3,}\s*(?:\p{Nd}{1,4}|[ivxlc]{1,6})?\s*$|(?:\t|\s{3,})(?:\p{Nd}{1,4}|[ivxlc]{1,6})\s*$/u;
/** The same with one blank: enough below a heading that says what follows. */
const NUMBERED = /[\p{L})\]”"»]\s+(\p{Nd}{1,4})\s*$/u;
export const CONTENTS_HEAD =
  /^(?:table of contents|contents|list of contents|summary of contents|sommaire|table des mati[eè]res|índice|indice|contenido|sumario|содержание|оглавление|المحتويات|المحتوى|جدول المحتويات|الفهرس|فهرس|目\s*[录次錄]|inhaltsverzeichnis|inhalt)\s*[:：]?\s*(?:\(.{1,20}\))?$/iu;
/** What stands above the column of page numbers. */
const COLUMN_HEAD =
  /^(?:(?:paragraphs?|chapter|paragraphes|párrafos|пункты|الفقرات|段次|章次)\s+)?(?:page|página|стр(?:аница|\.)?|الصفحة|页次|页码|頁次)$/iu;

/** Entries of a list of contents, at least. */
const LEAST = 3;
/** Lines in one entry: its title may run on before its page number comes. */
const LONGEST = 3;

const isBetween = ({ text, number, cell }: SourceParagraph): boolean =>
  cell === null && text.length < 200 && (number === null || text.length < 120);

/** The pages of a list never go back: of lines that merely end in a number, this tells. */
function rises(pages: readonly number[]): boolean {
  return pages.every((page, at) => at === 0 || page >= (pages[at - 1] ?? 0));
}

const pageOf = (text: string): number | null => {
  const digits = NUMBERED.exec(text)?.[1];
  return digits === undefined
    ? null
    : Number(digits.replace(/[٠-٩]/g, (each) => String(each.charCodeAt(0) - 0x660)));
};

/** Where the run of entries that begins at `from` ends; `from` when there are too few. */
function endOfRun(
  paragraphs: readonly SourceParagraph[],
  from: number,
  isEntry: (paragraph: SourceParagraph) => boolean,
): number {
  let end = from;
  let entries = 0;
  for (let at = from; at < paragraphs.length && at - end <= LONGEST; at += 1) {
    const paragraph = paragraphs[at];
    if (!paragraph || !isBetween(paragraph)) break;
    if (!isEntry(paragraph)) continue;
    entries += 1;
    end = at + 1;
  }
  return entries >= LEAST ? end : from;
}

/**
 * Finds the lines of lists of contents: what the format calls so, lines that lead to page numbers, and below a heading
 * that announces it lines whose last numbers rise. They repeat headings and numbers of the text and are neither.
 */
export function findContents(paragraphs: readonly SourceParagraph[]): ReadonlySet<number> {
  const found = new Set<number>();
  const isLed = ({ text, cell, isContents }: SourceParagraph): boolean =>
    cell === null && (isContents || LED.test(text));
  for (let at = 0; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at];
    if (!paragraph) continue;
    if (paragraph.isContents) found.add(at);
    else if (!found.has(at) && isLed(paragraph)) {
      const end = endOfRun(paragraphs, at, isLed);
      for (let each = at; each < end; each += 1) found.add(each);
    }
    if (!CONTENTS_HEAD.test(paragraph.text.trim())) continue;
    const isColumn = COLUMN_HEAD.test(paragraphs[at + 1]?.text.trim() ?? '');
    const from = at + (isColumn ? 2 : 1);
    const end = endOfRun(paragraphs, from, ({ text }) => LED.test(text) || pageOf(text) !== null);
    const pages = paragraphs.slice(from, end).flatMap(({ text }) => pageOf(text) ?? []);
    if (end > from && rises(pages)) {
      for (let each = at + 1; each < end; each += 1) found.add(each);
      if (isColumn) found.add(at + 1);
    }
  }
  return found;
}
