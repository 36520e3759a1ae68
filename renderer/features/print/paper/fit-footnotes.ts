/** How high a footnote is, and each of its lines, in pixels. */
export interface FootnoteSize {
  readonly height: number;
  readonly lineHeight: number;
}

/** All whole; by the rules of good setting; or in whatever way gets on, where nothing else helps. */
export type Fit = 'whole' | 'good' | 'forced';

/** Footnotes of fewer lines are not split: their line moves to the next page with them. */
const LONG = 6;
/** Lines of a split footnote that stand at least on the page of its mark. */
const FIRST_LINES = 2;

/**
 * Tells whether footnotes find so much room: all of them whole or, of the last one, if it is long, the first lines, the others
 * going on at the foot of the next page. Where it is forced, one line is enough.
 */
export function fitFootnotes(sizes: readonly FootnoteSize[], room: number, how: Fit): boolean {
  const heightOf = (some: readonly FootnoteSize[]): number =>
    some.reduce((sum, { height }) => sum + height, 0);
  const [first] = sizes;
  const last = sizes.at(-1);
  if (first === undefined || last === undefined || heightOf(sizes) <= room) return true;
  if (how === 'whole') return false;
  if (how === 'forced') return first.lineHeight <= room;
  const isLong = Math.round(last.height / last.lineHeight) >= LONG;
  return isLong && heightOf(sizes.slice(0, -1)) + FIRST_LINES * last.lineHeight <= room;
}
