import { describe, expect, test } from 'vitest';
import { compareLanguage, flatten, type LanguageTexts } from '#tools/locales/compare.ts';

const texts = (namespace: string, value: unknown): LanguageTexts => new Map([[namespace, flatten(value)]]);
const english = texts('shell', {
  title: 'Programme',
  nav: { covered: '{{covered}} of {{total}}' },
  notes_one: '{{count}} note',
  notes_other: '{{count}} notes',
});

describe('comparing a language with English', () => {
  test('a language with the same keys, placeholders and its own plural forms has no problem', () => {
    const chinese = texts('shell', {
      title: '日程',
      nav: { covered: '{{total}} 中的 {{covered}}' },
      notes_other: '{{count}} 条',
    });
    expect(compareLanguage('zh-Hans', english, chinese)).toEqual([]);
    expect(compareLanguage('en', english, english)).toEqual([]);
  });

  test.each([
    [
      'a missing key',
      { nav: { covered: '{{covered}} {{total}}' }, notes_other: '{{count}}' },
      '"title" is missing',
    ],
    [
      'a key that English lacks',
      { title: '日', nav: { covered: '{{covered}} {{total}}' }, notes_other: '{{count}}', extra: '多' },
      '"extra" is not in English',
    ],
    [
      'a plural form that the language does not have',
      { title: '日', nav: { covered: '{{covered}} {{total}}' }, notes_one: '一', notes_other: '{{count}}' },
      '"notes_one" is not in English',
    ],
    [
      'a placeholder of another name',
      { title: '日', nav: { covered: '{{covered}} {{all}}' }, notes_other: '{{count}}' },
      '"nav.covered" has the placeholders [all, covered], English has [covered, total]',
    ],
    [
      'an empty text',
      { title: ' ', nav: { covered: '{{covered}} {{total}}' }, notes_other: '{{count}}' },
      '"title" is empty',
    ],
  ])('%s is named', (_, value, problem) => {
    expect(compareLanguage('zh-Hans', english, texts('shell', value))).toEqual([
      `zh-Hans/shell.json: ${problem}`,
    ]);
  });

  test('Arabic must have all six of its plural forms', () => {
    const arabic = texts('shell', {
      title: 'ا',
      nav: { covered: '{{covered}} {{total}}' },
      notes_one: 'ا',
      notes_other: '{{count}}',
    });
    expect([...compareLanguage('ar', english, arabic)].sort()).toEqual(
      ['few', 'many', 'two', 'zero'].map((form) => `ar/shell.json: "notes_${form}" is missing`),
    );
  });

  test('a missing and a superfluous file are named', () => {
    expect(compareLanguage('zh-Hans', english, texts('other', {}))).toEqual([
      'zh-Hans/shell.json: is missing',
      'zh-Hans/other.json: English has no such file',
    ]);
  });
});
