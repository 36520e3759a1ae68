import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWhole, moreRows, rowsAround } from '#renderer/ui/drawn-rows.ts';

describe('the rows of a long page', () => {
  test('are drawn first around the one that is come to', () => {
    expect(rowsAround(500, 1000)).toEqual({ from: 494, to: 516 });
    expect(rowsAround(0, 1000)).toEqual({ from: 0, to: 16 });
    expect(rowsAround(999, 1000)).toEqual({ from: 993, to: 1000 });
    expect(rowsAround(-1, 1000)).toEqual({ from: 0, to: 16 });
  });

  test('of a short page are all drawn at once', () => {
    expect(isWhole(rowsAround(3, 16), 16)).toBe(true);
    expect(isWhole(rowsAround(0, 0), 0)).toBe(true);
    expect(isWhole(rowsAround(0, 1000), 1000)).toBe(false);
  });

  test('grow until all are there, from wherever they began, and lose none on the way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(), (count, start) => {
        let drawn = rowsAround(start % count, count);
        expect(drawn.from <= start % count && start % count < drawn.to).toBe(true);
        for (let step = 0; !isWhole(drawn, count); step += 1) {
          expect(step).toBeLessThan(count);
          const next = moreRows(drawn, count);
          expect(next.from <= drawn.from && next.to >= drawn.to).toBe(true);
          drawn = next;
        }
        expect(drawn).toEqual({ from: 0, to: count });
      }),
    );
  });
});
