import type { AppError } from '#core/base/errors.ts';
import { appError } from '#core/base/errors.ts';
import { err, type Result } from '#core/base/result.ts';
import { HAND_IN_LIMITS, type HandIn, type ReadableCopy } from '#core/delegation/hand-in.ts';
import type { OwnKeys } from '#core/delegation/own-keys.ts';
import { readHandIn } from '#core/delegation/read-hand-in.ts';
import { writeHandIn } from '#core/delegation/write-hand-in.ts';
import { decryptWith, encryptTo } from './age-file.ts';
import { sign, verify } from './keys.ts';

/** Gives the SHA-256 of some bytes as hexadecimal digits. */
async function digest(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Gives a hand-in file: signed by the sender, then encrypted to the recipients that it names. */
export async function makeHandInFile(
  handIn: HandIn,
  readable: ReadableCopy,
  keys: OwnKeys,
): Promise<Uint8Array> {
  const archive = await writeHandIn(handIn, readable, { digest, sign: (bytes) => sign(bytes, keys) });
  return encryptTo(archive, handIn.recipients);
}

/** Opens a file that may be anything; the outer layers are judged, the records in it are not. */
export async function openHandInFile(file: Uint8Array, keys: OwnKeys): Promise<Result<HandIn, AppError>> {
  if (file.length > HAND_IN_LIMITS.file) return err(appError('file-too-large'));
  const archive = await decryptWith(file, keys.identity);
  return archive.ok ? readHandIn(archive.value, keys.recipient, { digest, verify }) : archive;
}
