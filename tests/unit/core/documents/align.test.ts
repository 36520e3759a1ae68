import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignBlocks } from '#core/documents/align.ts';
import type { Block } from '#core/documents/document.ts';

const block = (side: string, path: string): Block => ({
  path,
  label: null,
  kind: 'paragraph',
  level: 0,
  text: `${side} ${path}`,
  footnotes: [],
});
const version = (side: string, paths: readonly string[]): Block[] => paths.map((path) => block(side, path));
const rows = (left: readonly string[], right: readonly string[]): string[] =>
  alignBlocks(version('left', left), version('right', right)).map(
    (row) => `${row.left?.path ?? '–'}|${row.right?.path ?? '–'}`,
  );

test('versions with the same paragraphs stand row by row', () => {
  expect(rows(['h1', '1', '2'], ['h1', '1', '2'])).toEqual(['h1|h1', '1|1', '2|2']);
});

test('what one version lacks leaves the other side empty', () => {
  expect(rows(['1', '2', '3'], ['1', '3', '4'])).toEqual(['1|1', '2|–', '3|3', '–|4']);
  expect(rows([], ['1'])).toEqual(['–|1']);
});

test('a paragraph that moved keeps the order of both sides and as many rows whole as can be', () => {
  expect(rows(['1', '2', '3', '4'], ['4', '1', '2', '3'])).toEqual(['–|4', '1|1', '2|2', '3|3', '4|–']);
});

const paths = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 10 });

test('every block stands in one row, in its own order, beside none but its own path', () => {
  fc.assert(
    fc.property(paths, paths, (left, right) => {
      const [leftBlocks, rightBlocks] = [version('left', left), version('right', right)];
      const aligned = alignBlocks(leftBlocks, rightBlocks);
      expect(aligned.flatMap((row) => row.left ?? [])).toEqual(leftBlocks);
      expect(aligned.flatMap((row) => row.right ?? [])).toEqual(rightBlocks);
      for (const row of aligned) {
        expect(row.left ?? row.right).not.toBeNull();
        expect(row.left?.path ?? row.path).toBe(row.path);
        expect(row.right?.path ?? row.path).toBe(row.path);
      }
    }),
  );
});

test('no other choice of whole rows would have more of them', () => {
  const most = (left: readonly string[], right: readonly string[]): number => {
    const [first, ...rest] = left;
    if (first === undefined) return 0;
    const at = right.indexOf(first);
    return Math.max(most(rest, right), at < 0 ? 0 : 1 + most(rest, right.slice(at + 1)));
  };
  fc.assert(
    fc.property(paths, paths, (left, right) => {
      const whole = rows(left, right).filter((row) => !row.includes('–'));
      expect(whole).toHaveLength(most(left, right));
    }),
  );
});

test('sides swap when the versions do', () => {
  fc.assert(
    fc.property(paths, (shared) => {
      const left = version('left', shared);
      const right = version(
        'right',
        shared.filter((_, index) => index % 2 === 0),
      );
      const there = alignBlocks(left, right).map((row) => [row.left, row.right]);
      const back = alignBlocks(right, left).map((row) => [row.right, row.left]);
      expect(back).toEqual(there);
    }),
  );
});
