import { type Zippable, zipSync } from 'fflate';
import { MEETING_PART } from './check-pack.ts';
import type { PackContent } from './draft/compile-draft.ts';
import { MANIFEST_PART, type Sha256 } from './read-parts.ts';
import { PACK_FORMAT, type PackManifest } from './schema.ts';
import { FORMAT_VERSION } from './upgrades.ts';

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

/** Gives the parts of a pack by name, without the `pack.json` that lists them. */
export const partsOf = ({ meeting, texts }: PackContent): ReadonlyMap<string, Uint8Array> =>
  new Map([
    [MEETING_PART, partBytes(meeting)],
    ...[...texts].map(([name, text]) => [name, partBytes(text)] as const),
  ]);

/** Writes an `.mpack`: the parts, and the `pack.json` that lists them. */
export async function writePack(parts: ReadonlyMap<string, Uint8Array>, sha256: Sha256): Promise<Uint8Array> {
  const listed: PackManifest['parts'] = [];
  for (const [name, bytes] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1)))
    listed.push({ name, bytes: bytes.length, sha256: await sha256(bytes) });
  const manifest: PackManifest = { format: PACK_FORMAT, formatVersion: FORMAT_VERSION, parts: listed };
  return zipParts(new Map([...parts, [MANIFEST_PART, partBytes(manifest)]]));
}
