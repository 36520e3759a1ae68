import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, findApproximate } from '#core/anchoring/edit-distance.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });

describe('editDistance', () => {
  it('counts insertions, deletions and replacements', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'abc')).toBe(3);
  });

  it('is a distance', () => {
    fc.assert(
      fc.property(word, word, word, (one, other, third) => {
        expect(editDistance(one, one)).toBe(0);
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, third)).toBeLessThanOrEqual(
          editDistance(one, other) + editDistance(other, third),
        );
      }),
    );
  });
});

describe('findApproximate', () => {
  it('finds the best place with its errors', () => {
    expect(findApproximate('will make no recomendation', 'recommendation', 3)).toContainEqual({
      start: 13,
      end: 26,
      errors: 1,
    });
  });

  it('counts the errors of each match rightly and misses no place without errors', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 40 }),
        word.filter((pattern) => pattern.length > 0),
        (text, pattern) => {
          const matches = findApproximate(text, pattern, Math.floor(pattern.length / 2));
          for (const { start, end, errors } of matches) {
            expect(editDistance(text.slice(start, end), pattern)).toBe(errors);
          }
          expect(matches.some(({ errors }) => errors === 0)).toBe(text.includes(pattern));
        },
      ),
    );
  });
});
