import type { z } from 'zod';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { DocumentText } from '#core/documents/document.ts';
import { checkMeeting, checkText } from './check-pack.ts';
import { lazyText } from './lazy-text.ts';
import { PACK_LIMITS, type PackLimits } from './limits.ts';
import type { MeetingPack, PackSignature } from './model.ts';
import { MANIFEST_PART, MEETING_PART, originalPartName, SIGNATURE_PART, textPartName } from './part-names.ts';
import { problemError } from './problem.ts';
import {
  listingProblem,
  listParts,
  type PackEntries,
  readPartJson,
  unpackListedPart,
  unpackPart,
} from './read-parts.ts';
import { resolvePack } from './resolve-pack.ts';
import {
  documentTextSchema,
  manifestSchema,
  type MeetingFile,
  meetingSchema,
  PACK_FORMAT,
  type PackManifest,
  signatureSchema,
} from './schema.ts';
import { checkSignature, type PackCrypto } from './signature.ts';
import { FORMAT_VERSION, upgradePart } from './upgrades.ts';

/** How a pack is opened, where it is not the usual way. */
export interface OpenOptions {
  readonly limits?: PackLimits;
  /** Told the share that is done, from 0 to 1. */
  readonly progress?: (share: number) => void;
  /** Waited for after each part, so that a window can draw meanwhile. */
  readonly rest?: () => Promise<void>;
}

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
function readManifest(bytes: Uint8Array): Result<PackManifest, AppError> {
  const raw = readPartJson(MANIFEST_PART, bytes);
  if (!raw.ok) return raw;
  if (field(raw.value, 'format') !== PACK_FORMAT) return err(appError('pack-foreign', MANIFEST_PART));
  const version = field(raw.value, 'formatVersion');
  if (typeof version === 'number' && version > FORMAT_VERSION)
    return err(
      appError('pack-newer', MANIFEST_PART, `version ${String(version)}, known ${String(FORMAT_VERSION)}`),
    );
  return parsePart(manifestSchema, MANIFEST_PART, raw.value);
}

async function readSignature(
  entries: PackEntries,
  manifest: Uint8Array,
  crypto: PackCrypto,
): Promise<Result<PackSignature, AppError>> {
  if (!entries.has(SIGNATURE_PART)) return ok({ kind: 'none' });
  const bytes = unpackPart(entries, SIGNATURE_PART);
  if (!bytes.ok) return bytes;
  const json = readPartJson(SIGNATURE_PART, bytes.value);
  if (!json.ok) return json;
  const file = parsePart(signatureSchema, SIGNATURE_PART, json.value);
  return file.ok ? checkSignature(manifest, file.value, crypto) : file;
}

/** A pack whose manifest is read and whose signature, if any, holds; its parts are still packed. */
interface Sealed {
  readonly entries: PackEntries;
  readonly manifest: PackManifest;
  readonly signature: PackSignature;
}

async function unseal(
  bytes: Uint8Array,
  crypto: PackCrypto,
  limits: PackLimits,
): Promise<Result<Sealed, AppError>> {
  const entries = listParts(bytes, limits);
  if (!entries.ok) return entries;
  const raw = unpackPart(entries.value, MANIFEST_PART);
  if (!raw.ok) return raw;
  const manifest = readManifest(raw.value);
  if (!manifest.ok) return manifest;
  const listing = listingProblem(entries.value, manifest.value);
  if (listing) return err(listing);
  const signature = await readSignature(entries.value, raw.value, crypto);
  return signature.ok
    ? ok({ entries: entries.value, manifest: manifest.value, signature: signature.value })
    : signature;
}

/** Reads a part as JSON of the newest version, by its schema. */
function parseBytes<Schema extends z.ZodType>(
  schema: Schema,
  name: string,
  bytes: Uint8Array,
  { formatVersion }: PackManifest,
): Result<z.output<Schema>, AppError> {
  const json = readPartJson(name, bytes);
  return json.ok ? parsePart(schema, name, upgradePart(name, json.value, formatVersion)) : json;
}

async function readMeeting(
  { entries, manifest }: Sealed,
  crypto: PackCrypto,
): Promise<Result<MeetingFile, AppError>> {
  const listed = manifest.parts.find(({ name }) => name === MEETING_PART);
  if (!listed) return err(appError('pack-part-missing', MEETING_PART));
  const bytes = await unpackListedPart(entries, listed, crypto.sha256);
  return bytes.ok ? parseBytes(meetingSchema, MEETING_PART, bytes.value, manifest) : bytes;
}

const versionsOf = ({ documents }: MeetingFile) =>
  documents.flatMap(({ id, versions }) =>
    versions.map(({ language, original }) => ({
      language,
      text: textPartName(id, language),
      original: original === null ? null : originalPartName(id, language, original.format),
    })),
  );

