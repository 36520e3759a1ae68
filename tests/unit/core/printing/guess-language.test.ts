import { describe, expect, it } from 'vitest';
import { guessLanguage } from '#core/printing/guess-language.ts';

describe('guessLanguage', () => {
  it.each([
    ['你们的审查指南何时更新？', 'zh-Hans'],
    ['讨论 AI 对知识产权政策的影响', 'zh-Hans'],
    ['The word 对话会 stands for Conversation', 'und'],
    ['لا نؤيد توصية ملزمة (WIPO)', 'ar'],
    ['Что должно измениться?', 'und'],
    ['2019', 'und'],
    ['', 'und'],
  ])('takes %j for %s', (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });
});
