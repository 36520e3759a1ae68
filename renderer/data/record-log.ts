import type { AppError } from '#core/base/errors.ts';
import type { AuthorId, BatchId, DeviceId, RecordId } from '#core/base/ids.ts';
import { ok, type Result } from '#core/base/result.ts';
import { compactUpdates } from '#core/notes/compact-updates.ts';
import { editingSessions, type LoggedUpdate } from '#core/notes/editing-sessions.ts';
import { encodeView, type EncodedView, type RecordView } from '#core/notes/record-view.ts';
import type { Connection } from './connection.ts';
import type { NotesDatabase } from './databases.ts';
import { PAYLOAD_FORMAT, type UpdateRow } from './rows.ts';
import {
  areCurrent,
  keyOf,
  ownRows,
  revisionsOf,
  rowsOf,
  rowsOfAll,
  setAsideBatches,
  type Tables,
} from './record-rows.ts';
import { openJson, sealJson, type Seal, type Sealed } from './seal.ts';
import { inSlices, slices } from './slices.ts';
import type { ViewChanges } from './view-changes.ts';

/** An update to append, with the view of the document as it is with it (null: deleted for good). */
export interface NewUpdate {
  readonly document: RecordId;
  readonly author: AuthorId;
  readonly batch: BatchId;
  readonly time: number;
  readonly update: Uint8Array;
  /** As it is, or as whoever computed it has encoded it. */
  readonly view: RecordView | EncodedView | null;
  /** The revision that `view` was computed from; 0 for a document that is not stored yet. */
  readonly revision: number;
  /** True when the update holds all that shall be left of the document: it takes the place of every earlier row. */
  readonly replaces?: boolean;
}

/** A document as the log has it. */
export interface StoredRecord {
  readonly document: RecordId;
  readonly updates: readonly Uint8Array[];
  /** Time of the newest update; 0 when there is none. */
  readonly updatedAt: number;
  /** Counts up with every change; 0 when the document is not stored. */
  readonly revision: number;
}

/**
 * `stale`: another window has stored an update that the given view does not hold; nothing was written. Load the
 * document again, compute the view anew and append once more.
 */
export type AppendOutcome = 'stored' | 'stale';

/** A merge of what others handed in, stored with its updates. `info` is JSON, kept for whoever tells a person about it. */
export interface NewBatch {
  readonly batch: BatchId;
  readonly info: unknown;
}

interface SealedUpdate {
  readonly entry: NewUpdate;
  readonly payload: Sealed;
  readonly view: Sealed;
}

/** The log of everything a person wrote, with a view row per document. */
export class RecordLog {
  readonly #connection: Connection<NotesDatabase>;
  readonly #seal: Seal;
  readonly #device: () => DeviceId;
  readonly #changes: ViewChanges | null;

  /** `changes` hears of every view that is written. */
  constructor(
    connection: Connection<NotesDatabase>,
    seal: Seal,
    device: () => DeviceId,
    changes: ViewChanges | null = null,
  ) {
    this.#connection = connection;
    this.#seal = seal;
    this.#device = device;
    this.#changes = changes;
  }

  /**
   * Appends updates and puts their views, all or nothing, on the disk when it answers; of several for one document the last
   * view counts. With a `batch`, that is stored as well. `progress` hears how many were written.
   */
  async append(
    entries: readonly NewUpdate[],
    batch: NewBatch | null = null,
    progress: (done: number, total: number) => void = () => undefined,
  ): Promise<Result<AppendOutcome, AppError>> {
    if (entries.length === 0 && batch === null) return ok('stored');
    return this.#connection.run('notes-write-failed', async (database) => {
      const sealed = await inSlices(entries, (entry) => this.#sealed(entry));
      const info = batch === null ? null : await sealJson(this.#seal, batch.info);
      const { updates, views, batches } = database;
      const tables = batch === null ? [updates, views] : [updates, views, batches];
      const outcome = await database.transaction('rw', tables, async () => {
        if (!(await areCurrent(database, entries))) return 'stale';
        await this.#put(database, sealed, progress);
        if (batch !== null && info !== null) await batches.put({ batch: batch.batch, setAside: 0, info });
        return 'stored';
      });
      if (outcome === 'stored') this.#changes?.announce(entries.map(({ document }) => document));
      return outcome;
    });
  }

