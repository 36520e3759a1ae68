import { expect, test } from 'vitest';
import { pickText } from '#core/pack/pick-text.ts';

const provenance = { kind: 'editorial', source: 'The editors', date: '2026-01-02' } as const;
const texts = (...languages: string[]): Record<string, { text: string; provenance: typeof provenance }> =>
  Object.fromEntries(languages.map((language) => [language, { text: `in ${language}`, provenance }]));

test.each([
  ['the wanted language', ['en', 'zh-Hans', 'fr'], 'fr', 'fr'],
  ['a variant of it', ['en', 'zh-Hans'], 'zh-Hant-TW', 'zh-Hans'],
  ['English', ['zh-Hans', 'en'], 'ar', 'en'],
  ['whatever there is', ['zh-Hans'], 'ar', 'zh-Hans'],
])('gives %s', (_, languages, wanted, given) => {
  expect(pickText(texts(...languages), wanted)).toEqual({
    text: `in ${given}`,
    language: given,
    provenance,
  });
});

test('a text in no language is a mistake of the caller', () => {
  expect(() => pickText({}, 'en')).toThrow('at least one language');
});
