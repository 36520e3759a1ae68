import { appError, type AppError, type ErrorCode } from '#core/base/errors.ts';
import { fromBase64 } from '#core/base/base64.ts';
import { isId, type AuthorId, type RecordId } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { membersOf, parseJsonBytes } from '#core/base/untrusted.ts';
import type { HexDigest } from '#core/notes/backup.ts';
import { listZip, unpackEntry, type ZipEntry } from '#core/pack/read-zip.ts';
import { parseContact, type Contact } from './contact.ts';
import { HAND_IN_LIMITS, type HandIn, type HandInRecord } from './hand-in.ts';
import { FORMAT, HAND_IN_VERSION, PARTS, signedBytes } from './write-hand-in.ts';

/** Tells whether a signature over some bytes is of an Ed25519 key (base64). */
export type Verify = (bytes: Uint8Array, signature: Uint8Array, signingKey: string) => Promise<boolean>;

interface ReadTools {
  readonly digest: HexDigest;
  readonly verify: Verify;
}

interface Manifest {
  readonly writtenAt: number;
  readonly sender: Contact;
  readonly recipients: readonly string[];
  readonly parts: ReadonlyMap<string, string>;
}

/** More entries than this no archive of ours has. */
const MOST_ENTRIES = 16;

const damaged = (detail: string): Result<never, AppError> =>
  err(appError('hand-in-damaged', undefined, detail));
const refused = (code: ErrorCode, detail: string): Result<never, AppError> =>
  err(appError(code, undefined, detail));

/**
 * Reads the archive of a hand-in file, which may be anything: that it is whole, signed by the sender that it names, meant for
 * `recipient`, and that every record says it is the sender's own. Whether the sender is known, and what the records hold, is not judged here.
 */
export async function readHandIn(
  archive: Uint8Array,
  recipient: string,
  tools: ReadTools,
): Promise<Result<HandIn, AppError>> {
  const entries = entriesOf(archive);
  if (!entries.ok) return entries;
  const head = unpack(entries.value, PARTS.manifest);
  if (!head.ok) return head;
  const manifest = parseManifest(parseJsonBytes(head.value));
  if (!manifest.ok) return manifest;
  const { sender, recipients, writtenAt } = manifest.value;
  const written = unpack(entries.value, PARTS.signature);
  if (!written.ok) return written;
  const signature = fromBase64(new TextDecoder().decode(written.value).trim());
  if (signature === null || !(await tools.verify(signedBytes(head.value), signature, sender.signingKey)))
    return refused('hand-in-signature', 'The signature is not of the sender over this manifest');
  if (!recipients.includes(recipient))
    return refused('hand-in-passed-on', 'Encrypted to somebody whom the sender did not name');
  const parts = await checkedParts(entries.value, manifest.value, tools);
  if (!parts.ok) return parts;
  const records = parseRecords(parts.value);
  if (!records.ok) return records;
  if (records.value.some(({ owner }) => !sender.authors.includes(owner)))
    return refused('hand-in-other-owner', 'A record is not of the sender');
  return ok({ writtenAt, sender, recipients, records: records.value });
}

function entriesOf(archive: Uint8Array): Result<ReadonlyMap<string, ZipEntry>, AppError> {
  if (archive.length > HAND_IN_LIMITS.file) return refused('file-too-large', `${archive.length} bytes`);
  const listed = listZip(archive, MOST_ENTRIES);
  if (!listed.ok)
    return listed.error === 'not-a-zip'
      ? refused('hand-in-foreign', 'No archive inside')
      : damaged(listed.error);
  const entries = new Map(listed.value.map((entry) => [entry.name, entry]));
  if (entries.size < listed.value.length) return damaged('A part is there twice');
  if (listed.value.some(({ size }) => size > HAND_IN_LIMITS.part))
    return refused('file-too-large', 'A part unpacks to too much');
  return entries.has(PARTS.manifest) ? ok(entries) : refused('hand-in-foreign', 'No manifest inside');
}

function unpack(entries: ReadonlyMap<string, ZipEntry>, name: string): Result<Uint8Array, AppError> {
  const entry = entries.get(name);
  if (entry === undefined) return damaged(`${name} is missing`);
  const unpacked = unpackEntry(entry);
  return unpacked.ok ? unpacked : damaged(`${name} cannot be unpacked`);
}

function parseManifest(value: unknown): Result<Manifest, AppError> {
  const all = membersOf(value);
  if (all?.format !== FORMAT || !Number.isInteger(all.version))
    return refused('hand-in-foreign', 'The manifest is not of a hand-in file');
  if (Number(all.version) > HAND_IN_VERSION)
    return refused('hand-in-newer', `version ${String(all.version)}`);
  const sender = parseContact(all.sender);
  const recipients = textsOf(all.recipients, HAND_IN_LIMITS.recipients);
  if (sender === null || recipients === null || typeof all.writtenAt !== 'number')
    return damaged('The manifest does not say who sends to whom');
  if (!Array.isArray(all.parts) || all.parts.length > MOST_ENTRIES)
    return damaged('The manifest lists no parts');
  const parts = new Map<string, string>();
  for (const each of all.parts) {
    const { name, sha256 } = membersOf(each) ?? {};
    if (typeof name !== 'string' || typeof sha256 !== 'string') return damaged('A part is listed wrongly');
    parts.set(name, sha256);
  }
  return ok({ writtenAt: all.writtenAt, sender, recipients, parts });
}

/** Only what the signature covers counts: a part that is not listed is not read, one that is listed must be as it was signed. */
async function checkedParts(
  entries: ReadonlyMap<string, ZipEntry>,
  { parts }: Manifest,
  { digest }: ReadTools,
): Promise<Result<ReadonlyMap<string, Uint8Array>, AppError>> {
  const checked = new Map<string, Uint8Array>();
  for (const [name, sha256] of parts) {
    const bytes = unpack(entries, name);
    if (!bytes.ok) return bytes;
    if ((await digest(bytes.value)) !== sha256) return damaged(`${name} is not what was signed`);
    checked.set(name, bytes.value);
  }
  return ok(checked);
}

function parseRecords(parts: ReadonlyMap<string, Uint8Array>): Result<readonly HandInRecord[], AppError> {
  const listed = parts.get(PARTS.records);
  const updates = parts.get(PARTS.updates);
  const index = listed === undefined ? undefined : parseJsonBytes(listed);
  if (updates === undefined || !Array.isArray(index)) return damaged('There are no records');
  if (index.length > HAND_IN_LIMITS.records) return refused('file-too-large', `${index.length} records`);
  const records: HandInRecord[] = [];
  let at = 0;
  for (const each of index) {
    const { id, owner, updatedAt, bytes } = membersOf(each) ?? {};
    if (!isId(id) || !isId(owner) || typeof updatedAt !== 'number')
      return damaged('A record is listed wrongly');
    if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 0 || at + bytes > updates.length)
      return damaged('The records are shorter than listed');
    // Pieces of one buffer: thousands of them pass between threads as one.
    const update = updates.subarray(at, at + bytes);
    records.push({ id: id as RecordId, owner: owner as AuthorId, updatedAt, update });
    at += bytes;
  }
  if (at < updates.length) return damaged('The records are longer than listed');
  if (new Set(records.map(({ id }) => id)).size < records.length) return damaged('A record is there twice');
  return ok(records);
}

function textsOf(value: unknown, most: number): readonly string[] | null {
  if (!Array.isArray(value) || value.length > most) return null;
  const texts = value.filter((each) => typeof each === 'string');
  return texts.length === value.length ? texts : null;
}
