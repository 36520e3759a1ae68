import type { Block } from './document.ts';

/** One row of two language versions side by side; a side is null where that version has no such block. */
export interface AlignedRow {
  readonly path: string;
  readonly left: Block | null;
  readonly right: Block | null;
}

/** Places of one thing in two lists. */
export interface IndexPair {
  readonly left: number;
  readonly right: number;
}

/**
 * Gives the most pairs that keep their order on both sides: of pairs in the order of the left side, the longest run that
 * rises on the right too (patience sorting, n log n).
 */
export function longestRising<Pair extends IndexPair>(pairs: readonly Pair[]): readonly Pair[] {
  const tails: number[] = [];
  const previous: number[] = [];
  const rightOf = (index: number | undefined): number =>
    index === undefined ? -1 : (pairs[index]?.right ?? -1);
  pairs.forEach((pair, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rightOf(tails[middle]) < pair.right) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const kept: Pair[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at];
    if (pair) kept.push(pair);
  }
  return kept.reverse();
}

/**
 * Sets two language versions side by side by path. Every block stands in exactly one row and both sides keep their own
 * order; where a version lacks a block, or has it at another place, the other side of the row is null.
 */
export function alignBlocks(left: readonly Block[], right: readonly Block[]): readonly AlignedRow[] {
  const placeOnRight = new Map(right.map((block, index) => [block.path, index]));
  const common = left.flatMap((block, index) => {
    const place = placeOnRight.get(block.path);
    return place === undefined ? [] : [{ left: index, right: place }];
  });
  const rows: AlignedRow[] = [];
  let from: IndexPair = { left: 0, right: 0 };
  for (const pair of [...longestRising(common), { left: left.length, right: right.length }]) {
    for (const block of left.slice(from.left, pair.left))
      rows.push({ path: block.path, left: block, right: null });
    for (const block of right.slice(from.right, pair.right))
      rows.push({ path: block.path, left: null, right: block });
    const both = { left: left[pair.left], right: right[pair.right] };
    if (both.left && both.right) rows.push({ path: both.left.path, left: both.left, right: both.right });
    from = { left: pair.left + 1, right: pair.right + 1 };
  }
  return rows;
}