  /** Gives the updates of a document in the order of devices and sequences; none when it is not stored. */
  async load(document: RecordId): Promise<Result<StoredRecord, AppError>> {
    const loaded = await this.loadAll([document]);
    if (!loaded.ok) return loaded;
    const none = { document, updates: [], revision: 0, updatedAt: 0 };
    return ok(loaded.value.get(document) ?? none);
  }

  /**
   * Gives documents as `load` does, all of one moment; those that are not stored are left out. `without` leaves out the
   * updates of a batch as well, `withAside` counts one that was set aside.
   */
  loadAll(
    documents: readonly RecordId[],
    { without, withAside }: { readonly without?: BatchId; readonly withAside?: BatchId } = {},
  ): Promise<Result<ReadonlyMap<RecordId, StoredRecord>, AppError>> {
    return this.#connection.run('notes-read-failed', async (database) => {
      const { updates, views, batches } = database;
      const { rows, revisions } = await database.transaction('r', updates, views, batches, async () => {
        const revisions = await revisionsOf(database, documents);
        const aside = await setAsideBatches(database);
        const counts = ({ batch }: UpdateRow): boolean =>
          batch !== without && (batch === withAside || !aside.has(batch));
        return { rows: (await rowsOfAll(database, documents)).filter(counts), revisions };
      });
      const grouped = new Map<RecordId, UpdateRow[]>();
      for (const row of rows) grouped.set(row.document, [...(grouped.get(row.document) ?? []), row]);
      const stored = new Map<RecordId, StoredRecord>();
      await inSlices(documents, async (document) => {
        const own = grouped.get(document) ?? [];
        const revision = revisions.get(document) ?? 0;
        if (own.length === 0 && revision === 0) return;
        const opened = await Promise.all(own.map(({ payload }) => this.#seal.open(payload)));
        const updatedAt = Math.max(0, ...own.map(({ time }) => time));
        stored.set(document, { document, updates: opened, revision, updatedAt });
      });
      return stored;
    });
  }

  /** Gives the revisions of documents as they are now; those that are not stored are left out. */
  revisions(documents: readonly RecordId[]): Promise<Result<ReadonlyMap<RecordId, number>, AppError>> {
    return this.#connection.run('notes-read-failed', (database) => revisionsOf(database, documents));
  }

  /** Gives the rows of a document in the order of devices and sequences, for its history. */
  rows(document: RecordId): Promise<Result<readonly LoggedUpdate[], AppError>> {
    return this.#connection.run('notes-read-failed', async (database) => {
      const { updates, batches } = database;
      const rows = await database.transaction('r', updates, batches, async () => {
        const aside = await setAsideBatches(database);
        return (await rowsOf(database, document).toArray()).filter(({ batch }) => !aside.has(batch));
      });
      return Promise.all(rows.map((row) => this.#opened(row)));
    });
  }

