import { FreeBlocks, MOST_CANDIDATES, type Candidate } from './free-blocks.ts';
import { neighbourhoods, type Neighbourhood } from './neighbourhoods.ts';
import { indicesByKey, saysEnough, sideOf, type Comparable, type Side } from './sides.ts';

/** What became of one block of the old revision. */
export interface BlockMatch {
  /**
   * `certain`: `candidates[0]` is it. `doubtful`: a person has to say which one, if any. `deleted`: nothing in the new
   * revision is like it; `candidates` is empty.
   */
  readonly fate: 'certain' | 'doubtful' | 'deleted';
  /** The likeliest first. */
  readonly candidates: readonly Candidate[];
}

/** A reworded paragraph moves by itself only when it is this much the same … */
const CERTAIN_LIKENESS = 0.7;
/** … and this much more than it is like any other; outside the place where it stood, it takes more. */
const CERTAIN_LEAD = 0.2;
const CERTAIN_ELSEWHERE = 0.85;
/** How much more a candidate counts that stands where the old block stood. */
const IN_PLACE = 0.1;

/** Texts that stand once in each revision and say enough to be known by themselves, wherever they stand. */
function uniquePairs(old: Side, fresh: Side): Map<number, number> {
  const inFresh = indicesByKey(fresh.keys);
  const pairs = new Map<number, number>();
  for (const [key, [index, ...more]] of indicesByKey(old.keys)) {
    const [there, ...others] = inFresh.get(key) ?? [];
    if (index === undefined || there === undefined || more.length > 0 || others.length > 0) continue;
    if (saysEnough(old.words[index] ?? [])) pairs.set(index, there);
  }
  return pairs;
}

/**
 * Pairs what is the same, but short or repeated, by where it stands: between the same neighbours, as often in the old
 * revision as in the new one. Gives how many it has added.
 */
function addPairsInPlace(old: Side, fresh: Side, pairs: Map<number, number>): number {
  const before = pairs.size;
  const taken = new Set(pairs.values());
  const inFresh = indicesByKey(fresh.keys);
  const places = neighbourhoods(old.blocks.length, fresh.blocks.length, pairs);
  const waiting = new Map<string, number[]>();
  old.keys.forEach((key, index) => {
    const place = places[index];
    if (pairs.has(index) || place === undefined || !inFresh.has(key)) return;
    const name = `${String(place.from)} ${String(place.to)} ${key}`;
    const list = waiting.get(name);
    if (list) list.push(index);
    else waiting.set(name, [index]);
  });
  for (const indices of waiting.values()) {
    const [first] = indices;
    const place = first === undefined ? undefined : places[first];
    if (first === undefined || place === undefined) continue;
    const there = (inFresh.get(old.keys[first] ?? '') ?? []).filter(
      (index) => index > place.from && index < place.to && !taken.has(index),
    );
    if (there.length !== indices.length) continue;
    indices.forEach((index, nth) => {
      const other = there[nth];
      if (other !== undefined) pairs.set(index, other);
    });
  }
  return pairs.size - before;
}

const isInside = (index: number, place: Neighbourhood | undefined): boolean =>
  place !== undefined && index > place.from && index < place.to;

function isCertain(
  words: readonly string[],
  [first, second]: readonly Candidate[],
  place: Neighbourhood | undefined,
): boolean {
  if (first === undefined || !saysEnough(words)) return false;
  if (first.likeness - (second?.likeness ?? 0) < CERTAIN_LEAD) return false;
  return first.likeness >= (isInside(first.index, place) ? CERTAIN_LIKENESS : CERTAIN_ELSEWHERE);
}

/**
 * Finds for every block of an old revision what became of it in a new one: text first. Equal texts that say enough are
 * known by themselves; short and repeated ones by the neighbours between which they stand; of reworded ones only
 * those are certain that are far more like one block than like any other, and it like no other of them. Numbers
 * decide nothing: in real revisions up to half of the unchanged paragraphs have a new one.
 */
export function matchBlocks(
  before: readonly Comparable[],
  after: readonly Comparable[],
): readonly BlockMatch[] {
  const old = sideOf(before);
  const fresh = sideOf(after);
  const pairs = uniquePairs(old, fresh);
  while (addPairsInPlace(old, fresh, pairs) > 0);
  const taken = new Set(pairs.values());
  const free = new FreeBlocks(fresh, taken);
  const places = neighbourhoods(before.length, after.length, pairs);
  const ranked = new Map<number, readonly Candidate[]>();
  for (const [index, words] of old.words.entries())
    if (!pairs.has(index)) ranked.set(index, inOrder(free.like(words), places[index]));
  const rivals = rivalsOf(ranked);
  return before.map((_, index) => {
    const pair = pairs.get(index);
    if (pair !== undefined) return { fate: 'certain', candidates: [{ index: pair, likeness: 1 }] };
    const candidates = (ranked.get(index) ?? []).slice(0, MOST_CANDIDATES);
    const [first] = candidates;
    if (first === undefined) return { fate: 'deleted', candidates: [] };
    const rival = (rivals.get(first.index) ?? []).some(
      ({ index: other, likeness: alike }) => other !== index && first.likeness - alike < CERTAIN_LEAD,
    );
    const certain = !rival && isCertain(old.words[index] ?? [], candidates, places[index]);
    return { fate: certain ? 'certain' : 'doubtful', candidates };
  });
}

/** Where two are about as likely, the one at the place of the old block comes first. */
const inOrder = (candidates: readonly Candidate[], place: Neighbourhood | undefined): readonly Candidate[] =>
  candidates.toSorted((one, other) => worthAt(other, place) - worthAt(one, place) || one.index - other.index);

const worthAt = ({ index, likeness: alike }: Candidate, place: Neighbourhood | undefined): number =>
  alike + (isInside(index, place) ? IN_PLACE : 0);

/** For each block of the new revision, the old blocks that are like it. */
function rivalsOf(
  ranked: ReadonlyMap<number, readonly Candidate[]>,
): ReadonlyMap<number, readonly Candidate[]> {
  const rivals = new Map<number, Candidate[]>();
  for (const [old, candidates] of ranked)
    for (const { index, likeness: alike } of candidates) {
      const list = rivals.get(index);
      const rival = { index: old, likeness: alike };
      if (list) list.push(rival);
      else rivals.set(index, [rival]);
    }
  return rivals;
}
