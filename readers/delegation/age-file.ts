import { Decrypter, Encrypter } from 'age-encryption';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';

/** How every age file begins (https://age-encryption.org/v1). */
const FIRST_LINE = 'age-encryption.org/v1\n';

/** What the library says when none of its keys opens the file; everything else that it throws is about damage. */
const NO_MATCH = "no identity matched any of the file's recipients";

/** Encrypts bytes so that each of the recipients can read them, with any age tool. */
export async function encryptTo(bytes: Uint8Array, recipients: readonly string[]): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient);
  return encrypter.encrypt(bytes);
}

/** Decrypts an age file with a person's identity. */
export function decryptWith(file: Uint8Array, identity: string): Promise<Result<Uint8Array, AppError>> {
  return decrypt(file, (decrypter) => decrypter.addIdentity(identity), 'hand-in-not-for-you');
}

/** Encrypts bytes under a passphrase (scrypt). */
export function lock(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(bytes);
}

/** Opens what `lock` made. */
export function unlock(file: Uint8Array, passphrase: string): Promise<Result<Uint8Array, AppError>> {
  return decrypt(file, (decrypter) => decrypter.addPassphrase(passphrase), 'keys-passphrase');
}

async function decrypt(
  file: Uint8Array,
  add: (decrypter: Decrypter) => void,
  noMatch: 'hand-in-not-for-you' | 'keys-passphrase',
): Promise<Result<Uint8Array, AppError>> {
  const begins = new TextDecoder().decode(file.subarray(0, FIRST_LINE.length)) === FIRST_LINE;
  if (!begins) return err(appError('hand-in-foreign', undefined, 'No age file'));
  const decrypter = new Decrypter();
  add(decrypter);
  try {
    return ok(await decrypter.decrypt(file));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return err(appError(detail === NO_MATCH ? noMatch : 'hand-in-damaged', undefined, detail));
  }
}
