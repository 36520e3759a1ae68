import { sameBytes } from '#core/base/bytes.ts';
import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import type { AuthorId, Random } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { contactOf, parseContacts, withNewContacts } from '#core/delegation/contacts.ts';
import { carriedMemory, parseFolderMemory } from '#core/delegation/folder-memory.ts';
import {
  BACKUP_EXTENSION,
  readBackup,
  writeBackup,
  type Backup,
  type BackupRecord,
} from '#core/notes/backup.ts';
import { backupRecord, type MergeOf } from '#core/notes/backup-record.ts';
import { endOfRest, isBackupDue } from '#core/notes/backup-reminder.ts';
import { checkUpdate } from '#core/notes/record-copy.ts';
import type { BatchStore } from '#renderer/data/batch-store.ts';
import type { RecordLog } from '#renderer/data/record-log.ts';
import type { SettingsStore } from '#renderer/data/settings-store.ts';
import type { FileKind, Platform, SaveOutcome } from '#renderer/platform/platform.ts';
import { CONTACTS_KEY, FOLDER_KEY, isDeviceKey, REMINDER_KEY, type Profile } from './profile.ts';
import type { RecordPool } from './record-pool.ts';
import { mergesBy, restoreRecords, type Restored } from './restore-backup.ts';
import { sha256 } from './sha256.ts';

/** What the service works with. */
export interface BackupTools {
  readonly log: RecordLog;
  readonly batches: Pick<BatchStore, 'all'>;
  readonly pool: RecordPool;
  readonly settings: SettingsStore;
  readonly profile: Profile;
  readonly platform: Pick<Platform, 'saveFile'>;
  readonly clock: Clock;
  readonly random: Random;
  /** Has whatever keeps settings in memory read them again. */
  readonly reload: () => Promise<void>;
}

/** What a person is told about the backups of this device. */
export interface BackupStatus {
  /** Milliseconds since 1970 UTC of the last backup saved here; null when none was. */
  readonly lastAt: number | null;
  /** True when it is time to make one. */
  readonly isDue: boolean;
}

interface Reminder {
  readonly lastAt: number | null;
  readonly restUntil: number | null;
}

/** One file with everything that this person has here, and the way back from it. */
export class Backups {
  readonly #tools: BackupTools;

  constructor(tools: BackupTools) {
    this.#tools = tools;
  }

  /** Makes a backup file, reads it back and asks where to save it. */
  async save(kind: FileKind): Promise<Result<SaveOutcome, AppError>> {
    const { clock, platform } = this.#tools;
    const at = clock();
    const bytes = await this.make();
    if (!bytes.ok) return bytes;
    const day = new Date(at).toISOString().slice(0, 10);
    const saved = await platform.saveFile(`attache-${day}.${BACKUP_EXTENSION}`, kind, bytes.value);
    // A backup that cannot be remembered is one all the same; the reminder comes too early then.
    if (saved.ok && saved.value !== 'cancelled') await this.#remember({ lastAt: at, restUntil: null });
    return saved;
  }

  /** Tells when the last backup was saved and whether it is time for another one. */
  async status(): Promise<Result<BackupStatus, AppError>> {
    const { log, clock } = this.#tools;
    const reminder = await this.#reminder();
    if (!reminder.ok) return reminder;
    const span = await log.span();
    if (!span.ok) return span;
    const { oldest = null, newest = null } = span.value ?? {};
    const facts = { ...reminder.value, oldestChange: oldest, newestChange: newest };
    return ok({ lastAt: reminder.value.lastAt, isDue: isBackupDue(facts, clock()) });
  }

  /** Lets the reminder rest for some days. */
  async putOff(): Promise<Result<null, AppError>> {
    const reminder = await this.#reminder();
    if (!reminder.ok) return reminder;
    return this.#remember({ ...reminder.value, restUntil: endOfRest(this.#tools.clock()) });
  }

