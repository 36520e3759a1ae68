import { expect, test } from 'vitest';
import { drawnGlyphs, withLigatures } from '#readers/pdf/ligatures.ts';

/** Glyphs from left to right, as Arabic is drawn. */
const drawn = (...glyphs: string[]): readonly string[] => glyphs.toReversed();

test('letters that are one glyph come back in the order of typing', () => {
  const glyphs = drawn('ا', 'لأ', 'م', 'م', 'في', 'ا', 'لت', 'د', 'ا', 'بير');
  expect(withLigatures(['األمم يف اتلداريب'], glyphs)).toEqual(['الأمم في التدابير']);
});

test('text between them that runs from left to right stays, and what cannot be told stays as it is', () => {
  const glyphs = [...drawn('ا', 'لأ', 'م'), 'A', '1', ...drawn('ب', 'لا')];
  expect(withLigatures(['بالA1األم'], glyphs)).toEqual(['بلاA1الأم']);
  expect(withLigatures(['األمم'], drawn('ك', 'لأ'))).toEqual(['األمم']);
});

test('a file that names its ligatures the other way round is right already', () => {
  expect(withLigatures(['الأمم'], drawn('ا', 'أل', 'م', 'م'))).toEqual(['الأمم']);
});

test('glyphs are what operations draw, without blanks and spacing', () => {
  const drawing = {
    fnArray: [1, 44, 2, 44],
    argsArray: [null, [[{ unicode: 'a' }, -3, { unicode: ' ' }]], null, [null]],
  };
  expect(drawnGlyphs(drawing, 44)).toEqual(['a']);
});
