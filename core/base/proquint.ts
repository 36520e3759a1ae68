const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';

/** Gives 16 bits as a word of five letters that any language can pronounce. */
function wordOf(bits: number): string {
  const consonant = (shift: number): string => CONSONANTS.charAt((bits >> shift) & 15);
  const vowel = (shift: number): string => VOWELS.charAt((bits >> shift) & 3);
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}

/**
 * Gives the beginning of a hash (hexadecimal) as so many words to be read aloud, 16 bits each (D. S. Wilkerson, "A Proposal
 * for Proquints: Identifiers that are Readable, Spellable, and Pronounceable", arXiv:0901.4016).
 */
export const proquints = (hex: string, words: number): readonly string[] =>
  Array.from({ length: words }, (_, word) => wordOf(Number.parseInt(hex.slice(word * 4, word * 4 + 4), 16)));
