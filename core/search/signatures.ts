import { SEARCH_KINDS, type SearchKind } from './model.ts';

/**
 * Which texts can hold a phrase, by bit-sliced signatures (as in signature files, and in BitFunnel): each character, each
 * pair and each three of neighbours sets one of 1,024 bits of its text. One bit of 32 texts is one number, so that an
 * operation rules out 32 texts. A text that holds the phrase always passes; some others do too, and must be read. Threes
 * leave a tenth of what pairs alone leave, because the pairs of a language's common words are in every longer text.
 */
const SLICES = 1024;
const SHIFT = 22;
/** Beyond those, a slice for each kind of text. */
const ALL_SLICES = SLICES + SEARCH_KINDS.length;
const NUMBERS = 32;
/** Texts of one block. */
export const BLOCK_TEXTS = 32 * NUMBERS;

const sliceOfOne = (code: number): number => Math.imul(code + 0x3c6ef372, 0x9e3779b1) >>> SHIFT;
const hashOfTwo = (code: number, next: number): number =>
  Math.imul((code << 16) ^ (next + 0x51ed270b), 0x85ebca6b);
const sliceOfTwo = (two: number): number => two >>> SHIFT;
const sliceOfThree = (two: number, third: number): number =>
  Math.imul(two ^ (third + 0x2545f491), 0xc2b2ae35) >>> SHIFT;

/** Gives the slices in which a text that holds this folded phrase has its bit. */
export function slicesOf(phrase: string): readonly number[] {
  const slices = new Set<number>();
  let before = 0;
  let two = 0;
  for (let at = 0; at < phrase.length; at += 1) {
    const code = phrase.charCodeAt(at);
    slices.add(sliceOfOne(code));
    if (at > 1) slices.add(sliceOfThree(two, code));
    two = hashOfTwo(before, code);
    if (at > 0) slices.add(sliceOfTwo(two));
    before = code;
  }
  return [...slices];
}

/** Gives the slice in which the texts of this kind have their bit. */
export const sliceOfKind = (kind: SearchKind): number => SLICES + SEARCH_KINDS.indexOf(kind);

/** Places of a block, a bit each. */
export type TextSet = Uint32Array;

/** The signatures of 1,024 texts. */
export class SignatureBlock {
  readonly #bits = new Uint32Array(ALL_SLICES * NUMBERS);

  /** Puts a folded text at a place where there is none. */
  add(at: number, kind: SearchKind, folded: string): void {
    this.#set(sliceOfKind(kind), at);
    let before = 0;
    let two = 0;
    for (let index = 0; index < folded.length; index += 1) {
      const code = folded.charCodeAt(index);
      this.#set(sliceOfOne(code), at);
      if (index > 1) this.#set(sliceOfThree(two, code), at);
      two = hashOfTwo(before, code);
      if (index > 0) this.#set(sliceOfTwo(two), at);
      before = code;
    }
  }

  /** Empties a place. */
  remove(at: number): void {
    const bits = this.#bits;
    const others = ~(1 << (at & 31));
    for (let number = at >>> 5; number < bits.length; number += NUMBERS)
      bits[number] = (bits[number] ?? 0) & others;
  }

  /** Gives the places whose texts can meet every need: of each need one alternative, of it every slice. */
  candidates(needs: readonly (readonly (readonly number[])[])[]): TextSet {
    let all: TextSet = new Uint32Array(NUMBERS).fill(0xffffffff);
    for (const alternatives of needs) {
      const any = new Uint32Array(NUMBERS);
      for (const slices of alternatives) addAll(any, this.#having(slices, all));
      all = any;
    }
    return all;
  }

  #set(slice: number, at: number): void {
    const number = slice * NUMBERS + (at >>> 5);
    this.#bits[number] = (this.#bits[number] ?? 0) | (1 << (at & 31));
  }

  /** Gives those of these places that have every slice. */
  #having(slices: readonly number[], of: TextSet): TextSet {
    const places = of.slice();
    for (const slice of slices) {
      let left = 0;
      for (let number = 0; number < NUMBERS; number += 1) {
        const both = (places[number] ?? 0) & (this.#bits[slice * NUMBERS + number] ?? 0);
        places[number] = both;
        left |= both;
      }
      if (left === 0) break;
    }
    return places;
  }
}

function addAll(into: TextSet, places: TextSet): void {
  for (let number = 0; number < NUMBERS; number += 1)
    into[number] = (into[number] ?? 0) | (places[number] ?? 0);
}