/** Holds every part against its hash, and every text against its schema and rules; keeps nothing but their paths. */
async function checkParts(
  { entries, manifest }: Sealed,
  file: MeetingFile,
  { sha256 }: PackCrypto,
  { progress, rest }: Pick<OpenOptions, 'progress' | 'rest'>,
): Promise<AppError | null> {
  const languages = new Map(versionsOf(file).map(({ text, language }) => [text, language]));
  const wanted = new Set([
    MEETING_PART,
    ...versionsOf(file).flatMap(({ text, original }) => [text, original]),
  ]);
  const listed = new Set(manifest.parts.map(({ name }) => name));
  const missing = [...wanted].find((name) => name !== null && !listed.has(name));
  if (typeof missing === 'string') return appError('pack-part-missing', missing);
  const paths = new Map<string, ReadonlySet<string>>();
  for (const [index, part] of manifest.parts.entries()) {
    const bytes = await unpackListedPart(entries, part, sha256);
    if (!bytes.ok) return bytes.error;
    if (!wanted.has(part.name))
      return appError('pack-part-invalid', part.name, 'nothing refers to this part');
    const language = languages.get(part.name);
    if (language !== undefined) {
      const text = parseBytes(documentTextSchema, part.name, bytes.value, manifest);
      if (!text.ok) return text.error;
      const [problem] = checkText(part.name, text.value, language);
      if (problem) return problemError(problem);
      paths.set(part.name, new Set(text.value.blocks.map(({ path }) => path)));
    }
    progress?.((index + 1) / manifest.parts.length);
    await rest?.();
  }
  const [problem] = checkMeeting(file, (part) => paths.get(part));
  return problem ? problemError(problem) : null;
}

/** Reads a text of a pack that was checked as a whole. Throws when the bytes are no longer what they were. */
function readText({ entries, manifest }: Sealed, name: string): DocumentText {
  const bytes = unpackPart(entries, name);
  const text = bytes.ok ? parseBytes(documentTextSchema, name, bytes.value, manifest) : bytes;
  if (!text.ok) throw new Error(`${name}: ${text.error.code}, ${text.error.detail ?? ''}`);
  return text.value;
}

function packOf(sealed: Sealed, file: MeetingFile): MeetingPack {
  const texts = versionsOf(file).map(
    ({ language, text }) => [text, lazyText(language, () => readText(sealed, text))] as const,
  );
  return resolvePack(file, new Map(texts), sealed.signature);
}

/**
 * Opens an `.mpack`: judges names and sizes, unpacks, compares with hashes and signature, upgrades, parses and checks every
 * tie between its parts. Gives the whole pack or the first thing that is wrong, with its place; never half a pack.
 */
export async function openPack(
  bytes: Uint8Array,
  crypto: PackCrypto,
  { limits = PACK_LIMITS, ...options }: OpenOptions = {},
): Promise<Result<MeetingPack, AppError>> {
  const sealed = await unseal(bytes, crypto, limits);
  if (!sealed.ok) return sealed;
  const file = await readMeeting(sealed.value, crypto);
  if (!file.ok) return file;
  const problem = await checkParts(sealed.value, file.value, crypto, options);
  return problem ? err(problem) : ok(packOf(sealed.value, file.value));
}

/** A pack of this device, and what an edition after it takes over from it. */
export interface ReopenedPack {
  readonly pack: MeetingPack;
  readonly meeting: MeetingFile;
  /** Gives the file that a language version was read from, held against its hash; an error when the pack has none. */
  readonly original: (document: string, language: string) => Promise<Result<IssuedFile, AppError>>;
}

/** A file under the name under which it came. */
export interface IssuedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

async function originalOf(
  { entries, manifest }: Sealed,
  { documents }: MeetingFile,
  document: string,
  language: string,
  { sha256 }: PackCrypto,
): Promise<Result<IssuedFile, AppError>> {
  const original = documents
    .find(({ id }) => id === document)
    ?.versions.find((version) => version.language === language)?.original;
  const name = original ? originalPartName(document, language, original.format) : `${document} (${language})`;
  const listed = manifest.parts.find((part) => part.name === name);
  if (!original || !listed) return err(appError('pack-part-missing', name));
  const content = await unpackListedPart(entries, listed, sha256);
  return content.ok ? ok({ fileName: original.fileName, bytes: content.value }) : content;
}

/**
 * Opens bytes that `openPack` has passed before and that were kept on this device since: its texts and files are read when somebody
 * looks into them, so that a large pack is open at once.
 */
export async function reopenWhole(
  bytes: Uint8Array,
  crypto: PackCrypto,
): Promise<Result<ReopenedPack, AppError>> {
  const sealed = await unseal(bytes, crypto, PACK_LIMITS);
  if (!sealed.ok) return sealed;
  const file = await readMeeting(sealed.value, crypto);
  if (!file.ok) return file;
  return ok({
    pack: packOf(sealed.value, file.value),
    meeting: file.value,
    original: (document, language) => originalOf(sealed.value, file.value, document, language, crypto),
  });
}

/** The same, for readers of the pack. */
export async function reopenPack(
  bytes: Uint8Array,
  crypto: PackCrypto,
): Promise<Result<MeetingPack, AppError>> {
  const reopened = await reopenWhole(bytes, crypto);
  return reopened.ok ? ok(reopened.value.pack) : reopened;
}
