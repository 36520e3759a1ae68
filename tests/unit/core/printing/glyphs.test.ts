import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRanges, encodeRanges, missingGlyphs, type CodeRange } from '#core/printing/glyphs.ts';

const runs = fc
  .uniqueArray(fc.integer({ min: 1, max: 0x10ffff }), { maxLength: 60 })
  .map((codes) => codes.sort((a, b) => a - b))
  .map((codes) => codes.flatMap((code, at): CodeRange[] => (at % 2 ? [[codes[at - 1] ?? 0, code]] : [])));

describe('missingGlyphs', () => {
  const latin: readonly CodeRange[] = [[0x41, 0x5a]];

  it('names each missing character once, in order', () => {
    expect(missingGlyphs('AzBéz', latin).map((missing) => missing.codePoint)).toEqual(['U+007A', 'U+00E9']);
  });

  it('composes before it looks, as notes are stored in either form', () => {
    expect(missingGlyphs('e\u0301', [[0xe9, 0xe9]])).toEqual([]);
  });

  it('takes characters beyond the first plane whole', () => {
    expect(missingGlyphs('\u{1F600}', latin)).toEqual([{ character: '\u{1F600}', codePoint: 'U+1F600' }]);
  });

  it('says nothing of what is never drawn', () => {
    expect(missingGlyphs('A \n\t\u200d\u200e\ufe0f\u00ad\u2068', latin)).toEqual([]);
  });

  it('keeps ranges through writing and reading', () => {
    fc.assert(
      fc.property(runs, (ranges) => {
        expect(decodeRanges(encodeRanges(ranges))).toEqual(ranges);
      }),
    );
  });
});
