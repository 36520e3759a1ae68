import type { SourceParagraph } from '../model.ts';
import { readMarks } from './marks.ts';
import type { Correction } from './model.ts';

/** A paragraph with those that were joined to it. */
export interface Joined {
  readonly paragraph: SourceParagraph;
  /** `place.index` of all, in order. */
  readonly indices: readonly number[];
}

const ENDS_OPEN = /[\p{L}\p{N},،，、\-–(]$/u;
const CJK = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Joins two texts as they would have stood on one line: no space between Han, none after a hyphen. */
export function joinTexts(before: string, after: string): string {
  const gap = CJK.test(before.slice(-1)) && CJK.test(after.slice(0, 1)) ? '' : ' ';
  return `${before}${/[-–—]$/.test(before) && /^\p{Ll}/u.test(after) ? '' : gap}${after}`;
}

/** True where a page broke inside a paragraph: the sentence is open, and what follows cannot begin one. */
function goesOnOverPage(before: SourceParagraph, after: SourceParagraph): boolean {
  if (before.place.page === null || before.place.page === after.place.page) return false;
  if (before.isContents || after.isContents) return false;
  if (before.cell !== null || after.cell !== null || after.number !== null || after.bullet !== null)
    return false;
  if (before.heading !== null || after.heading !== null) return false;
  if (!ENDS_OPEN.test(before.text.trimEnd()) || readMarks(after.text).length > 0) return false;
  const begins = after.text.trimStart();
  if (/^\p{Ll}/u.test(begins)) return true;
  // Scripts without capitals: only a long open line before is enough.
  return (
    /^[\p{Script=Han}\p{Script=Arabic}]/u.test(begins) &&
    before.text.length > 60 &&
    before.look?.align !== 'centre'
  );
}

function joinTwo(before: SourceParagraph, after: SourceParagraph): SourceParagraph {
  const text = joinTexts(before.text.trimEnd(), after.text.trimStart());
  const shift =
    text.length - after.text.trimStart().length - (after.text.length - after.text.trimStart().length);
  return {
    ...before,
    text,
    footnotes: [
      ...before.footnotes,
      ...after.footnotes.map((each) => ({
        ...each,
        offset: Math.min(text.length, Math.max(0, each.offset + shift)),
      })),
    ],
    runs: [
      ...before.runs,
      ...after.runs.map((each) => ({ ...each, start: each.start + shift, end: each.end + shift })),
    ].filter(({ start, end }) => start < end && end <= text.length),
  };
}

/** Puts paragraphs that a page parted together again, leaves out what is empty, and does what a person has said. */
export function joinParagraphs(
  paragraphs: readonly SourceParagraph[],
  corrections: ReadonlyMap<number, Correction>,
): readonly Joined[] {
  const joined: Joined[] = [];
  for (const paragraph of paragraphs) {
    const correction = corrections.get(paragraph.place.index);
    if (correction?.isLeftOut === true || (paragraph.text.trim() === '' && paragraph.number === null))
      continue;
    const before = joined.at(-1);
    const isJoined =
      correction?.isJoined ?? (before !== undefined && goesOnOverPage(before.paragraph, paragraph));
    if (before && isJoined)
      joined[joined.length - 1] = {
        paragraph: joinTwo(before.paragraph, paragraph),
        indices: [...before.indices, paragraph.place.index],
      };
    else joined.push({ paragraph, indices: [paragraph.place.index] });
  }
  return joined;
}
