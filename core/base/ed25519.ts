import { fromBase64 } from './base64.ts';

/** The part of WebCrypto that Ed25519 (RFC 8032) needs; `core` has no host of its own. */
export interface Ed25519Host<Key> {
  importKey(
    format: 'raw' | 'pkcs8',
    key: Uint8Array<ArrayBuffer>,
    algorithm: { name: string },
    extractable: boolean,
    usages: ('sign' | 'verify')[],
  ): Promise<Key>;
  sign(algorithm: { name: string }, key: Key, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  verify(
    algorithm: { name: string },
    key: Key,
    signature: Uint8Array<ArrayBuffer>,
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<boolean>;
}

/** Signs bytes with a secret key: PKCS #8 in base64. Throws when it is none. */
export type SignEd25519 = (bytes: Uint8Array, secret: string) => Promise<Uint8Array>;

/** Tells whether a signature over bytes is of a public key: 32 bytes in base64. */
export type VerifyEd25519 = (bytes: Uint8Array, signature: Uint8Array, publicKey: string) => Promise<boolean>;

const NAME = { name: 'Ed25519' };

function keyBytes(base64: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64(base64);
  if (bytes === null) throw new Error('A key is not base64');
  return new Uint8Array(bytes);
}

/** Gives what signs and what verifies on a host. What is no key or no signature at all does not verify. */
export function ed25519<Key>(host: Ed25519Host<Key>): {
  readonly sign: SignEd25519;
  readonly verify: VerifyEd25519;
} {
  return {
    sign: async (bytes, secret) => {
      const key = await host.importKey('pkcs8', keyBytes(secret), NAME, false, ['sign']);
      return new Uint8Array(await host.sign(NAME, key, new Uint8Array(bytes)));
    },
    verify: async (bytes, signature, publicKey) => {
      try {
        const key = await host.importKey('raw', keyBytes(publicKey), NAME, false, ['verify']);
        return await host.verify(NAME, key, new Uint8Array(signature), new Uint8Array(bytes));
      } catch {
        return false;
      }
    },
  };
}
