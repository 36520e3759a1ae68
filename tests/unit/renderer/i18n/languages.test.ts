import { describe, expect, test } from 'vitest';
import { asLanguage, chooseLanguage, ownNameOf } from '#renderer/i18n/languages.ts';

describe('choosing a language', () => {
  test.each([
    [['zh-CN', 'en-US'], 'zh-Hans'],
    [['zh-TW'], 'zh-Hans'],
    [['fr-CH', 'en-GB'], 'en'],
    [['fr-CH', 'zh', 'en'], 'zh-Hans'],
    [['ar'], 'en'],
    [[], 'en'],
  ])('%j gives %s', (wanted, language) => {
    expect(chooseLanguage(wanted)).toBe(language);
  });

  test('a stored tag is taken only where the interface has it', () => {
    expect([asLanguage('zh-Hans'), asLanguage('ar-XB'), asLanguage('de')]).toEqual([
      'zh-Hans',
      'ar-XB',
      null,
    ]);
  });

  test('languages are named in themselves', () => {
    expect([ownNameOf('en'), ownNameOf('zh-Hans')]).toEqual(['English', '简体中文']);
  });
});
