import { diff } from '#core/base/diff.ts';
import type { Block } from '#core/documents/document.ts';

/** What really became of a paragraph, found in another way than the app finds it. */
export type TrueFate =
  { readonly kind: 'unchanged' | 'modified'; readonly heir: Block } | { readonly kind: 'deleted' };

/** Half of the pairs of neighbouring characters in common: a paragraph that was reworded, not another one. */
const SAME_PARAGRAPH = 0.5;

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function pairsOfCharacters(text: string): Pairs {
  const letters = Array.from(text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
  const pairs = new Map<string, number>();
  letters.slice(1).forEach((letter, at) => {
    const pair = `${letters[at] ?? ''}${letter}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  });
  return pairs;
}

/** A paragraph that stands nearly whole in another one was merged into it, whatever else that one holds. */
const TAKEN_OVER = 0.95;
const ENOUGH_PAIRS = 40;

type Pairs = ReadonlyMap<string, number>;

const sizeOf = (pairs: Pairs): number => [...pairs.values()].reduce((sum, count) => sum + count, 0);

const commonOf = (one: Pairs, other: Pairs): number =>
  [...one].reduce((sum, [pair, count]) => sum + Math.min(count, other.get(pair) ?? 0), 0);

/** Sørensen–Dice of the pairs of characters: 1 when the texts are the same. */
function alike(one: Pairs, other: Pairs): number {
  const total = sizeOf(one) + sizeOf(other);
  return total === 0 ? 0 : (2 * commonOf(one, other)) / total;
}

const isTakenOver = (part: Pairs, whole: Pairs): boolean =>
  sizeOf(part) >= ENOUGH_PAIRS && commonOf(part, whole) / sizeOf(part) >= TAKEN_OVER;

/** Pairs equal texts: in order by the longest common subsequence, then those left over that stand once in either. */
function equalPairs(old: readonly string[], fresh: readonly string[]): Map<number, number> {
  const pairs = new Map<number, number>();
  let [i, j] = [0, 0];
  for (const { kind, count } of diff(old, fresh)) {
    if (kind === 'same') for (let at = 0; at < count; at += 1) pairs.set(i + at, j + at);
    if (kind !== 'inserted') i += count;
    if (kind !== 'deleted') j += count;
  }
  const taken = new Set(pairs.values());
  old.forEach((text, index) => {
    if (pairs.has(index) || old.indexOf(text) !== old.lastIndexOf(text)) return;
    const there = fresh.indexOf(text);
    if (there !== -1 && fresh.lastIndexOf(text) === there && !taken.has(there)) pairs.set(index, there);
  });
  return pairs;
}

/**
 * Tells of each old paragraph what became of it: the same text; else the paragraph left over that is most like it, where
 * each is the other's likeliest or it was taken over whole; else nothing. Slow and plain, so that it errs in other ways than what it judges.
 */
export function trueFates(old: readonly Block[], fresh: readonly Block[]): readonly TrueFate[] {
  const [before, after] = [old, fresh].map((blocks) => blocks.map(({ text }) => plain(text)));
  const equal = equalPairs(before ?? [], after ?? []);
  const taken = new Set(equal.values());
  const rest = old.flatMap((block, index) =>
    equal.has(index) ? [] : [{ index, pairs: pairsOfCharacters(block.text) }],
  );
  const free = fresh.flatMap((block, index) =>
    taken.has(index) ? [] : [{ block, pairs: pairsOfCharacters(block.text) }],
  );
  const best = (row: readonly number[]): number =>
    row.reduce((top, each, at) => (each > (row[top] ?? 0) ? at : top), 0);
  const scores = rest.map(({ pairs }) => free.map((candidate) => alike(pairs, candidate.pairs)));
  const modified = new Map<number, Block>();
  rest.forEach(({ index, pairs }, at) => {
    const row = scores[at] ?? [];
    const to = best(row);
    const back = best(scores.map((each) => each[to] ?? 0));
    const heir = free[to]?.block;
    const whole = free.find((candidate) => isTakenOver(pairs, candidate.pairs))?.block;
    if (heir !== undefined && back === at && (row[to] ?? 0) >= SAME_PARAGRAPH) modified.set(index, heir);
    else if (whole !== undefined) modified.set(index, whole);
  });
  return old.map((_, index): TrueFate => {
    const same = equal.get(index);
    const heir = same === undefined ? undefined : fresh[same];
    if (heir !== undefined) return { kind: 'unchanged', heir };
    const reworded = modified.get(index);
    return reworded === undefined ? { kind: 'deleted' } : { kind: 'modified', heir: reworded };
  });
}
