import type { Block } from '#core/documents/document.ts';
import { isTelling, wordsOf } from './words.ts';

/** What of a block matters when two revisions are compared. */
export type Comparable = Pick<Block, 'text' | 'label' | 'kind'>;

/** With fewer telling words, the same words at another place can be another thing: `Yes`, `Introduction`. */
const FEW_WORDS = 6;

/** The blocks of one revision with their words, and these as one string to find equal ones by. */
export interface Side {
  readonly blocks: readonly Comparable[];
  readonly words: readonly (readonly string[])[];
  readonly keys: readonly string[];
}

/** Gives the blocks of one revision ready for comparing. */
export function sideOf(blocks: readonly Comparable[]): Side {
  const words = blocks.map(({ text }) => wordsOf(text));
  return { blocks, words, keys: words.map((each) => each.join(' ')) };
}

/** Gives the places of each text, in order. */
export const indicesByKey = (keys: readonly string[]): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  keys.forEach((key, index) => {
    const list = found.get(key);
    if (list) list.push(index);
    else found.set(key, [index]);
  });
  return found;
};

/** Tells whether words are enough to be known by themselves, wherever they stand. */
export const saysEnough = (words: readonly string[]): boolean => words.filter(isTelling).length >= FEW_WORDS;
