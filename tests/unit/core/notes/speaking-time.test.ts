import { expect, test } from 'vitest';
import { DEFAULT_PACE, parsePace, speakingSeconds } from '#core/notes/speaking-time.ts';

test('English is counted by the word, Chinese by the character, a mixture by both', () => {
  const english = Array.from({ length: 110 }, () => 'word').join(' ');
  const chinese = '知'.repeat(220);
  expect(speakingSeconds(english)).toBe(60);
  expect(speakingSeconds(chinese)).toBe(60);
  expect(speakingSeconds(`${english}。${chinese}，${english}`)).toBe(180);
  expect(speakingSeconds('')).toBe(0);
});

test('Arabic, hyphens, apostrophes and numbers are words; signs are none', () => {
  const minute = (text: string) => speakingSeconds(text, { ...DEFAULT_PACE, wordsPerMinute: 60 });
  expect(minute('تؤيد المجموعة الورقة')).toBe(3);
  expect(minute('We don’t re-open Article 12.3 — ever!')).toBe(6);
  expect(minute('¶ … – “”')).toBe(0);
});

test('the pace is a person’s own; what is out of sense has its default', () => {
  expect(speakingSeconds('one two three', { wordsPerMinute: 180, charactersPerMinute: 300 })).toBe(1);
  expect(parsePace({ wordsPerMinute: 140, charactersPerMinute: 5 })).toEqual({
    wordsPerMinute: 140,
    charactersPerMinute: DEFAULT_PACE.charactersPerMinute,
  });
  expect(parsePace(null)).toEqual(DEFAULT_PACE);
});
