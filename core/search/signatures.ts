/**
 * Which texts can hold a phrase, by bit-sliced signatures (as in signature files, and in BitFunnel): each character and
 * each pair of neighbours sets one of 1,024 bits of its text. One bit of 32 texts is one number, so that an operation rules
 * out 32 texts. A text that holds the phrase always passes; some others do too, and must be read.
 */
const SLICES = 1024;
const SHIFT = 22;
const NUMBERS = 32;
/** Texts of one block. */
export const BLOCK_TEXTS = 32 * NUMBERS;

const sliceOfOne = (code: number): number => Math.imul(code + 0x3c6ef372, 0x9e3779b1) >>> SHIFT;
const sliceOfTwo = (code: number, next: number): number =>
  Math.imul((code << 16) ^ (next + 0x51ed270b), 0x85ebca6b) >>> SHIFT;

/** Gives the slices in which a text that holds this folded phrase has its bit. */
export function slicesOf(phrase: string): readonly number[] {
  const slices = new Set<number>();
  for (let at = 0; at < phrase.length; at += 1) {
    const code = phrase.charCodeAt(at);
    slices.add(sliceOfOne(code));
    if (at > 0) slices.add(sliceOfTwo(phrase.charCodeAt(at - 1), code));
  }
  return [...slices];
}

/** Places of a block, a bit each. */
export type TextSet = Uint32Array;

/** The signatures of 1,024 texts. */
export class SignatureBlock {
  readonly #bits = new Uint32Array(SLICES * NUMBERS);

  /** Puts a folded text at a place where there is none. */
  add(at: number, folded: string): void {
    let before = 0;
    for (let index = 0; index < folded.length; index += 1) {
      const code = folded.charCodeAt(index);
      this.#set(sliceOfOne(code), at);
      if (index > 0) this.#set(sliceOfTwo(before, code), at);
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

  /** Gives the places whose texts can meet every need, as slices: of each need one alternative, of it every slice. */
  candidates(needs: readonly (readonly (readonly number[])[])[]): TextSet {
    const all = new Uint32Array(NUMBERS).fill(0xffffffff);
    for (const alternatives of needs) {
      const any = new Uint32Array(NUMBERS);
      for (const slices of alternatives) this.#orAll(any, slices);
      for (let number = 0; number < NUMBERS; number += 1)
        all[number] = (all[number] ?? 0) & (any[number] ?? 0);
    }
    return all;
  }

  #set(slice: number, at: number): void {
    const number = slice * NUMBERS + (at >>> 5);
    this.#bits[number] = (this.#bits[number] ?? 0) | (1 << (at & 31));
  }

  /** Adds the places that have every slice. */
  #orAll(into: TextSet, slices: readonly number[]): void {
    for (let number = 0; number < NUMBERS; number += 1) {
      let places = 0xffffffff;
      for (const slice of slices) places &= this.#bits[slice * NUMBERS + number] ?? 0;
      into[number] = (into[number] ?? 0) | places;
    }
  }
}
