import { expect, test } from 'vitest';
import { changeLanguage, loadTexts } from '#renderer/i18n/texts.ts';

test('texts change language without losing a namespace', async () => {
  const texts = await loadTexts('en');
  expect(texts.t('programme', { ns: 'agenda' })).toBe('Programme');
  await changeLanguage(texts, 'zh-Hans');
  expect(texts.t('programme', { ns: 'agenda' })).toBe('日程');
  expect(texts.t('noteCount', { ns: 'common', count: 3 })).toBe('3 条笔记');
});

test('counts take the plural form of their language', async () => {
  const texts = await loadTexts('en');
  expect([1, 2].map((count) => texts.t('noteCount', { ns: 'common', count }))).toEqual(['1 note', '2 notes']);
  const pseudo = await loadTexts('ar-XB');
  for (const count of [0, 1, 2, 3, 11, 100])
    expect(pseudo.t('noteCount', { ns: 'common', count })).toContain(String(count));
});
