import { canonicalJson } from '#core/base/canonical-json.ts';
import type { HexDigest } from '#core/notes/backup.ts';
import type { Contact } from './contact.ts';

const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aiou';

/** Eighty bits: too many to search for another card of the same words, few enough to be read aloud. */
const WORDS = 5;

/** Gives 16 bits as a word of five letters that any language can pronounce. */
function wordOf(bits: number): string {
  const consonant = (shift: number): string => CONSONANTS.charAt((bits >> shift) & 15);
  const vowel = (shift: number): string => VOWELS.charAt((bits >> shift) & 3);
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}

/**
 * Gives the words by which two people make sure, aloud, that they have the same keys of one of them: the beginning of
 * the SHA-256 of both public keys and of the ids that they stand for, as proquints (D. S. Wilkerson, "A Proposal for
 * Proquints: Identifiers that are Readable, Spellable, and Pronounceable", arXiv:0901.4016). The name is not in it: it is
 * what is being checked.
 */
export async function fingerprintOf(contact: Contact, digest: HexDigest): Promise<readonly string[]> {
  const { authors, recipient, signingKey } = contact;
  const text = canonicalJson({ authors: [...authors].sort(), recipient, signingKey });
  const hex = await digest(new TextEncoder().encode(text));
  return Array.from({ length: WORDS }, (_, word) =>
    wordOf(Number.parseInt(hex.slice(word * 4, word * 4 + 4), 16)),
  );
}
