import { longestRising } from '#core/documents/align.ts';
import type { Block } from '#core/documents/document.ts';
import { matchBlocks } from './match-blocks.ts';

/** A paragraph that both revisions have, with everything that is different about it. */
export interface KeptBlock {
  readonly kind: 'kept';
  readonly old: Block;
  readonly fresh: Block;
  readonly isReworded: boolean;
  /** True when it is cited by another number than before. */
  readonly isRenumbered: boolean;
  /** True when it stands elsewhere among its neighbours. */
  readonly isMoved: boolean;
  /** True when it is the likeliest of several and nobody has said that it is the same paragraph. */
  readonly isDoubtful: boolean;
}

/** One row of what changed between two revisions, in the order of the new one. */
export type BlockChange =
  | KeptBlock
  | { readonly kind: 'added'; readonly fresh: Block }
  | { readonly kind: 'deleted'; readonly old: Block };

interface Pair {
  readonly left: number;
  readonly right: number;
  readonly isDoubtful: boolean;
}

/** Gives each block of the new revision to the old block that is most like it; nobody gets two. */
function pairsOf(before: readonly Block[], after: readonly Block[]): readonly Pair[] {
  const claims = matchBlocks(before, after).flatMap(({ fate, candidates }, left) =>
    candidates.map(({ index, likeness }) => ({
      left,
      right: index,
      isDoubtful: fate !== 'certain',
      worth: likeness + (fate === 'certain' ? 1 : 0),
    })),
  );
  const pairs: Pair[] = [];
  const lefts = new Set<number>();
  const rights = new Set<number>();
  for (const { left, right, isDoubtful } of claims.toSorted((one, other) => other.worth - one.worth)) {
    if (lefts.has(left) || rights.has(right)) continue;
    lefts.add(left);
    rights.add(right);
    pairs.push({ left, right, isDoubtful });
  }
  return pairs.sort((one, other) => one.left - other.left);
}

/**
 * Tells paragraph by paragraph what changed from one revision of a language version to the next. Every block of both
 * stands in exactly one row; a deleted one stands behind what its neighbour above became.
 */
export function compareDocuments(before: readonly Block[], after: readonly Block[]): readonly BlockChange[] {
  const pairs = pairsOf(before, after);
  const inOrder = new Set(longestRising(pairs).map(({ left }) => left));
  const byRight = new Map(pairs.map((pair) => [pair.right, pair]));
  const newPlace = new Map(pairs.map(({ left, right }) => [left, right]));
  const deletedAfter = new Map<number, Block[]>();
  let place = -1;
  before.forEach((old, left) => {
    const right = newPlace.get(left);
    if (right === undefined) deletedAfter.set(place, [...(deletedAfter.get(place) ?? []), old]);
    else if (inOrder.has(left)) place = right;
  });
  const deleted = (right: number): readonly BlockChange[] =>
    (deletedAfter.get(right) ?? []).map((old) => ({ kind: 'deleted', old }));
  return [
    ...deleted(-1),
    ...after.flatMap((fresh, right): readonly BlockChange[] => {
      const pair = byRight.get(right);
      const old = pair === undefined ? undefined : before[pair.left];
      if (pair === undefined || old === undefined) return [{ kind: 'added', fresh }, ...deleted(right)];
      const kept: KeptBlock = {
        kind: 'kept',
        old,
        fresh,
        isReworded: old.text !== fresh.text,
        isRenumbered: old.label !== fresh.label,
        isMoved: !inOrder.has(pair.left),
        isDoubtful: pair.isDoubtful,
      };
      return [kept, ...deleted(right)];
    }),
  ];
}
