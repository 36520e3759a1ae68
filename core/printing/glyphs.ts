/** First and last code point of a run of characters. */
export type CodeRange = readonly [from: number, to: number];

/** A character that no bundled font shows: it would print as a box. */
export interface MissingGlyph {
  readonly character: string;
  /** As a person can look it up: `U+1F600`. */
  readonly codePoint: string;
}

const RADIX = 36;

/** Writes runs (rising, not touching) as pairs of numbers in base 36: how far on, and how many more. */
export function encodeRanges(ranges: readonly CodeRange[]): string {
  let end = 0;
  const words = ranges.map(([from, to]) => {
    const word = `${(from - end).toString(RADIX)},${(to - from).toString(RADIX)}`;
    end = to;
    return word;
  });
  return words.join(' ');
}

/** Reads what `encodeRanges` wrote. */
export function decodeRanges(encoded: string): readonly CodeRange[] {
  let end = 0;
  return encoded
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const [gap = '', more = ''] = word.split(',');
      const from = end + Number.parseInt(gap, RADIX);
      end = from + Number.parseInt(more, RADIX);
      return [from, end];
    });
}

/** White space, controls, joiners and variation selectors: nothing is drawn for them, so nothing can be missing. */
const INVISIBLE = /^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]$/u;

function covers(ranges: readonly CodeRange[], code: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = ranges[middle] ?? [0, -1];
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return true;
  }
  return false;
}

/** Names each character of `text` that none of `ranges` holds, once, in the order of appearance. */
export function missingGlyphs(text: string, ranges: readonly CodeRange[]): readonly MissingGlyph[] {
  const seen = new Set<string>();
  const missing: MissingGlyph[] = [];
  for (const character of text.normalize('NFC')) {
    if (seen.has(character)) continue;
    seen.add(character);
    const code = character.codePointAt(0) ?? 0;
    if (INVISIBLE.test(character) || covers(ranges, code)) continue;
    missing.push({ character, codePoint: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` });
  }
  return missing;
}
