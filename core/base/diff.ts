/** A stretch of two sequences: `count` entries that both have, or that only one of them has. */
export interface DiffStep {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly count: number;
}

/**
 * Beyond this many single edits the sequences have little in common, and what lies between their equal ends is given as
 * replaced: the search takes time and memory by the square of it.
 */
const MOST_EDITS = 2000;

/**
 * Gives the shortest way from one sequence to another, the same on every device: E. W. Myers, "An O(ND) difference
 * algorithm and its variations", Algorithmica 1 (1986). Between two equal stretches what is deleted comes first. Taken
 * in order, `same` and `deleted` make up `before`, `same` and `inserted` make up `after`.
 */
export function diff(before: readonly string[], after: readonly string[]): readonly DiffStep[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const [one, other] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  return joined([{ kind: 'same', count: head }, ...middle(one, other), { kind: 'same', count: tail }]);
}

function middle(before: readonly string[], after: readonly string[]): readonly DiffStep[] {
  const replaced: readonly DiffStep[] = [
    { kind: 'deleted', count: before.length },
    { kind: 'inserted', count: after.length },
  ];
  if (before.length === 0 || after.length === 0) return replaced;
  const rounds = search(before, after);
  return rounds === null ? replaced : walkBack(rounds, before.length, after.length);
}

/** For each number of edits the furthest place on each diagonal, from `-edits` upwards; null beyond the bound. */
function search(before: readonly string[], after: readonly string[]): readonly Int32Array[] | null {
  const most = Math.min(before.length + after.length, MOST_EDITS);
  const rounds: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits += 1) {
    const reached = new Int32Array(2 * edits + 1);
    rounds.push(reached);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = edits === 0 ? 0 : enter(rounds, edits, diagonal).x;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      reached[diagonal + edits] = x;
      if (x >= before.length && x - diagonal >= after.length) return rounds;
    }
  }
  return null;
}

/** Where a round enters a diagonal from the round before: by an insertion from above, or by a deletion from below. */
function enter(
  rounds: readonly Int32Array[],
  edits: number,
  diagonal: number,
): { readonly x: number; readonly isInsertion: boolean } {
  const furthest = (at: number): number => rounds[edits - 1]?.[at + edits - 1] ?? -1;
  const [above, below] = [furthest(diagonal + 1), furthest(diagonal - 1)];
  const isInsertion = diagonal === -edits || (diagonal !== edits && below < above);
  return { x: isInsertion ? above : below + 1, isInsertion };
}

function walkBack(rounds: readonly Int32Array[], width: number, height: number): readonly DiffStep[] {
  const steps: DiffStep[] = [];
  let x = width;
  let diagonal = width - height;
  for (let edits = rounds.length - 1; edits > 0; edits -= 1) {
    const entry = enter(rounds, edits, diagonal);
    steps.push({ kind: 'same', count: x - entry.x });
    steps.push({ kind: entry.isInsertion ? 'inserted' : 'deleted', count: 1 });
    x = entry.isInsertion ? entry.x : entry.x - 1;
    diagonal += entry.isInsertion ? 1 : -1;
  }
  steps.push({ kind: 'same', count: x });
  return steps.reverse();
}

/** Joins stretches that follow each other, deletions before insertions. */
function joined(steps: readonly DiffStep[]): readonly DiffStep[] {
  const result: DiffStep[] = [];
  let [same, deleted, inserted] = [0, 0, 0];
  const put = (kind: DiffStep['kind'], count: number): unknown => count > 0 && result.push({ kind, count });
  for (const { kind, count } of [...steps, { kind: 'same', count: 0 } as const]) {
    if (kind === 'deleted') deleted += count;
    else if (kind === 'inserted') inserted += count;
    else if (deleted + inserted === 0) same += count;
    else if (count > 0) {
      put('same', same);
      put('deleted', deleted);
      put('inserted', inserted);
      [same, deleted, inserted] = [count, 0, 0];
    }
  }
  put('same', same);
  put('deleted', deleted);
  put('inserted', inserted);
  return result;
}
