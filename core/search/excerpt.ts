import { foldWithPlaces } from './fold-map.ts';
import type { SearchHit, SearchMark, SearchText } from './model.ts';
import type { SearchPlan } from './query.ts';

/** UTF-16 units before the first word and in all. */
const BEFORE = 40;
const LONGEST = 180;
/** Han characters are twice as wide and say twice as much. */
const HAN = /\p{Script=Han}/u;
const ELLIPSIS = '…';

/** Gives where the words of a plan stand in a text, in order; what overlaps or touches is one. */
export function marksIn(text: string, { needs }: SearchPlan): readonly SearchMark[] {
  const { folded, rangeOf } = foldWithPlaces(text);
  const found: SearchMark[] = [];
  for (const phrase of new Set(needs.flat(2)))
    for (let at = folded.indexOf(phrase); at >= 0; at = folded.indexOf(phrase, at + phrase.length))
      found.push(rangeOf(at, at + phrase.length));
  found.sort((one, other) => one.start - other.start || one.end - other.end);
  const marks: SearchMark[] = [];
  for (const mark of found) {
    const last = marks.at(-1);
    if (last !== undefined && mark.start <= last.end)
      marks[marks.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
    else marks.push(mark);
  }
  return marks;
}

const SPACED = /[^\s\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Thai}]/u;

/** Moves a cut to the beginning of a word that is not far, and never into a character. */
function cutBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  for (let start = at; start < at + 20 && start < text.length; start += 1)
    if (!SPACED.test(text[start - 1] ?? '')) return start;
  return isInside(text, at) ? at + 1 : at;
}

function cutAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  for (let end = at; end > at - 20 && end > 0; end -= 1) if (!SPACED.test(text[end] ?? '')) return end;
  return isInside(text, at) ? at - 1 : at;
}

/** True between the halves of a surrogate pair, and before a mark that belongs to the letter ahead of it. */
const isInside = (text: string, at: number): boolean => /^[\udc00-\udfff\p{M}]/u.test(text.slice(at, at + 1));

/** Gives a text as found: the part around the first words of the plan, with what is marked in it. */
export function describeHit(found: SearchText, plan: SearchPlan): SearchHit {
  const { text, place, label, title, language } = found;
  const head = { place, label, title, language };
  const all = marksIn(text, plan);
  const share = HAN.test(text) ? 0.5 : 1;
  const longest = LONGEST * share;
  if (text.length <= longest) return { ...head, excerpt: oneLine(text), marks: all };
  const first = all[0] ?? { start: 0, end: 0 };
  const start = Math.min(cutBefore(text, first.start - BEFORE * share), first.start);
  const end = Math.max(cutAfter(text, start + longest), first.end);
  const lead = start > 0 ? ELLIPSIS : '';
  const excerpt = `${lead}${oneLine(text.slice(start, end))}${end < text.length ? ELLIPSIS : ''}`;
  const move = lead.length - start;
  const marks = all
    .filter((mark) => mark.start >= start && mark.end <= end)
    .map((mark) => ({ start: mark.start + move, end: mark.end + move }));
  return { ...head, excerpt, marks };
}

/** Line breaks would tear a line of results apart; each becomes a space, so that no place moves. */
const oneLine = (text: string): string => text.replace(/[\n\r\t]/g, ' ');
