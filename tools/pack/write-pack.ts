import { createHash } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import { MANIFEST_PART } from '#core/pack/read-parts.ts';
import { PACK_FORMAT, type PackManifest } from '#core/pack/schema.ts';
import { FORMAT_VERSION } from '#core/pack/upgrades.ts';

/** Gives the SHA-256 of bytes in hexadecimal. */
export const sha256 = (bytes: Uint8Array): Promise<string> =>
  Promise.resolve(createHash('sha256').update(bytes).digest('hex'));

/** Gives the bytes of a part as they stand in a pack. */
export const partBytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value)}\n`);

/** The zip format has no zone and begins in 1980: the same local time everywhere gives the same bytes everywhere. */
const MTIME = new Date(1980, 0, 1);

/** Zips files in the order of their names: the same files always give the same bytes. */
export function zipParts(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const zippable: Zippable = Object.fromEntries(sorted);
  return zipSync(zippable, { level: 9, mtime: MTIME });
}

/** Writes an `.mpack`: the parts, and the `pack.json` that lists them. */
export async function writePack(parts: ReadonlyMap<string, unknown>): Promise<Uint8Array> {
  const files = new Map([...parts].map(([name, value]) => [name, partBytes(value)]));
  const listed: PackManifest['parts'] = [];
  for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    listed.push({ name, bytes: bytes.length, sha256: await sha256(bytes) });
  const manifest: PackManifest = { format: PACK_FORMAT, formatVersion: FORMAT_VERSION, parts: listed };
  return zipParts(new Map([...files, [MANIFEST_PART, partBytes(manifest)]]));
}
