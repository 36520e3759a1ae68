import { toBase64, fromBase64 } from '#core/base/base64.ts';
import type { SignEd25519, VerifyEd25519 } from '#core/base/ed25519.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import { proquints } from '#core/base/proquint.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { PackSignature } from './model.ts';
import { SIGNATURE_PART } from './part-names.ts';
import type { Sha256 } from './read-parts.ts';
import type { SignatureFile } from './schema.ts';

/** What opening a pack needs of its host. */
export interface PackCrypto {
  readonly sha256: Sha256;
  readonly verify: VerifyEd25519;
}

/** A pair of keys to sign packs with: the public key as 32 bytes, the secret as PKCS #8, both in base64. */
export interface SigningKeys {
  readonly publicKey: string;
  readonly secret: string;
}

/** Stands before the manifest in what is signed, so that a signature made for anything else is none of a pack. */
const PURPOSE = 'Attache meeting pack, signed manifest\n';

/** Eighty bits: enough that nobody finds another key with the same words, few enough to be read aloud. */
const WORDS = 5;

/** Gives the words by which people tell a signer's public key (base64) from others. */
export async function keyFingerprint(key: string, sha256: Sha256): Promise<string> {
  const bytes = fromBase64(key);
  if (bytes === null) throw new Error('The key was to be checked before its fingerprint is taken');
  return proquints(await sha256(bytes), WORDS).join('-');
}

function signedBytes(manifest: Uint8Array): Uint8Array {
  const purpose = new TextEncoder().encode(PURPOSE);
  const bytes = new Uint8Array(purpose.length + manifest.length);
  bytes.set(purpose);
  bytes.set(manifest, purpose.length);
  return bytes;
}

/** Signs the bytes of a manifest, and with it every part whose hash it lists. */
export async function signManifest(
  manifest: Uint8Array,
  { publicKey, secret }: SigningKeys,
  sign: SignEd25519,
): Promise<SignatureFile> {
  const signature = await sign(signedBytes(manifest), secret);
  return { algorithm: 'Ed25519', key: publicKey, signature: toBase64(signature) };
}

/** Gives who signed a manifest; an error when the signature is not of that manifest and key. */
export async function checkSignature(
  manifest: Uint8Array,
  { key, signature }: SignatureFile,
  { sha256, verify }: PackCrypto,
): Promise<Result<PackSignature, AppError>> {
  const bytes = fromBase64(signature);
  if (bytes === null || !(await verify(signedBytes(manifest), bytes, key)))
    return err(appError('pack-signature-broken', SIGNATURE_PART));
  return ok({ kind: 'signed', key, fingerprint: await keyFingerprint(key, sha256) });
}
