import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { fromBase64, toBase64 } from '#core/base/base64.ts';
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

/** Signs some bytes. Throws when the secret is none. */
export async function sign(bytes: Uint8Array, { signingSecret }: OwnKeys): Promise<Uint8Array> {
  const secret = bytesOf(signingSecret);
  const key = await crypto.subtle.importKey('pkcs8', secret, { name: 'Ed25519' }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign({ name: 'Ed25519' }, key, new Uint8Array(bytes)));
}

/** Tells whether a signature over some bytes is of the key; false too for what is no key or signature at all. */
export async function verify(bytes: Uint8Array, signature: Uint8Array, signingKey: string): Promise<boolean> {
  try {
    const raw = bytesOf(signingKey);
    const key = await crypto.subtle.importKey('raw', raw, { name: 'Ed25519' }, false, ['verify']);
    const [signed, content] = [new Uint8Array(signature), new Uint8Array(bytes)];
    return await crypto.subtle.verify({ name: 'Ed25519' }, key, signed, content);
  } catch {
    return false;
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64(base64);
  if (bytes === null) throw new Error('A key is not base64');
  return new Uint8Array(bytes);
}
