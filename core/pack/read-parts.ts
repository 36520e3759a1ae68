import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { PackLimits } from './limits.ts';
import { MANIFEST_PART, ORIGINALS, SIGNATURE_PART } from './part-names.ts';
import { parsePartJson } from './parse-json.ts';
import { shownName } from './problem.ts';
import { listZip, unpackEntry, type ZipEntry, type ZipFault } from './read-zip.ts';
import type { PackManifest } from './schema.ts';

/** Gives the SHA-256 of bytes as 64 lower-case hexadecimal digits. */
export type Sha256 = (bytes: Uint8Array) => Promise<string>;

/** Names that mean the same on every system: no `..`, no root, no backslash, nothing but plain ASCII. */
const PART_NAME = /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(\/[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*)*$/;

const ZIP_ERRORS: Readonly<Record<ZipFault, AppError>> = {
  'not-a-zip': appError('pack-not-a-zip'),
  incomplete: appError('pack-incomplete', undefined, 'the directory at the end of the zip is missing'),
  damaged: appError('pack-part-damaged', undefined, 'the directory of the zip is damaged'),
  'too-many': appError('pack-too-large', undefined, 'there are too many parts'),
};

export type PackEntries = ReadonlyMap<string, ZipEntry>;

/** Lists the parts of a pack and judges their names and sizes; unpacks nothing. */
export function listParts(bytes: Uint8Array, limits: PackLimits): Result<PackEntries, AppError> {
  if (bytes.length > limits.file)
    return err(appError('pack-too-large', undefined, `${String(bytes.length)} bytes`));
  const listed = listZip(bytes, limits.parts);
  if (!listed.ok) return err(ZIP_ERRORS[listed.error]);
  if (!listed.value.some(({ name }) => name === MANIFEST_PART)) return err(appError('pack-foreign'));
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (const entry of listed.value) {
    const place = shownName(entry.name);
    if (!PART_NAME.test(entry.name))
      return err(appError('pack-part-invalid', place, 'no part may have this name'));
    if (entries.has(entry.name)) return err(appError('pack-part-invalid', place, 'the part is there twice'));
    total += entry.size;
    const most = entry.name.startsWith(ORIGINALS) ? limits.original : limits.part;
    if (entry.size > most || total > limits.total)
      return err(appError('pack-too-large', place, `${String(entry.size)} bytes, ${String(total)} so far`));
    entries.set(entry.name, entry);
  }
  return ok(entries);
}

/** Unpacks one part. */
export function unpackPart(entries: PackEntries, name: string): Result<Uint8Array, AppError> {
  const entry = entries.get(name);
  if (!entry) return err(appError('pack-part-missing', shownName(name)));
  const bytes = unpackEntry(entry);
  return bytes.ok ? bytes : err(appError('pack-part-damaged', shownName(name), 'it cannot be unpacked'));
}

/** Reads the bytes of a part as JSON. */
export function readPartJson(name: string, bytes: Uint8Array): Result<unknown, AppError> {
  const json = parsePartJson(bytes);
  return json.ok ? json : err(appError('pack-part-invalid', shownName(name), json.error));
}

type ListedPart = PackManifest['parts'][number];

/** Unpacks a part that the manifest lists and holds it against its size and SHA-256. */
export async function unpackListedPart(
  entries: PackEntries,
  { name, bytes: size, sha256: expected }: ListedPart,
  sha256: Sha256,
): Promise<Result<Uint8Array, AppError>> {
  const bytes = unpackPart(entries, name);
  if (!bytes.ok) return bytes;
  if (bytes.value.length !== size || (await sha256(bytes.value)) !== expected)
    return err(appError('pack-part-damaged', shownName(name), 'its content is not what the manifest says'));
  return bytes;
}

/** Finds a part that the manifest lists twice or not at all; null when it lists each once. */
export function listingProblem(entries: PackEntries, { parts }: PackManifest): AppError | null {
  const listed = new Set<string>();
  for (const { name } of parts) {
    if (listed.has(name))
      return appError('pack-part-invalid', MANIFEST_PART, `it lists ${shownName(name)} twice`);
    listed.add(name);
  }
  const unlisted = [...entries.keys()].find(
    (name) => name !== MANIFEST_PART && name !== SIGNATURE_PART && !listed.has(name),
  );
  return unlisted === undefined
    ? null
    : appError('pack-part-invalid', shownName(unlisted), 'the manifest does not list this part');
}
