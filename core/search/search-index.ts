import type { LanguageTag } from '#core/documents/document.ts';
import { fold } from './fold.ts';
import { SEARCH_KINDS, type SearchKind } from './model.ts';
import type { SearchPlan } from './query.ts';
import { meets, scoreOf, type FoldedText } from './rank.ts';
import { BLOCK_TEXTS, SignatureBlock, sliceOfKind, slicesOf } from './signatures.ts';

/** A text as the index takes it in, before it is folded. */
export interface IndexEntry {
  /** Its number; a text that is put again takes the place of the former one. Texts of one place have neighbouring numbers. */
  readonly slot: number;
  /** The same for all texts that open at one place: they are found once. */
  readonly place: number;
  readonly kind: SearchKind;
  readonly label: string;
  readonly title: string;
  readonly text: string;
  readonly language: LanguageTag | null;
  readonly isHeading: boolean;
  /** Among equally good ones the lower comes first. */
  readonly order: number;
}

interface KeptText extends FoldedText {
  readonly place: number;
  readonly kind: SearchKind;
  readonly language: LanguageTag | null;
  readonly order: number;
}

interface Block {
  readonly signatures: SignatureBlock;
  readonly texts: (KeptText | undefined)[];
}

/** What was found of one kind: how many places, whether there are still more, and the slots of the best. */
export interface FoundGroup {
  readonly kind: SearchKind;
  readonly total: number;
  readonly hasMore: boolean;
  readonly slots: readonly number[];
}

interface Ranked {
  readonly slot: number;
  readonly score: number;
  readonly order: number;
}

/** Where so many places of one kind are found, the words say too little to look for more of them. */
const MOST_PLACES = 2000;

const isBetter = (one: Ranked, other: Ranked): boolean =>
  one.score !== other.score ? one.score > other.score : one.order < other.order;

/** The best of one kind so far, the best first. */
class Best {
  total = 0;
  hasMore = false;
  readonly ranked: Ranked[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(found: Ranked): void {
    const last = this.ranked.at(-1);
    if (this.ranked.length >= this.#limit) {
      if (last === undefined || !isBetter(found, last)) return;
      this.ranked.pop();
    }
    let at = this.ranked.length;
    for (let before = this.ranked[at - 1]; before && isBetter(found, before); before = this.ranked[at - 1])
      at -= 1;
    this.ranked.splice(at, 0, found);
  }
}

const foldEntry = ({ label, title, text, ...entry }: IndexEntry): KeptText => {
  const head = fold(label);
  const start = `${head}\n${fold(title)}\n`;
  const { place, kind, language, isHeading, order } = entry;
  return {
    all: start + fold(text),
    labelEnd: head.length,
    bodyStart: start.length,
    place,
    kind,
    language,
    isHeading,
    order,
  };
};

/** All texts of a meeting in the form that is searched, and the search. It keeps no text as it was written. */
export class SearchIndex {
  readonly #blocks: Block[] = [];

  put(entry: IndexEntry): void {
    this.remove(entry.slot);
    const number = Math.floor(entry.slot / BLOCK_TEXTS);
    while (this.#blocks.length <= number) this.#blocks.push({ signatures: new SignatureBlock(), texts: [] });
    const block = this.#blocks[number];
    if (block === undefined) return;
    const at = entry.slot % BLOCK_TEXTS;
    const kept = foldEntry(entry);
    block.texts[at] = kept;
    block.signatures.add(at, kept.kind, kept.all);
  }

  remove(slot: number): void {
    const block = this.#blocks[Math.floor(slot / BLOCK_TEXTS)];
    const at = slot % BLOCK_TEXTS;
    if (block?.texts[at] === undefined) return;
    block.texts[at] = undefined;
    block.signatures.remove(at);
  }

  /**
   * Gives what a plan finds, by kind: places counted up to a limit that says enough, and the best `limit` of them. Of
   * equals, the text in `language` comes first.
   */
  find(plan: SearchPlan, limit: number, language: LanguageTag): readonly FoundGroup[] {
    if (plan.needs.length === 0) return [];
    const best = new Map(SEARCH_KINDS.map((kind) => [kind, new Best(limit)]));
    const needs = plan.needs.map((need) => need.map((phrases) => [...new Set(phrases.flatMap(slicesOf))]));
    let place: number | null = null;
    let ofPlace: Ranked | null = null;
    let group = new Best(limit);
    for (const [number, { signatures, texts }] of this.#blocks.entries()) {
      const wanted = SEARCH_KINDS.filter((kind) => best.get(kind)?.hasMore !== true);
      const candidates = signatures.candidates([wanted.map((kind) => [sliceOfKind(kind)]), ...needs]);
      for (let word = 0; word < candidates.length; word += 1)
        for (let left = candidates[word] ?? 0; left !== 0; left &= left - 1) {
          const at = word * 32 + (31 - Math.clz32(left & -left));
          const text = texts[at];
          if (text === undefined) continue;
          const own = best.get(text.kind) ?? group;
          if (own.hasMore || !meets(text, plan)) continue;
          if (text.place !== place) {
            if (ofPlace !== null) group.add(ofPlace);
            ofPlace = null;
            place = text.place;
            group = own;
            if (own.total === MOST_PLACES) own.hasMore = true;
            else own.total += 1;
            if (own.hasMore) continue;
          }
          const score = scoreOf(text, plan) + (text.language === language ? 1 : 0);
          const ranked = { slot: number * BLOCK_TEXTS + at, score, order: text.order };
          if (ofPlace === null || isBetter(ranked, ofPlace)) ofPlace = ranked;
        }
    }
    if (ofPlace !== null) group.add(ofPlace);
    return SEARCH_KINDS.flatMap((kind) => {
      const { total, hasMore, ranked } = best.get(kind) ?? group;
      return total === 0 ? [] : [{ kind, total, hasMore, slots: ranked.map(({ slot }) => slot) }];
    });
  }
}
