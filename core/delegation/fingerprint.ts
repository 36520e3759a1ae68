import { canonicalJson } from '#core/base/canonical-json.ts';
import { proquints } from '#core/base/proquint.ts';
import type { HexDigest } from '#core/notes/backup.ts';
import type { Contact } from './contact.ts';

/** Eighty bits: too many to search for another card of the same words, few enough to be read aloud. */
const WORDS = 5;

/**
 * Gives the words by which two people make sure, aloud, that they have the same keys of one of them: the beginning of
 * the SHA-256 of both public keys and of the ids that they stand for. The name is not in it: it is what is being checked.
 */
export async function fingerprintOf(contact: Contact, digest: HexDigest): Promise<readonly string[]> {
  const { authors, recipient, signingKey } = contact;
  const text = canonicalJson({ authors: [...authors].sort(), recipient, signingKey });
  const hex = await digest(new TextEncoder().encode(text));
  return proquints(hex, WORDS);
}
