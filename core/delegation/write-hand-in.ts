import { zipSync } from 'fflate';
import { toBase64 } from '#core/base/base64.ts';
import { joinBytes } from '#core/base/bytes.ts';
import type { HexDigest } from '#core/notes/backup.ts';
import type { HandIn, ReadableCopy } from './hand-in.ts';

/** The version of hand-in files that this app writes, and the newest that it reads. */
export const HAND_IN_VERSION = 1;

export const FORMAT = 'attache-hand-in';

/** Names of the parts of the archive. */
export const PARTS = {
  manifest: 'manifest.json',
  signature: 'signature.txt',
  records: 'records.json',
  updates: 'updates.bin',
  json: 'notes.json',
  markdown: 'notes.md',
} as const;

/** What is signed: a word of ours, so that a signature for one purpose is none for another, and the manifest as it stands. */
export function signedBytes(manifest: Uint8Array): Uint8Array {
  const purpose = new TextEncoder().encode(`${FORMAT} ${HAND_IN_VERSION}\n`);
  const signed = new Uint8Array(purpose.length + manifest.length);
  signed.set(purpose);
  signed.set(manifest, purpose.length);
  return signed;
}

/** Signs bytes with the sender's key. */
export type Sign = (bytes: Uint8Array) => Promise<Uint8Array>;

/** Zip cannot say less about time than this; when the file was written stands in the manifest. */
const NO_TIME = '1980-01-01T12:00:00';

/**
 * Writes the archive of a hand-in file, not yet encrypted (docs/hand-in-format.md). The manifest names the recipients and the
 * SHA-256 of every part, and the signature is over the manifest: so over all of them.
 */
export async function writeHandIn(
  { writtenAt, sender, recipients, records }: HandIn,
  readable: ReadableCopy,
  tools: { readonly digest: HexDigest; readonly sign: Sign },
): Promise<Uint8Array> {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const index = records.map(({ update, ...record }) => ({ ...record, bytes: update.length }));
  const parts: Readonly<Record<string, Uint8Array>> = {
    [PARTS.records]: encode(JSON.stringify(index)),
    [PARTS.updates]: joinBytes(records.map(({ update }) => update)),
    [PARTS.json]: encode(readable.json),
    [PARTS.markdown]: encode(readable.markdown),
  };
  const listed = await Promise.all(
    Object.entries(parts).map(async ([name, bytes]) => ({
      name,
      bytes: bytes.length,
      sha256: await tools.digest(bytes),
    })),
  );
  const head = { format: FORMAT, version: HAND_IN_VERSION, writtenAt, sender, recipients, parts: listed };
  const manifest = encode(JSON.stringify(head, null, 2));
  const signature = encode(toBase64(await tools.sign(signedBytes(manifest))));
  return zipSync(
    { [PARTS.manifest]: manifest, [PARTS.signature]: signature, ...parts },
    { mtime: NO_TIME, level: 6 },
  );
}
