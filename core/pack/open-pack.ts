import type { z } from 'zod';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { DocumentText } from '#core/documents/document.ts';
import { checkPack, MEETING_PART } from './check-pack.ts';
import { PACK_LIMITS, type PackLimits } from './limits.ts';
import type { MeetingPack } from './model.ts';
import { problemError } from './problem.ts';
import {
  listParts,
  MANIFEST_PART,
  readListedParts,
  readPart,
  type PackEntries,
  type Sha256,
} from './read-parts.ts';
import { resolvePack, textPartName } from './resolve-pack.ts';
import {
  documentTextSchema,
  manifestSchema,
  meetingSchema,
  PACK_FORMAT,
  type PackManifest,
} from './schema.ts';
import { FORMAT_VERSION, upgradeParts, type RawParts } from './upgrades.ts';

/** Parses one part; the error names the part and the place in it. */
function parsePart<Schema extends z.ZodType>(
  schema: Schema,
  part: string,
  value: unknown,
): Result<z.output<Schema>, AppError> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const path = (issue?.path ?? []).map((step) => (typeof step === 'number' ? step : String(step)));
  return err(problemError({ part, path, message: issue?.message ?? 'does not fit the format' }));
}

const field = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;

/** Reads what the file says it is before anything that a newer version may have changed. */
function readManifest(entries: PackEntries): Result<PackManifest, AppError> {
  const raw = readPart(entries, MANIFEST_PART);
  if (!raw.ok) return raw;
  if (field(raw.value, 'format') !== PACK_FORMAT) return err(appError('pack-foreign', MANIFEST_PART));
  const version = field(raw.value, 'formatVersion');
  if (typeof version === 'number' && version > FORMAT_VERSION)
    return err(
      appError('pack-newer', MANIFEST_PART, `version ${String(version)}, known ${String(FORMAT_VERSION)}`),
    );
  return parsePart(manifestSchema, MANIFEST_PART, raw.value);
}

function readMeeting(parts: RawParts): Result<MeetingPack, AppError> {
  if (!parts.has(MEETING_PART)) return err(appError('pack-part-missing', MEETING_PART));
  const file = parsePart(meetingSchema, MEETING_PART, parts.get(MEETING_PART));
  if (!file.ok) return file;
  const texts = new Map<string, DocumentText>();
  for (const { id, versions } of file.value.documents) {
    for (const { language } of versions) {
      const name = textPartName(id, language);
      if (!parts.has(name)) return err(appError('pack-part-missing', name));
      const text = parsePart(documentTextSchema, name, parts.get(name));
      if (!text.ok) return text;
      texts.set(name, text.value);
    }
  }
  const unused = [...parts.keys()].find((name) => name !== MEETING_PART && !texts.has(name));
  if (unused !== undefined) return err(appError('pack-part-invalid', unused, 'nothing refers to this part'));
  const [problem] = checkPack(file.value, texts);
  return problem ? err(problemError(problem)) : ok(resolvePack(file.value, texts));
}

/**
 * Opens an `.mpack`: judges names and sizes, unpacks, compares with the hashes, upgrades, parses and checks every tie
 * between its parts. Gives the whole pack or the first thing that is wrong, with its place; never half a pack.
 */
export async function openPack(
  bytes: Uint8Array,
  sha256: Sha256,
  limits: PackLimits = PACK_LIMITS,
): Promise<Result<MeetingPack, AppError>> {
  const entries = listParts(bytes, limits);
  if (!entries.ok) return entries;
  const manifest = readManifest(entries.value);
  if (!manifest.ok) return manifest;
  const parts = await readListedParts(entries.value, manifest.value, sha256);
  if (!parts.ok) return parts;
  return readMeeting(upgradeParts(parts.value, manifest.value.formatVersion));
}
