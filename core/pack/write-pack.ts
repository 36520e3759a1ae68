import { type Zippable, zipSync } from 'fflate';
import type { SignEd25519 } from '#core/base/ed25519.ts';
import type { PackContent } from './draft/compile-draft.ts';
import { MANIFEST_PART, MEETING_PART, ORIGINALS, SIGNATURE_PART } from './part-names.ts';
import type { Sha256 } from './read-parts.ts';
import { PACK_FORMAT, type PackManifest } from './schema.ts';
import { signManifest, type SigningKeys } from './signature.ts';
import { FORMAT_VERSION } from './upgrades.ts';

/** Gives the bytes of a part as they stand in a pack. */
export const partBytes = (value: unknown): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(value)}\n`);

/** The zip format has no zone and begins in 1980: the same local time everywhere gives the same bytes everywhere. */
const MTIME = new Date(1980, 0, 1);

/** Zips files in the order of their names: the same files always give the same bytes. Most originals are packed already. */
export function zipParts(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const zippable: Zippable = Object.fromEntries(
    sorted.map(([name, bytes]) => [name, [bytes, { level: name.startsWith(ORIGINALS) ? 1 : 6 }]]),
  );
  return zipSync(zippable, { mtime: MTIME });
}

/** Gives the parts of a pack by name, without the `pack.json` that lists them. */
export const partsOf = ({ meeting, texts, originals }: PackContent): ReadonlyMap<string, Uint8Array> =>
  new Map<string, Uint8Array>([
    [MEETING_PART, partBytes(meeting)],
    ...[...texts].map(([name, text]): [string, Uint8Array] => [name, partBytes(text)]),
    ...originals,
  ]);

/** Who signs a pack, and with what. */
export interface Signer {
  readonly keys: SigningKeys;
  readonly sign: SignEd25519;
}

/** Writes an `.mpack`: the parts, the `pack.json` that lists them and, with a signer, the signature over it. */
export async function writePack(
  parts: ReadonlyMap<string, Uint8Array>,
  sha256: Sha256,
  signer?: Signer,
): Promise<Uint8Array> {
  const listed: PackManifest['parts'] = [];
  for (const [name, bytes] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1)))
    listed.push({ name, bytes: bytes.length, sha256: await sha256(bytes) });
  const manifest = partBytes({
    format: PACK_FORMAT,
    formatVersion: FORMAT_VERSION,
    parts: listed,
  } satisfies PackManifest);
  const files = new Map([...parts, [MANIFEST_PART, manifest]]);
  if (signer) files.set(SIGNATURE_PART, partBytes(await signManifest(manifest, signer.keys, signer.sign)));
  return zipParts(files);
}