  async #reminder(): Promise<Result<Reminder, AppError>> {
    const stored = await this.#tools.settings.get(REMINDER_KEY);
    if (!stored.ok) return stored;
    const { lastAt, restUntil }: { lastAt?: unknown; restUntil?: unknown } = Object(stored.value);
    return ok({
      lastAt: typeof lastAt === 'number' ? lastAt : null,
      restUntil: typeof restUntil === 'number' ? restUntil : null,
    });
  }

  #remember(reminder: Reminder): Promise<Result<null, AppError>> {
    return this.#tools.settings.put(new Map([[REMINDER_KEY, reminder]]));
  }

  /** Gives the bytes of a backup that has been read back and found whole. */
  async make(): Promise<Result<Uint8Array, AppError>> {
    const { pool, profile, clock, batches } = this.#tools;
    await pool.flushAll();
    const merges = await batches.all();
    if (!merges.ok) return merges;
    const records = await this.#records(mergesBy(merges.value));
    if (!records.ok) return records;
    const settings = await this.#preferences();
    if (!settings.ok) return settings;
    const { authors, device } = profile;
    const backup: Backup = {
      writtenAt: clock(),
      authors,
      device,
      records: records.value,
      merges: merges.value,
      settings: settings.value,
    };
    const bytes = await writeBackup(backup, sha256);
    const problem = await problemOf(bytes, backup);
    return problem === null ? ok(bytes) : err(problem);
  }

  async #records(mergeOf: MergeOf): Promise<Result<readonly BackupRecord[], AppError>> {
    const { log, profile } = this.#tools;
    const documents = await log.documents();
    if (!documents.ok) return documents;
    const loaded = await log.allRows(documents.value);
    if (!loaded.ok) return loaded;
    const records: BackupRecord[] = [];
    for (const [id, rows] of loaded.value) {
      const record = backupRecord(id, rows, (owner) => profile.isMine(owner), mergeOf);
      if (record !== null) records.push(record);
    }
    return ok(records);
  }

  /**
   * Merges a backup into what is here: nothing is overwritten, nothing comes twice, and what was deleted for good stays
   * so. A file that is not whole in every record changes nothing.
   */
  async restore(file: Uint8Array): Promise<Result<Restored, AppError>> {
    const { log, pool, profile, reload } = this.#tools;
    const read = await readBackup(file, sha256);
    if (!read.ok) return read;
    const backup = read.value;
    await pool.flushAll();
    const present = await log.documents();
    if (!present.ok) return present;
    const isEmpty = present.value.length === 0;
    const stranger = await this.#authorOfAnother(backup.authors);
    if (!stranger.ok) return stranger;
    const restored = await restoreRecords(backup, this.#tools, () => profile.adopt(backup.authors, isEmpty));
    if (!restored.ok) return restored;
    const settings = await this.#addPreferences(backup, isEmpty);
    if (!settings.ok) return settings;
    await reload();
    return restored;
  }

  /** Fails where somebody else is known here by one of these ids: their notes would become this person's. */
  async #authorOfAnother(authors: readonly AuthorId[]): Promise<Result<null, AppError>> {
    const stored = await this.#tools.settings.get(CONTACTS_KEY);
    if (!stored.ok) return stored;
    const contacts = parseContacts(stored.value);
    const isAnothers = authors.some((author) => contactOf(author, contacts) !== null);
    return isAnothers ? err(appError('contact-conflict')) : ok(null);
  }

  async #preferences(): Promise<Result<Readonly<Record<string, unknown>>, AppError>> {
    const all = await this.#tools.settings.all();
    return all.ok ? ok(Object.fromEntries([...all.value].flatMap(carried))) : all;
  }

  /** Brings preferences that are not set here; all of them where nothing was written yet, which is a restore as it was. People are added to those known. */
  async #addPreferences(backup: Backup, isEmpty: boolean): Promise<Result<null, AppError>> {
    const present = await this.#preferences();
    if (!present.ok) return present;
    const brought = new Map(Object.entries(backup.settings).flatMap(carried));
    const missing = new Map([...brought].filter(([key]) => isEmpty || !Object.hasOwn(present.value, key)));
    if (!isEmpty && brought.has(CONTACTS_KEY))
      missing.set(
        CONTACTS_KEY,
        withNewContacts(
          parseContacts(present.value[CONTACTS_KEY]),
          parseContacts(brought.get(CONTACTS_KEY)),
          (author) => this.#tools.profile.isMine(author),
        ),
      );
    return missing.size === 0 ? ok(null) : this.#tools.settings.put(missing);
  }
}

/** Gives a setting as a backup carries it; nothing of one that is about this device. Of the folder, only what was read there. */
function carried([key, value]: readonly [string, unknown]): readonly [string, unknown][] {
  if (key === FOLDER_KEY) return [[key, carriedMemory(parseFolderMemory(value))]];
  return isDeviceKey(key) ? [] : [[key, value]];
}

/** Reads a backup back as a restore would; null when it holds what it was made from. */
async function problemOf(bytes: Uint8Array, backup: Backup): Promise<AppError | null> {
  const read = await readBackup(bytes, sha256);
  if (!read.ok) return read.error;
  const wrong = backup.records.find((record, at) => !isSameRecord(record, read.value.records[at]));
  return wrong === undefined ? null : appError('backup-damaged', wrong.id, 'It did not read back as written');
}

/** The bytes are compared, and each update is checked as it will be when it is restored. */
function isSameRecord({ id, owner, updates }: BackupRecord, again: BackupRecord | undefined): boolean {
  return (
    again?.id === id &&
    again.updates.length === updates.length &&
    updates.every(({ batch, time, update }, at) => {
      const other = again.updates[at];
      const isSame = other?.batch === batch && other.time === time && sameBytes(other.update, update);
      return isSame && checkUpdate(null, update, owner).ok;
    })
  );
}
