import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GroupedFile, likenessOfNumbers, proposeGroups, proposeHome } from '#core/pack/draft/group.ts';
import { nameWithoutLanguage } from '#core/pack/draft/name-language.ts';

const numbers = (count: number, from = 1): string[] =>
  Array.from({ length: count }, (_, at) => String(at + from));

const file = (key: string, rest: Partial<GroupedFile> = {}): GroupedFile => ({
  key,
  symbol: null,
  revision: '',
  language: 'en',
  name: null,
  numbers: numbers(20),
  ...rest,
});

const keys = (files: readonly GroupedFile[]): string[][] =>
  proposeGroups(files).map(({ members }) => members.map(({ key, evidence }) => `${key} ${evidence}`));

test('language versions go together by their symbol, however it is spaced or cased', () => {
  expect(
    keys([
      file('a', { symbol: 'A/1' }),
      file('b', { symbol: 'B/1' }),
      file('c', { symbol: 'a / 1', language: 'fr', numbers: [] }),
    ]),
  ).toEqual([['a first', 'c symbol'], ['b first']]);
});

test('a revision is another group of the same symbol, and so is a second file in one language', () => {
  expect(
    keys([
      file('first', { symbol: 'A/1' }),
      file('revised', { symbol: 'A/1', revision: 'REV.1' }),
      file('again', { symbol: 'A/1' }),
    ]),
  ).toEqual([['first first'], ['revised first'], ['again first']]);
});

test('a file without a symbol goes to the one in another language that is numbered alike', () => {
  expect(
    keys([
      file('zh', { language: 'zh-Hans', numbers: numbers(20) }),
      file('other', { symbol: 'A/1', numbers: numbers(60) }),
      file('fr', { language: 'fr', numbers: numbers(19) }),
    ]),
  ).toEqual([['zh first', 'fr numbers'], ['other first']]);
});

test('few numbers, the same language or two that fit equally are no evidence', () => {
  expect(
    keys([file('a', { numbers: numbers(3) }), file('b', { language: 'fr', numbers: numbers(3) })]),
  ).toEqual([['a first'], ['b first']]);
  expect(keys([file('a'), file('b')])).toEqual([['a first'], ['b first']]);
  expect(
    keys([file('a', { symbol: 'A/1' }), file('b', { symbol: 'B/1' }), file('c', { language: 'fr' })]),
  ).toEqual([['a first'], ['b first'], ['c first']]);
});

test('files that are called alike but for their language go together, also with few numbers', () => {
  const charter = (language: string, name: string) => file(name, { language, name, numbers: [] });
  expect(
    keys([
      charter('en', 'un-charter-en.txt'),
      charter('zh-Hans', 'un-charter-zh.txt'),
      charter('en', 'other-en.txt'),
      charter('fr', 'un-charter-fr.txt'),
      charter('ar', 'un-charter-ru.txt'),
    ]),
  ).toEqual([
    ['un-charter-en.txt first', 'un-charter-zh.txt name', 'un-charter-fr.txt name'],
    ['other-en.txt first'],
    ['un-charter-ru.txt first'],
  ]);
});

test('names say a language in many ways, and only the one that the text is in', () => {
  const said = [
    ['Note (English).docx', 'en'],
    ['Note_F.pdf', 'fr'],
    ['zh-note.txt', 'zh'],
    ['note.zh-Hans.txt', 'zh'],
    ['NOTE CHI.TXT', 'zh'],
  ].map(([name = '', language = '']) => nameWithoutLanguage(name, language));
  expect(new Set(said)).toEqual(new Set(['note']));
  expect(nameWithoutLanguage('annex-a.txt', 'en')).toBeNull();
  expect(nameWithoutLanguage('en.txt', 'en')).toBeNull();
});

test('a file finds the document that is there; one with a symbol goes to one that has none or the same', () => {
  const group = (id: string, symbol: string | null, ...files: readonly GroupedFile[]) => ({
    ...{ id, symbol, revision: '', files },
  });
  const named = group('named', null, file('n', { name: 'note-en.txt', numbers: [] }));
  const other = group('other', 'B/2', file('o', { name: 'note-en.txt', numbers: [] }));
  const fresh = file('f', { language: 'fr', name: 'note-fr.txt', numbers: [] });
  expect(proposeHome([named], fresh)).toBe('named');
  expect(proposeHome([named, other], { ...fresh, symbol: 'A/1' })).toBe('named');
  expect(proposeHome([other], { ...fresh, symbol: 'A/1' })).toBeNull();
  expect(proposeHome([named, other], { ...fresh, symbol: 'B / 2' })).toBe('other');
});

test('likeness is 1 for the same numbers, 0 for none in common, and less for another order', () => {
  expect(likenessOfNumbers(numbers(9), numbers(9))).toBe(1);
  expect(likenessOfNumbers(numbers(9), numbers(9, 20))).toBe(0);
  expect(likenessOfNumbers([], [])).toBe(0);
  expect(likenessOfNumbers(['1', '2', '3'], ['3', '2', '1'])).toBeCloseTo(1 / 3);
});

test('every file is in exactly one group, and no group has a language or another symbol twice', () => {
  const anyFile = fc.record({
    symbol: fc.constantFrom(null, 'A/1', 'B/2'),
    revision: fc.constantFrom('', 'REV.1'),
    language: fc.constantFrom('en', 'fr', 'zh-Hans'),
    name: fc.constantFrom(null, 'a-en.txt', 'a-fr.txt', 'b_zh.txt'),
    numbers: fc.nat({ max: 12 }).map((count) => numbers(count)),
  });
  fc.assert(
    fc.property(fc.array(anyFile, { maxLength: 12 }), (plain) => {
      const files = plain.map((each, index): GroupedFile => ({ key: String(index), ...each }));
      const groups = proposeGroups(files);
      const grouped = groups.flatMap(({ members }) => members.map(({ key }) => key));
      expect(grouped.toSorted()).toEqual(files.map(({ key }) => key).toSorted());
      for (const { members } of groups) {
        const own = members.map(({ key }) => files[Number(key)]);
        expect(new Set(own.map((each) => each?.language)).size).toBe(own.length);
        expect(new Set(own.flatMap((each) => each?.symbol ?? [])).size).toBeLessThanOrEqual(1);
      }
    }),
  );
});