  /** Gives the times of the oldest and the newest row; null while the log is empty. */
  span(): Promise<Result<{ readonly oldest: number; readonly newest: number } | null, AppError>> {
    return this.#connection.run('notes-read-failed', async ({ updates }) => {
      let [oldest, newest] = [Infinity, -Infinity];
      await updates.each(({ time }) => {
        oldest = Math.min(oldest, time);
        newest = Math.max(newest, time);
      });
      return newest === -Infinity ? null : { oldest, newest };
    });
  }

  /** Gives the ids of all documents of the log. */
  documents(): Promise<Result<readonly RecordId[], AppError>> {
    return this.#connection.run('notes-read-failed', async (database) => {
      const documents = new Set<RecordId>();
      await database.updates
        .toCollection()
        .eachPrimaryKey(([document]) => documents.add(document as RecordId));
      return [...documents];
    });
  }

  /**
   * Makes the rows of each editing session one, also of a session that a crash ended and of a device id that this
   * profile had before. What was deleted meanwhile stays in the row: the log is history.
   */
  compact(document: RecordId): Promise<Result<null, AppError>> {
    return this.#connection.run('notes-write-failed', async (database) => {
      const rows = await rowsOf(database, document).toArray();
      for (const session of editingSessions(rows)) {
        if (session.length > 1) await this.#mergeRows(database, session, rows);
      }
      return null;
    });
  }

  /** Puts a view row for a document anew, unless it was changed since `revision`. */
  putView(
    document: RecordId,
    view: RecordView | null,
    revision: number,
  ): Promise<Result<AppendOutcome, AppError>> {
    return this.#connection.run('notes-write-failed', async (database) => {
      const row = { document, revision: revision + 1, view: await sealJson(this.#seal, view) };
      const outcome = await database.transaction('rw', database.views, async () => {
        if (((await database.views.get(document))?.revision ?? 0) !== revision) return 'stale';
        await database.views.put(row);
        return 'stored';
      });
      if (outcome === 'stored') this.#changes?.announce([document]);
      return outcome;
    });
  }

  /** Gives the views of all records, as stored. */
  async views(): Promise<Result<readonly RecordView[], AppError>> {
    return this.#connection.run('notes-read-failed', async (database) => {
      const rows = await database.views.toArray();
      const views = await Promise.all(rows.map(({ view }) => openView(this.#seal, view)));
      return views.filter((view) => view !== null);
    });
  }

  async #sealed(entry: NewUpdate): Promise<SealedUpdate> {
    const payload = await this.#seal.seal(entry.update);
    const view = entry.view instanceof Uint8Array ? entry.view : encodeView(entry.view);
    return { entry, payload, view: await this.#seal.seal(view) };
  }

  async #put(
    tables: Tables,
    sealed: readonly SealedUpdate[],
    progress: (done: number, total: number) => void,
  ): Promise<void> {
    const device = this.#device();
    const sequences = new Map<RecordId, number>();
    let done = 0;
    for (const slice of slices(sealed)) {
      const rows: UpdateRow[] = [];
      for (const { entry, payload } of slice) {
        const { document, author, batch, time, revision, replaces = false } = entry;
        // A document that is not stored has no rows to count on from.
        const last =
          sequences.get(document) ??
          (revision === 0 ? 0 : ((await ownRows(tables, document, device).last())?.sequence ?? 0));
        const sequence = last + 1;
        sequences.set(document, sequence);
        if (replaces) await rowsOf(tables, document).delete();
        const first = replaces ? 1 : sequence;
        rows.push({
          document,
          device,
          sequence,
          first,
          time,
          author,
          batch,
          format: PAYLOAD_FORMAT,
          payload,
        });
      }
      await tables.updates.bulkAdd(rows);
      await tables.views.bulkPut(
        slice.map(({ entry: { document, revision }, view }) => ({ document, revision: revision + 1, view })),
      );
      done += slice.length;
      progress(done, sealed.length);
    }
  }

  async #opened({ payload, device, first, sequence, time, author, batch }: UpdateRow): Promise<LoggedUpdate> {
    return { device, first, sequence, time, author, batch, update: await this.#seal.open(payload) };
  }

  async #mergeRows(
    database: NotesDatabase,
    run: readonly [UpdateRow, ...UpdateRow[]],
    rows: readonly UpdateRow[],
  ): Promise<void> {
    const [head] = run;
    const tail = run.at(-1) ?? head;
    const earlier = rows.filter(({ device, sequence, time }) =>
      device === head.device ? sequence < head.first : time <= head.time,
    );
    const open = (each: readonly UpdateRow[]): Promise<Uint8Array[]> =>
      Promise.all(each.map(({ payload }) => this.#seal.open(payload)));
    const payload = await this.#seal.seal(compactUpdates(await open(earlier), await open(run)));
    const merged: UpdateRow = {
      ...tail,
      first: head.first,
      time: Math.max(...run.map(({ time }) => time)),
      payload,
    };
    const keys = run.map(keyOf);
    await database.transaction('rw', database.updates, async () => {
      const present = await database.updates.bulkGet(keys);
      // Another window may have merged them meanwhile.
      if (present.some((row, index) => row?.first !== run[index]?.first)) return;
      await database.updates.bulkDelete(keys);
      await database.updates.add(merged);
    });
  }
}

/** Opens the view of a row. */
export async function openView(seal: Seal, view: Sealed): Promise<RecordView | null> {
  return (await openJson(seal, view)) as RecordView | null;
}
