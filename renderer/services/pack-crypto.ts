import { ed25519 } from '#core/base/ed25519.ts';
import type { PackCrypto, SigningKeys } from '#core/pack/signature.ts';
import type { Signer } from '#core/pack/write-pack.ts';
import { sha256 } from './sha256.ts';

/** What opening a pack needs, in a page or a worker of the app. */
export const packCrypto: PackCrypto = { sha256, verify: ed25519(crypto.subtle).verify };

/** Gives who signs with these keys. */
export const signerWith = (keys: SigningKeys): Signer => ({ keys, sign: ed25519(crypto.subtle).sign });
