import { appError, type AppError } from '#core/base/errors.ts';
import { fromBase64, toBase64 } from '#core/base/base64.ts';
import { isId, type AuthorId, type DeviceId, type RecordId } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { membersOf, parseJsonBytes } from '#core/base/untrusted.ts';

/** The version of backup files that this app writes, and the newest that it reads. */
const BACKUP_VERSION = 1;

/** The ending of backup files, without the dot. */
export const BACKUP_EXTENSION = 'attache-backup';

const FORMAT = 'attache-backup';

/** One record as it stood: without its history, whole in one update. */
export interface BackupRecord {
  readonly id: RecordId;
  readonly owner: AuthorId;
  /** Milliseconds since 1970 UTC of its newest update. */
  readonly updatedAt: number;
  readonly update: Uint8Array;
}

/** Everything that a person wrote on a device, at one moment. */
export interface Backup {
  readonly writtenAt: number;
  /** The one who wrote here, and the device that it came from. */
  readonly author: AuthorId;
  readonly device: DeviceId;
  readonly records: readonly BackupRecord[];
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
  const records = backup.records.map(({ update, ...record }) => ({ ...record, update: toBase64(update) }));
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
  if (head?.format !== FORMAT || !Number.isInteger(head.version)) return err(appError('backup-foreign'));
  if (Number(head.version) > BACKUP_VERSION)
    return err(appError('backup-newer', undefined, `version ${String(head.version)}`));
  const content = file.subarray(end + 1);
  if (head.sha256 !== (await digest(content)))
    return err(appError('backup-damaged', undefined, 'The content does not have the announced SHA-256'));
  const backup = parseBackup(parseJsonBytes(content));
  return backup === null
    ? err(appError('backup-damaged', undefined, 'The content is no backup'))
    : ok(backup);
}

function parseBackup(value: unknown): Backup | null {
  const all = membersOf(value);
  const settings = membersOf(all?.settings);
  if (all === null || settings === null || !Array.isArray(all.records)) return null;
  if (typeof all.writtenAt !== 'number') return null;
  if (!isId(all.author) || !isId(all.device)) return null;
  const records = all.records.map(parseRecord);
  if (records.some((record) => record === null)) return null;
  if (new Set(records.map((record) => record?.id)).size < records.length) return null;
  return {
    writtenAt: all.writtenAt,
    author: all.author as AuthorId,
    device: all.device as DeviceId,
    records: records.filter((record) => record !== null),
    settings,
  };
}

function parseRecord(value: unknown): BackupRecord | null {
  const all = membersOf(value);
  if (all === null || !isId(all.id) || !isId(all.owner)) return null;
  if (typeof all.updatedAt !== 'number' || typeof all.update !== 'string') return null;
  const update = fromBase64(all.update);
  if (update === null) return null;
  return { id: all.id as RecordId, owner: all.owner as AuthorId, updatedAt: all.updatedAt, update };
}
