import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diff, type DiffStep } from '#core/base/diff.ts';

const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 24 });

/** Both sequences as the steps tell them. */
function sides(steps: readonly DiffStep[], before: readonly string[], after: readonly string[]) {
  const [one, other]: [string[], string[]] = [[], []];
  let [i, j] = [0, 0];
  for (const { kind, count } of steps) {
    if (kind !== 'inserted') one.push(...before.slice(i, (i += count)));
    if (kind === 'inserted') other.push(...after.slice(j, (j += count)));
    else if (kind === 'same') {
      other.push(...one.slice(-count));
      j += count;
    }
  }
  return { one, other };
}

const edits = (steps: readonly DiffStep[]): number =>
  steps.reduce((sum, { kind, count }) => sum + (kind === 'same' ? 0 : count), 0);

/** The least number of edits, by the table of common subsequences. */
function leastEdits(before: readonly string[], after: readonly string[]): number {
  let row = new Array<number>(after.length + 1).fill(0);
  for (const one of before) {
    const next = [0];
    after.forEach((other, j) =>
      next.push(one === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0)),
    );
    row = next;
  }
  return before.length + after.length - 2 * (row.at(-1) ?? 0);
}

describe('a difference', () => {
  test('of nothing is nothing', () => {
    expect(diff([], [])).toEqual([]);
    expect(diff(['a'], [])).toEqual([{ kind: 'deleted', count: 1 }]);
    expect(diff([], ['a'])).toEqual([{ kind: 'inserted', count: 1 }]);
  });

  test('puts what is deleted before what takes its place', () => {
    expect(diff([...'abcd'], [...'axyd'])).toEqual([
      { kind: 'same', count: 1 },
      { kind: 'deleted', count: 2 },
      { kind: 'inserted', count: 2 },
      { kind: 'same', count: 1 },
    ]);
  });

  test('makes up both sequences, with as few edits as there can be, no two stretches of a kind in a row', () => {
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const steps = diff(before, after);
        expect(sides(steps, before, after)).toEqual({ one: before, other: after });
        expect(edits(steps)).toBe(leastEdits(before, after));
        expect(steps.every(({ kind }, index) => steps[index - 1]?.kind !== kind)).toBe(true);
      }),
    );
  });

  test('of two long sequences without anything in common is soon given up', () => {
    const many = (name: string): string[] => Array.from({ length: 5000 }, (_, at) => `${name}${String(at)}`);
    expect(diff(['x', ...many('a'), 'y'], ['x', ...many('b'), 'y'])).toEqual([
      { kind: 'same', count: 1 },
      { kind: 'deleted', count: 5000 },
      { kind: 'inserted', count: 5000 },
      { kind: 'same', count: 1 },
    ]);
  });
});
