import { MAX_LEVEL } from '#core/documents/check-text.ts';
import type { SourceFormat, SourceParagraph } from '../model.ts';
import { readMarks, type Mark } from './marks.ts';

/** What speaks for a paragraph being a heading. */
export interface HeadingEvidence {
  readonly isHeading: boolean;
  /** From 1; only compared among headings without a named division. */
  readonly level: number;
  /** True when looks alone say so. */
  readonly isDoubtful: boolean;
}

const NONE: HeadingEvidence = { isHeading: false, level: 0, isDoubtful: false };

const isCjk = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** Short enough for a heading, and not closed as a sentence or list item is. */
export function isTitleLike(text: string): boolean {
  const line = text.trim();
  if (line === '' || line.length > (isCjk(line) ? 50 : 140)) return false;
  return !/[.,;:。，；：،؛、]$/u.test(line.replace(/(?<=\b[A-Z])\.$/, '')) && /\p{L}/u.test(line);
}

/** Words of a text; of Han every two characters count for one. */
const wordsIn = (text: string): number =>
  (text.match(/\p{Script=Han}/gu)?.length ?? 0) / 2 +
  (text.replace(/\p{Script=Han}/gu, ' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0);

/**
 * True for running text that only has a heading's style, as templates have it that number their paragraphs through
 * heading styles: a whole sentence, above all behind a number, or more than any heading says.
 */
function isRunningText(text: string, isNumbered: boolean): boolean {
  const words = wordsIn(text);
  if (words > 50) return true;
  return /[.;:。；：؛]["”’»)）]*$/u.test(text.trim()) && words >= (isNumbered ? 8 : 14);
}

const isCapitals = (text: string): boolean => {
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    letters.length >= 4 &&
    letters.every((letter) => letter === letter.toUpperCase() && letter !== letter.toLowerCase())
  );
};

/** Size of most of the running text; null where looks are not known. */
function bodySize(paragraphs: readonly SourceParagraph[]): number | null {
  const bySize = new Map<number, number>();
  for (const { look, text } of paragraphs)
    if (look?.size) bySize.set(look.size, (bySize.get(look.size) ?? 0) + text.length);
  return [...bySize].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** Formats whose elements say what a heading is; looks are no evidence there. */
const SAYS_HEADINGS: ReadonlySet<SourceFormat> = new Set(['html', 'markdown', 'akoma-ntoso']);

function looksLikeHeading(paragraph: SourceParagraph, rest: string, body: number | null): boolean {
  const { look } = paragraph;
  if (paragraph.cell !== null || paragraph.bullet !== null || !isTitleLike(rest)) return false;
  if (isCapitals(rest)) return true;
  if (!look) return false;
  const isLarger = body !== null && look.size !== null && look.size > body * 1.08;
  return look.isBold || isLarger || (look.align === 'centre' && rest.length < 100);
}

/** A line of plain text that stands alone, above a longer paragraph, and is no sentence. */
function standsAsHeading(paragraph: SourceParagraph, next: SourceParagraph | undefined): boolean {
  const text = paragraph.text.trim();
  if (paragraph.look !== null || next === undefined || !isTitleLike(text)) return false;
  if (text.length > (isCjk(text) ? 25 : 70) || readMarks(text).length > 0) return false;
  return (
    /^[\p{Lu}\p{Lo}\p{N}]/u.test(text) &&
    (next.text.length > text.length * 2 || readMarks(next.text).length > 0)
  );
}

/** What a heading looks like, to be compared with others. */
export function lookKey(paragraph: SourceParagraph | undefined): string {
  const { look = null, text = '' } = paragraph ?? {};
  if (look === null) return String(isCapitals(text));
  return [look.size ?? 0, isCapitals(text), look.align === 'centre', look.isBold].join(' ');
}

/** Sorts looks that headings have into levels: larger before smaller, then by first appearance. */
function lookLevels(headings: readonly SourceParagraph[]): (paragraph: SourceParagraph) => number {
  const keys = [...new Set(headings.map(lookKey))];
  const size = (key: string): number => Number(key.split(' ')[0]) || 0;
  const sorted = keys.toSorted((a, b) => size(b) - size(a));
  return (paragraph) => Math.min(3, Math.max(1, sorted.indexOf(lookKey(paragraph)) + 1));
}

/** Ways of counting that headings have, strongest first; the share of short lines that makes headings of all of them. */
const HEADING_MARKS: readonly { readonly fits: (mark: Mark) => boolean; readonly share: number }[] = [
  { fits: ({ counting, look }) => counting === 'roman-upper' && look === '#.', share: 0.6 },
  { fits: ({ counting, look }) => counting === 'han' && (look === '#、' || look === '#.'), share: 0.8 },
  { fits: ({ counting }) => counting === 'spoken-ordinal', share: 0.6 },
  { fits: ({ counting }) => counting === 'spoken-letter', share: 0.8 },
  { fits: ({ counting, look }) => counting === 'letter-upper' && look === '#.', share: 0.8 },
  { fits: ({ counting, look }) => counting === 'digits' && look === '#.', share: 0.9 },
];

/** Finds looks of numbers under which short lines stand, each above other text: numbered headings. */
function headingMarks(
  paragraphs: readonly SourceParagraph[],
  rests: readonly string[],
  contents: ReadonlySet<number>,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { fits, share } of HEADING_MARKS) {
    const members = paragraphs.flatMap((paragraph, index) => {
      const isTyped = paragraph.number === null && !contents.has(index);
      const mark = isTyped ? readMarks(paragraph.text).find(fits) : undefined;
      return mark && paragraph.cell === null ? [{ index, mark }] : [];
    });
    const [first] = members;
    if (!first || members.length < 2) continue;
    const short = members.filter(({ index }) => isTitleLike(rests[index] ?? ''));
    const adjacent = members.filter(({ index }, at) => members[at + 1]?.index === index + 1);
    if (short.length >= members.length * share && adjacent.length <= members.length / 3)
      found.add(`${first.mark.look} ${first.mark.counting}`);
  }
  return found;
}

/**
 * Tells for lists of automatic numbers at which of their levels headings stand. Where running text stands at most places of a
 * level, the few that have a heading's style are paragraphs too: somebody picked the style for its number.
 */
function headedLists(paragraphs: readonly SourceParagraph[]): (paragraph: SourceParagraph) => boolean {
  const counts = new Map<string, { all: number; headings: number }>();
  const keyOf = ({ number }: SourceParagraph): string =>
    `${number?.list ?? ''} ${String(number?.level ?? 0)}`;
  for (const paragraph of paragraphs) {
    if (paragraph.number === null) continue;
    const count = counts.get(keyOf(paragraph)) ?? { all: 0, headings: 0 };
    count.all += 1;
    if (paragraph.heading !== null && !isRunningText(paragraph.text, true)) count.headings += 1;
    counts.set(keyOf(paragraph), count);
  }
  return (paragraph) => {
    const count = paragraph.number === null ? undefined : counts.get(keyOf(paragraph));
    return count === undefined || count.headings * 4 >= count.all;
  };
}

/** Finds the headings of a document: by what the format says, by named divisions, by numbers that only headings have, by looks. */
export function findHeadings(
  format: SourceFormat,
  paragraphs: readonly SourceParagraph[],
  contents: ReadonlySet<number>,
): readonly HeadingEvidence[] {
  const marks = paragraphs.map(({ text, number }, index) =>
    number === null && !contents.has(index) ? readMarks(text) : [],
  );
  const rests = paragraphs.map(({ text }, index) => text.slice(marks[index]?.[0]?.length ?? 0));
  const numberedLooks = headingMarks(paragraphs, rests, contents);
  const body = bodySize(paragraphs);
  const isHeaded = headedLists(paragraphs);
  const guesses = !SAYS_HEADINGS.has(format);
  const drafts = paragraphs.map((paragraph, index): HeadingEvidence => {
    if (paragraph.cell !== null || paragraph.isTitle || contents.has(index)) return NONE;
    const isNumbered = paragraph.number !== null || (marks[index]?.length ?? 0) > 0;
    const isSaid =
      paragraph.heading !== null &&
      !(guesses && (isRunningText(paragraph.text, isNumbered) || !isHeaded(paragraph)));
    if (paragraph.heading !== null && isSaid)
      return {
        isHeading: true,
        level: Math.min(MAX_LEVEL, Math.max(1, paragraph.heading)),
        isDoubtful: false,
      };
    const rest = rests[index] ?? '';
    const named = marks[index]?.find(({ unit }) => unit !== null);
    if (named && (rest === '' || isTitleLike(rest))) return { isHeading: true, level: 0, isDoubtful: false };
    if (named || !guesses || (paragraph.heading !== null && !isSaid)) return NONE;
    const isNumberedHeading =
      marks[index]?.some(({ look, counting }) => numberedLooks.has(`${look} ${counting}`)) ?? false;
    if (isNumberedHeading && isTitleLike(rest)) return { isHeading: true, level: 0, isDoubtful: false };
    const looks = looksLikeHeading(paragraph, rest, body);
    const stands = format === 'text' && standsAsHeading(paragraph, paragraphs[index + 1]);
    return looks || stands ? { isHeading: true, level: 0, isDoubtful: true } : NONE;
  });
  const levelOf = lookLevels(
    paragraphs.filter((_, index) => drafts[index]?.level === 0 && drafts[index].isHeading),
  );
  // Where styles say most of the headings, one known by looks stands below the one above it.
  let above = 0;
  return drafts.map((draft, index) => {
    const paragraph = paragraphs[index];
    if (!draft.isHeading || !paragraph) return draft;
    if (draft.level > 0) {
      above = draft.level;
      return draft;
    }
    const level = levelOf(paragraph);
    return {
      ...draft,
      level: draft.isDoubtful && above > 0 ? Math.min(MAX_LEVEL, Math.max(level, above + 1)) : level,
    };
  });
}
