import { SimilarTexts } from './similar-texts.ts';
import { indicesByKey, saysEnough, type Side } from './sides.ts';
import { containment, likeness } from './words.ts';

/** A block of the new revision that an old one may have become. */
export interface Candidate {
  /** Its index in the new revision. */
  readonly index: number;
  /** How alike the words are: 1 when they are the same. */
  readonly likeness: number;
}

/** As many as a person would look through. */
export const MOST_CANDIDATES = 5;
/** Below this, two paragraphs have a few common words and nothing else in common. */
const LEAST_LIKENESS = 0.3;
/** What a paragraph counts that was taken over whole into another one. */
const TAKEN_OVER = 0.8;

/** The blocks of the new revision that no old one has for certain, to be asked for those like a text. */
export class FreeBlocks {
  readonly #fresh: Side;
  readonly #taken: ReadonlySet<number>;
  readonly #free: readonly number[];
  readonly #similar: SimilarTexts;
  readonly #byKey: ReadonlyMap<string, readonly number[]>;

  constructor(fresh: Side, taken: ReadonlySet<number>) {
    this.#fresh = fresh;
    this.#free = [...fresh.keys.keys()].filter((index) => !taken.has(index));
    this.#similar = new SimilarTexts(this.#free.map((index) => fresh.words[index] ?? []));
    this.#byKey = indicesByKey(fresh.keys);
    this.#taken = taken;
  }

  /** Gives those that are like the words, with how much; in no order. */
  like(words: readonly string[]): readonly Candidate[] {
    const equal = (this.#byKey.get(words.join(' ')) ?? [])
      .filter((index) => !this.#taken.has(index))
      .slice(0, MOST_CANDIDATES)
      .map((index) => ({ index, likeness: 1 }));
    const others = this.#similar.find(words, 3 * MOST_CANDIDATES).flatMap(({ index: nth }) => {
      const index = this.#free[nth];
      if (index === undefined || equal.some((each) => each.index === index)) return [];
      return [{ index, likeness: likenessOf(words, this.#fresh.words[index] ?? []) }];
    });
    return [...equal, ...others.filter((candidate) => candidate.likeness >= LEAST_LIKENESS)];
  }
}

/** A paragraph that was split or merged is whole in another one, or another one in it: that counts, but less. */
function likenessOf(one: readonly string[], other: readonly string[]): number {
  const alike = likeness(one, other);
  if (!saysEnough(one) || !saysEnough(other)) return alike;
  return Math.max(alike, TAKEN_OVER * containment(one, other), TAKEN_OVER * containment(other, one));
}
