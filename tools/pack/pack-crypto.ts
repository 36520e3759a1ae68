import { createHash, webcrypto } from 'node:crypto';
import { ed25519 } from '#core/base/ed25519.ts';
import type { PackCrypto } from '#core/pack/signature.ts';

/** Gives the SHA-256 of bytes in hexadecimal. */
export const sha256 = (bytes: Uint8Array): Promise<string> =>
  Promise.resolve(createHash('sha256').update(bytes).digest('hex'));

export const { sign, verify } = ed25519(webcrypto.subtle);

/** What opening a pack needs, in Node. */
export const packCrypto: PackCrypto = { sha256, verify };
