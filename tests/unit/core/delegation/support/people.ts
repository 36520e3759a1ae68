import { createHash } from 'node:crypto';
import type { AuthorId } from '#core/base/ids.ts';
import type { Contact } from '#core/delegation/contact.ts';
import type { OwnKeys } from '#core/delegation/own-keys.ts';
import { makeKeys } from '#readers/delegation/keys.ts';

/** Gives the SHA-256 of some bytes as hexadecimal digits. */
export const digest = (bytes: Uint8Array): Promise<string> =>
  Promise.resolve(createHash('sha256').update(bytes).digest('hex'));

/** Gives an author id that ends in a number. */
export const author = (number: number): AuthorId => number.toString(16).padStart(32, '0') as AuthorId;

/** A person with real keys. */
export interface Person {
  readonly contact: Contact;
  readonly keys: OwnKeys;
}

/** Makes a person with new keys. */
export async function person(
  name: string,
  number: number,
  role: Contact['role'] = 'delegate',
): Promise<Person> {
  const keys = await makeKeys();
  const { recipient, signingKey } = keys;
  return {
    keys,
    contact: { name, delegation: 'Ruritania', role, authors: [author(number)], recipient, signingKey },
  };
}
