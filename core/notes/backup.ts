import { appError, type AppError } from '#core/base/errors.ts';
import { fromBase64, toBase64 } from '#core/base/base64.ts';
import { isId, type AuthorId, type BatchId, type DeviceId, type RecordId } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { membersOf, parseJsonBytes } from '#core/base/untrusted.ts';
import { BACKUP_VERSION, upgradeBackup } from './backup-upgrades.ts';

/** The ending of backup files, without the dot. */
export const BACKUP_EXTENSION = 'attache-backup';

const FORMAT = 'attache-backup';

/** What a record is made of: whole in itself. */
export interface BackupUpdate {
  /** The merge by which it came; null for what counts whatever is undone. */
  readonly batch: BatchId | null;
  /** Milliseconds since 1970 UTC. */
  readonly time: number;
  readonly update: Uint8Array;
}

/** One record: the person's own as it stood, in one update without its history; what was received as it came. */
export interface BackupRecord {
  readonly id: RecordId;
  readonly owner: AuthorId;
  readonly updates: readonly BackupUpdate[];
}

/** A merge of what others handed in, which can be undone. `info` is JSON. */
export interface BackupMerge {
  readonly batch: BatchId;
  readonly isSetAside: boolean;
  readonly info: unknown;
}

/** Everything that a person has on a device, at one moment. */
export interface Backup {
  readonly writtenAt: number;
  /** The ids of the one who wrote here, the present one in front, and the device that it came from. */
  readonly authors: readonly [AuthorId, ...AuthorId[]];
  readonly device: DeviceId;
  readonly records: readonly BackupRecord[];
  readonly merges: readonly BackupMerge[];
  /** Preferences by name, as JSON. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Gives the SHA-256 of some bytes as 64 lower-case hexadecimal digits. */
export type HexDigest = (bytes: Uint8Array) => Promise<string>;

/**
 * Writes a backup: one line of JSON that says what the file is and the SHA-256 of what follows, a line feed, and the
 * content as JSON (docs/backup-format.md). Text, so that it can be read without Attaché; no archive to unpack.
 */
export async function writeBackup(backup: Backup, digest: HexDigest): Promise<Uint8Array> {
  const records = backup.records.map(({ updates, ...record }) => ({
    ...record,
    updates: updates.map(({ update, ...rest }) => ({ ...rest, update: toBase64(update) })),
  }));
  const content = new TextEncoder().encode(JSON.stringify({ ...backup, records }));
  const head = { format: FORMAT, version: BACKUP_VERSION, sha256: await digest(content) };
  const line = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const file = new Uint8Array(line.length + content.length);
  file.set(line);
  file.set(content, line.length);
  return file;
}

const LINE_FEED = 10;
/** No first line of ours is longer; a foreign file without line feeds is not searched to its end. */
const LONGEST_HEAD = 1024;

/** Reads a backup file, which may be anything. What its records hold is not judged here. */
export async function readBackup(file: Uint8Array, digest: HexDigest): Promise<Result<Backup, AppError>> {
  const end = file.subarray(0, LONGEST_HEAD).indexOf(LINE_FEED);
  const head = membersOf(end < 0 ? undefined : parseJsonBytes(file.subarray(0, end)));
  const version = Number(head?.version);
  if (head?.format !== FORMAT || !Number.isInteger(head.version) || version < 1)
    return err(appError('backup-foreign'));
  if (version > BACKUP_VERSION)
    return err(appError('backup-newer', undefined, `version ${String(head.version)}`));
  const content = file.subarray(end + 1);
  if (head.sha256 !== (await digest(content)))
    return err(appError('backup-damaged', undefined, 'The content does not have the announced SHA-256'));
  const all = membersOf(parseJsonBytes(content));
  const backup = all && parseBackup(upgradeBackup(all, version));
  return backup === null
    ? err(appError('backup-damaged', undefined, 'The content is no backup'))
    : ok(backup);
}

function parseBackup(all: Readonly<Record<string, unknown>>): Backup | null {
  const { writtenAt, device } = all;
  const settings = membersOf(all.settings);
  const records = parseAll(all.records, parseRecord);
  const merges = parseAll(all.merges, parseMerge);
  const [first, ...rest] = parseAll(all.authors, (each) => (isId(each) ? (each as AuthorId) : null)) ?? [];
  if (settings === null || records === null || merges === null || first === undefined) return null;
  if (typeof writtenAt !== 'number' || !isId(device)) return null;
  if (isTwice(records.map(({ id }) => id)) || isTwice(merges.map(({ batch }) => batch))) return null;
  return { writtenAt, authors: [first, ...rest], device: device as DeviceId, records, merges, settings };
}

/** Reads a list of which each entry is what it should be; else null. */
function parseAll<Entry>(value: unknown, parse: (entry: unknown) => Entry | null): readonly Entry[] | null {
  if (!Array.isArray(value)) return null;
  const entries = value.map(parse);
  const parsed = entries.filter((entry) => entry !== null);
  return parsed.length === entries.length ? parsed : null;
}

const isTwice = (ids: readonly string[]): boolean => new Set(ids).size < ids.length;

function parseRecord(value: unknown): BackupRecord | null {
  const { id, owner, updates } = membersOf(value) ?? {};
  const parsed = parseAll(updates, parseUpdate);
  if (!isId(id) || !isId(owner) || parsed === null || parsed.length === 0) return null;
  return { id: id as RecordId, owner: owner as AuthorId, updates: parsed };
}

function parseUpdate(value: unknown): BackupUpdate | null {
  const { batch, time, update } = membersOf(value) ?? {};
  const bytes = typeof update === 'string' ? fromBase64(update) : null;
  if (bytes === null || typeof time !== 'number') return null;
  if (batch === null) return { batch, time, update: bytes };
  return isId(batch) ? { batch: batch as BatchId, time, update: bytes } : null;
}

function parseMerge(value: unknown): BackupMerge | null {
  const { batch, isSetAside, info } = membersOf(value) ?? {};
  if (!isId(batch) || typeof isSetAside !== 'boolean') return null;
  return { batch: batch as BatchId, isSetAside, info };
}
