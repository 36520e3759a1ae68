import * as Y from 'yjs';
import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import { newId, type BatchId, type Random } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import {
  BACKUP_EXTENSION,
  readBackup,
  writeBackup,
  type Backup,
  type BackupRecord,
} from '#core/notes/backup.ts';
import { endOfRest, isBackupDue } from '#core/notes/backup-reminder.ts';
import { readIdentity } from '#core/notes/identity.ts';
import { checkUpdate, cleanCopy, documentFrom } from '#core/notes/record-copy.ts';
import { readView } from '#core/notes/record-view.ts';
import { readTombstone } from '#core/notes/tombstone.ts';
import type { NewUpdate, RecordLog } from '#renderer/data/record-log.ts';
import type { SettingsStore } from '#renderer/data/settings-store.ts';
import type { FileKind, Platform, SaveOutcome } from '#renderer/platform/platform.ts';
import { isDeviceKey, REMINDER_KEY, type Profile } from './profile.ts';
import type { RecordPool } from './record-pool.ts';
import { sha256 } from './sha256.ts';

/** What the service works with. */
export interface BackupTools {
  readonly log: RecordLog;
  readonly pool: RecordPool;
  readonly settings: SettingsStore;
  readonly profile: Profile;
  readonly platform: Pick<Platform, 'saveFile'>;
  readonly clock: Clock;
  readonly random: Random;
}

/** What a restored backup brought: records that were new here, that were merged, and that held nothing new. */
export interface Restored {
  readonly added: number;
  readonly merged: number;
  readonly unchanged: number;
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

/** A record of the backup as it would be stored here; null when it holds nothing new. */
type Planned = NewUpdate | null;

/** While other windows write, restoring is planned anew, but not for ever. */
const MOST_ROUNDS = 10;

/** One file with everything that this person wrote, and the way back from it. */
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
    const { log, pool, profile, clock } = this.#tools;
    await pool.flushAll();
    const documents = await log.documents();
    const settings = await this.#preferences();
    if (!documents.ok) return documents;
    if (!settings.ok) return settings;
    const records: BackupRecord[] = [];
    const stored = await log.loadAll(documents.value);
    if (!stored.ok) return stored;
    for (const { document, updates, updatedAt } of stored.value.values()) {
      const doc = documentFrom(updates);
      const owner = readIdentity(doc)?.owner;
      if (owner === undefined || !profile.isMine(owner)) continue;
      records.push({ id: document, owner, updatedAt, update: cleanCopy(doc) });
    }
    const { author, device } = profile;
    const backup = { writtenAt: clock(), author, device, records, settings: settings.value };
    const bytes = await writeBackup(backup, sha256);
    const problem = await this.#problemOf(bytes, backup);
    return problem === null ? ok(bytes) : err(problem);
  }

  /**
   * Merges a backup into what is here: nothing is overwritten, nothing comes twice, and what was deleted for good stays
   * so. A file that is not whole in every record changes nothing.
   */
  async restore(file: Uint8Array): Promise<Result<Restored, AppError>> {
    const { log, pool, profile } = this.#tools;
    const backup = await readBackup(file, sha256);
    if (!backup.ok) return backup;
    await pool.flushAll();
    const present = await log.documents();
    if (!present.ok) return present;
    const isEmpty = present.value.length === 0;
    let adopted = false;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const plan = await this.#plan(backup.value.records);
      if (!plan.ok) return plan;
      if (!adopted) {
        const owners = backup.value.records.map(({ owner }) => owner);
        const taken = await profile.adopt([backup.value.author, ...owners], isEmpty);
        if (!taken.ok) return taken;
        adopted = true;
      }
      const updates = plan.value.filter((each) => each !== null);
      const stored = await log.append(updates);
      if (!stored.ok) return stored;
      if (stored.value === 'stale') continue;
      for (const { document, update, time, revision } of updates)
        pool.announce({ document, update, time, revision: revision + 1 });
      const settings = await this.#addPreferences(backup.value, isEmpty);
      if (!settings.ok) return settings;
      const added = updates.filter(({ revision }) => revision === 0).length;
      return ok({ added, merged: updates.length - added, unchanged: plan.value.length - updates.length });
    }
    return err(appError('notes-write-failed', undefined, 'Other windows kept writing'));
  }

  /** Checks every record before the first one is stored. */
  async #plan(records: readonly BackupRecord[]): Promise<Result<readonly Planned[], AppError>> {
    const batch = newId<BatchId>(this.#tools.random);
    const plan: Planned[] = [];
    for (const record of records) {
      const planned = await this.#planRecord(record, batch);
      if (!planned.ok) return planned;
      plan.push(planned.value);
    }
    return ok(plan);
  }

  async #planRecord(record: BackupRecord, batch: BatchId): Promise<Result<Planned, AppError>> {
    const { log, clock } = this.#tools;
    const { id: document, owner: author } = record;
    const stored = await log.load(document);
    if (!stored.ok) return stored;
    const { updates, revision } = stored.value;
    const present = updates.length === 0 ? null : documentFrom(updates);
    const checked = checkUpdate(present, record.update, author);
    if (!checked.ok || checked.value.identity.id !== document)
      return err(appError('backup-damaged', document, checked.ok ? 'Another record' : checked.error.code));
    const gone = present !== null && readTombstone(present)?.forGood === true;
    if (gone || !checked.value.changes) return ok(null);
    // A time from the future would keep the record on top of every list.
    const time = Math.min(Math.max(0, record.updatedAt), clock());
    const { doc } = checked.value;
    const update = Y.encodeStateAsUpdate(doc, present === null ? undefined : Y.encodeStateVector(present));
    const view = readView(doc, Math.max(time, stored.value.updatedAt));
    return ok({ document, author, batch, time, update, view, revision });
  }

  async #preferences(): Promise<Result<Readonly<Record<string, unknown>>, AppError>> {
    const all = await this.#tools.settings.all();
    if (!all.ok) return all;
    return ok(Object.fromEntries([...all.value].filter(([key]) => !isDeviceKey(key))));
  }

  /** Brings preferences that are not set here; all of them where nothing was written yet, which is a restore as it was. */
  async #addPreferences(backup: Backup, isEmpty: boolean): Promise<Result<null, AppError>> {
    const present = await this.#preferences();
    if (!present.ok) return present;
    const missing = Object.entries(backup.settings).filter(
      ([key]) => !isDeviceKey(key) && (isEmpty || !Object.hasOwn(present.value, key)),
    );
    return missing.length === 0 ? ok(null) : this.#tools.settings.put(new Map(missing));
  }

  /** Reads a backup back as a restore would; null when it holds what it was made from. */
  async #problemOf(bytes: Uint8Array, backup: Backup): Promise<AppError | null> {
    const read = await readBackup(bytes, sha256);
    if (!read.ok) return read.error;
    const wrong = backup.records.find((record, index) => {
      const again = read.value.records[index];
      if (again === undefined || again.id !== record.id) return true;
      const checked = checkUpdate(documentFrom([record.update]), again.update, record.owner);
      return !checked.ok || checked.value.changes;
    });
    return wrong === undefined
      ? null
      : appError('backup-damaged', wrong.id, 'It did not read back as written');
  }
}
