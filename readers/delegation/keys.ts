import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { toBase64 } from '#core/base/base64.ts';
import { ed25519 } from '#core/base/ed25519.ts';
import type { OwnKeys } from '#core/delegation/own-keys.ts';

/** Makes the two key pairs of a person: X25519 for age, Ed25519 (RFC 8032), which age does not have, to sign. */
export async function makeKeys(): Promise<OwnKeys> {
  const identity = await generateX25519Identity();
  const pair = await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('Ed25519 gave no key pair');
  return {
    identity,
    recipient: await identityToRecipient(identity),
    signingSecret: toBase64(new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey))),
    signingKey: toBase64(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey))),
  };
}

const { sign: signWith, verify } = ed25519(crypto.subtle);

/** Tells whether a signature over some bytes is of the key; false too for what is no key or signature at all. */
export { verify };

/** Signs some bytes. Throws when the secret is none. */
export const sign = (bytes: Uint8Array, { signingSecret }: OwnKeys): Promise<Uint8Array> =>
  signWith(bytes, signingSecret);
