/** A text of a collection and how much it has in common with what was asked for, from 0 to 1. */
export interface SimilarText {
  readonly index: number;
  readonly score: number;
}

/** Pairs that stand in more texts than this tell nothing; looking them up would cost the square of the collection. */
const COMMONEST = 200;

/** Neighbouring words and single words, so that both wording and order count. */
const featuresOf = (words: readonly string[]): ReadonlySet<string> => {
  const features = new Set<string>(words);
  for (let at = 1; at < words.length; at += 1) features.add(`${words[at - 1] ?? ''} ${words[at] ?? ''}`);
  return features;
};

/**
 * Finds, among many texts, those that share the most with one: the cosine of their words and pairs of words, each
 * weighted by how rare it is among the texts (tf–idf with single counts). Fast first choice; whoever asks compares the
 * few that it gives word by word.
 */
export class SimilarTexts {
  readonly #holders = new Map<string, number[]>();
  readonly #lengths: readonly number[];
  readonly #count: number;

  constructor(texts: readonly (readonly string[])[]) {
    this.#count = texts.length;
    const features = texts.map(featuresOf);
    features.forEach((set, index) => {
      for (const feature of set) {
        const holders = this.#holders.get(feature);
        if (holders) holders.push(index);
        else this.#holders.set(feature, [index]);
      }
    });
    this.#lengths = features.map((set) => this.#lengthOf(set));
  }

  /** Gives at most `most` texts, the most similar first; those that share nothing telling are not among them. */
  find(words: readonly string[], most: number): readonly SimilarText[] {
    const features = featuresOf(words);
    const shared = new Map<number, number>();
    for (const feature of features) {
      const holders = this.#holders.get(feature);
      if (holders === undefined || holders.length > COMMONEST) continue;
      const weight = this.#weightOf(feature) ** 2;
      for (const index of holders) shared.set(index, (shared.get(index) ?? 0) + weight);
    }
    const length = this.#lengthOf(features);
    return [...shared]
      .map(([index, product]) => ({ index, score: product / (length * (this.#lengths[index] ?? 1)) }))
      .sort((one, other) => other.score - one.score || one.index - other.index)
      .slice(0, most);
  }

  #weightOf(feature: string): number {
    const holders = this.#holders.get(feature)?.length ?? 0;
    return Math.log(1 + this.#count / (1 + holders));
  }

  #lengthOf(features: ReadonlySet<string>): number {
    let sum = 0;
    for (const feature of features) sum += this.#weightOf(feature) ** 2;
    return Math.max(Math.sqrt(sum), Number.MIN_VALUE);
  }
}
