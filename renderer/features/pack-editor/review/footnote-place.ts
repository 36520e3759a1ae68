import { readNoteMark } from '#core/importing/structure/correct-source.ts';
import { type MarkPlace, type SourceKey, sourceKey } from '#core/importing/structure/model.ts';
import type { ReviewRow } from './review-rows.ts';

/** A footnote stands at most so many paragraphs away from what it is of. */
const REACH = 60;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (mark: string): string => mark.replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));

/** The last place of a text where a footnote's mark is printed: after a word or a stop, and no part of a longer number. */
function printedMark(
  text: string,
  mark: string,
): { readonly offset: number; readonly length: number } | null {
  for (const each of new Set([raised(mark), mark])) {
    const offset = text.lastIndexOf(each);
    const before = text.slice(0, offset);
    const isPart = /[\p{N}]$/u.test(before) || /^[\p{N}\p{L}]/u.test(text.slice(offset + each.length));
    if (offset > 0 && !isPart && /[\p{L}\p{P}]$/u.test(before)) return { offset, length: each.length };
  }
  return null;
}

/** True for what can have a footnote: text of the file that is in the document. */
export const canHaveFootnotes = ({ decision, text }: ReviewRow): boolean =>
  decision.note === null && decision.footnote === undefined && !decision.isLeftOut && text.trim() !== '';

/** Gives where a mark stands in a paragraph: where it is printed, else at the end. */
export function markIn({ decision: { index, from = 0 }, text }: ReviewRow, mark: string | null): MarkPlace {
  const printed = mark === null ? null : printedMark(text, mark);
  return {
    index,
    offset: from + (printed?.offset ?? text.trimEnd().length),
    length: printed?.length ?? 0,
  };
}

/** Gives the place of a mark that a person set before a unit of a paragraph; the printed mark beside it is taken for it. */
export function markAtCaret(
  { decision: { index, from = 0 }, text }: ReviewRow,
  mark: string | null,
  caret: number,
): MarkPlace {
  for (const each of mark === null ? [] : [mark, raised(mark)])
    for (const at of [caret, caret - each.length])
      if (at >= 0 && text.startsWith(each, at)) return { index, offset: from + at, length: each.length };
  return { index, offset: from + caret, length: 0 };
}

/** Gives where the mark of the footnote that a row is made probably stands: in the nearest paragraph above that has it printed. */
export function proposedMark(rows: readonly ReviewRow[], at: number): MarkPlace | null {
  const row = rows[at];
  if (row === undefined) return null;
  const mark = readNoteMark(row.text)?.label ?? null;
  const above = rows
    .slice(Math.max(0, at - REACH), at)
    .filter(canHaveFootnotes)
    .toReversed();
  const marked = mark === null ? undefined : above.find(({ text }) => printedMark(text, mark) !== null);
  const host = marked ?? above[0];
  return host === undefined ? null : markIn(host, mark);
}

/** Gives the row that has a footnote's mark. */
export const hostOf = (rows: readonly ReviewRow[], of: SourceKey): ReviewRow | undefined =>
  rows.find(({ key }) => key === sourceKey(of));

/** Gives the rows around a footnote that could have its mark, in their order. */
export const possibleHosts = (rows: readonly ReviewRow[], at: number): readonly ReviewRow[] =>
  rows.slice(Math.max(0, at - REACH), at + REACH / 4).filter(canHaveFootnotes);
