import type { SourceParagraph } from '../model.ts';

type Marked = Pick<SourceParagraph, 'text' | 'footnotes' | 'runs'>;

/** Characters that a pack's texts may not hold: those that reorder text, half characters, non-characters, controls. */
const DROPPED = /[\u00ad\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cc}|\p{Cs}/u;
const SPACE = /[\t\n\r\v\u2028\u2029]/;

/**
 * Gives a text from `cut` on as a pack may hold it: NFC, white space of one kind and none at the ends; footnote markers
 * and runs of direction stay at their places.
 */
export function cleanText({ text, footnotes, runs }: Marked, cut: number): Marked {
  /** For each unit of the original text, its place in the clean one. */
  const places: number[] = [];
  let clean = '';
  let at = 0;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit += 1) places.push(clean.length);
    at += character.length;
    if (at <= cut || (DROPPED.test(character) && !SPACE.test(character))) continue;
    if (!SPACE.test(character)) clean += character;
    else if (!/[ \u00a0]$/.test(clean) && clean !== '') clean += ' ';
  }
  places.push(clean.length);
  const lead = clean.length - clean.trimStart().length;
  const trimmed = clean.trim();
  const moved = (offset: number): number =>
    Math.min(trimmed.length, Math.max(0, (places[Math.min(offset, text.length)] ?? clean.length) - lead));
  // Composing may shorten a text; where it does, places are kept by composing what stands before them.
  const composed = trimmed.normalize('NFC');
  const placeOf = (offset: number): number =>
    composed.length === trimmed.length
      ? moved(offset)
      : Math.min(composed.length, trimmed.slice(0, moved(offset)).normalize('NFC').length);
  return {
    text: composed,
    footnotes: footnotes
      .map((each) => ({ ...each, offset: placeOf(each.offset) }))
      .toSorted((a, b) => a.offset - b.offset),
    runs: runs
      .map((each) => ({ ...each, start: placeOf(each.start), end: placeOf(each.end) }))
      .filter(({ start, end }) => start < end),
  };
}
