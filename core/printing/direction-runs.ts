import type { Direction } from '#core/documents/document.ts';

const RTL_SCRIPTS = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]`;
/** A letter that runs from right to left, with its marks, and any other letter. */
const RTL = String.raw`(?:(?=\p{L})${RTL_SCRIPTS}\p{M}*)`;
const LTR = String.raw`(?:(?!${RTL_SCRIPTS})\p{L}\p{M}*)`;

/** From the first to the last letter of one direction, with the figures, spaces and signs between them. */
const stretch = (own: string, other: string): RegExp =>
  new RegExp(`${own}(?:(?:(?!${other}).)*${own})?`, 'gsu');
const AGAINST: Readonly<Record<Direction, RegExp>> = { ltr: stretch(RTL, LTR), rtl: stretch(LTR, RTL) };

/** A piece of a text whose letters run in one direction. */
export interface DirectionRun {
  readonly text: string;
  readonly direction: Direction;
}

/**
 * Cuts a text of this direction where its letters change theirs, for formats that ask for the direction of each run. Signs and
 * figures between letters of the other direction go with those, all else with the text; joined, the runs give the text.
 */
export function directionRuns(text: string, direction: Direction): readonly DirectionRun[] {
  const runs: DirectionRun[] = [];
  let from = 0;
  const add = (to: number, of: Direction): void => {
    if (to > from) runs.push({ text: text.slice(from, to), direction: of });
    from = to;
  };
  for (const found of text.matchAll(AGAINST[direction])) {
    add(found.index, direction);
    add(found.index + found[0].length, direction === 'ltr' ? 'rtl' : 'ltr');
  }
  add(text.length, direction);
  return runs;
}
