import { ed25519, type Ed25519Host } from '#core/base/ed25519.ts';
import { type DigestHost, sha256On } from '#core/base/sha256.ts';
import type { PackCrypto } from './signature.ts';

/** What opening a pack needs, on WebCrypto. */
export const webPackCrypto = <Key>(host: DigestHost & Ed25519Host<Key>): PackCrypto => ({
  sha256: sha256On(host),
  verify: ed25519(host).verify,
});
