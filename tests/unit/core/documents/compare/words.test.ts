import fc from 'fast-check';
import { expect, test } from 'vitest';
import { containment, likeness, wordsOf } from '#core/documents/compare/words.ts';

test('each Han character is a word, and so is each sign; case and width do not count', () => {
  expect(wordsOf('AI 对知识产权的影响，2019')).toEqual(['ai', ...'对知识产权的影响', ',', '2019']);
  expect(wordsOf('ＡＢ ab')).toEqual(['ab', 'ab']);
  expect(wordsOf('اللجنة ٣')).toEqual(['اللجنة', '٣']);
});

test('likeness counts what stands in both in the same order', () => {
  expect(likeness(['a', 'b', 'c', 'd'], ['a', 'x', 'c', 'd'])).toBe(0.75);
  expect(likeness(['a'], ['b'])).toBe(0);
  expect(likeness([], [])).toBe(1);
});

test('containment is whole where one text was taken over into another', () => {
  expect(containment(['b', 'c'], ['a', 'b', 'c', 'd'])).toBe(1);
  expect(containment(['a', 'b', 'c', 'd'], ['b', 'c'])).toBe(0.5);
});

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });

/** The longest common subsequence by trying every choice. */
const longest = (one: readonly string[], other: readonly string[]): number => {
  const [first, ...rest] = one;
  if (first === undefined || other.length === 0) return 0;
  const at = other.indexOf(first);
  return Math.max(longest(rest, other), at === -1 ? 0 : 1 + longest(rest, other.slice(at + 1)));
};

test('likeness is that of the longest common subsequence, the same from either side', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const total = one.length + other.length;
      expect(likeness(one, other)).toBeCloseTo(total === 0 ? 1 : (2 * longest(one, other)) / total);
      expect(likeness(one, other)).toBeCloseTo(likeness(other, one));
    }),
  );
});
