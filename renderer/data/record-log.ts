import type { AppError } from '#core/base/errors.ts';
import type { AuthorId, BatchId, DeviceId, RecordId } from '#core/base/ids.ts';
import { ok, type Result } from '#core/base/result.ts';
import { compactUpdates } from '#core/notes/compact-updates.ts';
import { editingSessions, type LoggedUpdate } from '#core/notes/editing-sessions.ts';
import { encodeView, type EncodedView, type RecordView } from '#core/notes/record-view.ts';
import {
  ARRIVED,
  arrivalTables,
  partsOf,
  partsWithout,
  putPart,
  rowOpener,
  sameParts,
  sealParts,
  type NewArrival,
  type SealedPart,
} from './arrivals.ts';
import type { Connection } from './connection.ts';
import type { NotesDatabase } from './databases.ts';
import { PAYLOAD_FORMAT, type BatchRow, type UpdateRow } from './rows.ts';
import {
  areCurrent,
  keyOf,
  ownRows,
  revisionsOf,
  rowsOf,
  rowsOfAll,
  setAsideBatches,
  type LogRow,
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
  /** True when its updates do not count: it was set aside where it comes from. */
  readonly isSetAside: boolean;
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
   * view counts. The merges by which they came are stored as well. `progress` hears how many were written.
   */
  async append(
    entries: readonly NewUpdate[],
    merges: readonly NewBatch[] = [],
    progress: (done: number, total: number) => void = () => undefined,
  ): Promise<Result<AppendOutcome, AppError>> {
    if (entries.length + merges.length === 0) return ok('stored');
    return this.#connection.run('notes-write-failed', async (database) => {
      // Parts are of one merge: where several come at once, as from a backup, each record has a row of its own.
      const [merge] = merges;
      const isOne =
        merge !== undefined && merges.length === 1 && entries.every(({ batch }) => batch === merge.batch);
      const { arriving, single } = isOne ? sorted(entries) : { arriving: [], single: entries };
      const whose = isOne ? { batch: merge.batch, device: this.#device() } : null;
      const parts = whose === null ? [] : await sealParts(this.#seal, whose, arriving);
      const sealed = await inSlices(single, (entry) => this.#sealed(entry));
      const rows = await inSlices(merges, async ({ batch, info, isSetAside }): Promise<BatchRow> => {
        return { batch, setAside: isSetAside ? 1 : 0, info: await sealJson(this.#seal, info) };
      });
      const replaced = entries.flatMap(({ document, replaces }) => (replaces === true ? [document] : []));
      const held = await partsOf(database, replaced);
      const rest = await partsWithout(this.#seal, database, replaced);
      const { updates, views, batches } = database;
      const tables = [updates, views, ...arrivalTables(database), ...(rows.length === 0 ? [] : [batches])];
      const outcome = await database.transaction('rw', tables, async () => {
        if (!(await areCurrent(database, entries))) return 'stale';
        if (!sameParts(held, await partsOf(database, replaced))) return 'stale';
        for (const part of rest) await putPart(database, part);
        await this.#putParts(database, parts, (done) => progress(done, entries.length));
        await this.#put(database, sealed, (done) => progress(arriving.length + done, entries.length));
        if (rows.length > 0) await batches.bulkPut([...rows]);
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
      const tables = [updates, views, batches, ...arrivalTables(database)];
      const { rows, revisions } = await database.transaction('r', tables, async () => {
        const revisions = await revisionsOf(database, documents);
        const aside = await setAsideBatches(database);
        const counts = ({ batch }: LogRow): boolean =>
          batch !== without && (batch === withAside || !aside.has(batch));
        return { rows: (await rowsOfAll(database, documents)).filter(counts), revisions };
      });
      const grouped = byDocument(rows);
      const open = rowOpener(this.#seal);
      const stored = new Map<RecordId, StoredRecord>();
      await inSlices(documents, async (document) => {
        const own = grouped.get(document) ?? [];
        const revision = revisions.get(document) ?? 0;
        if (own.length === 0 && revision === 0) return;
        const opened = await Promise.all(own.map(open));
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
      const tables = [updates, batches, ...arrivalTables(database)];
      const rows = await database.transaction('r', tables, async () => {
        const aside = await setAsideBatches(database);
        return (await rowsOfAll(database, [document])).filter(({ batch }) => !aside.has(batch));
      });
      return logged(rows, rowOpener(this.#seal));
    });
  }

  /** Gives the rows of documents, those of merges that were set aside among them, as a backup needs them. */
  allRows(
    documents: readonly RecordId[],
  ): Promise<Result<ReadonlyMap<RecordId, readonly LoggedUpdate[]>, AppError>> {
    return this.#connection.run('notes-read-failed', async (database) => {
      const { updates } = database;
      const rows = await database.transaction('r', [updates, ...arrivalTables(database)], () =>
        rowsOfAll(database, documents),
      );
      const open = rowOpener(this.#seal);
      const opened = await inSlices(
        [...byDocument(rows)],
        async ([document, own]) => [document, await logged(own, open)] as const,
      );
      return new Map(opened);
    });
  }

  /** Gives the times of the oldest and the newest row; null while the log is empty. */
  span(): Promise<Result<{ readonly oldest: number; readonly newest: number } | null, AppError>> {
    return this.#connection.run('notes-read-failed', async ({ updates, arrivals }) => {
      let [oldest, newest] = [Infinity, -Infinity];
      const count = (time: number): void => {
        oldest = Math.min(oldest, time);
        newest = Math.max(newest, time);
      };
      await updates.each(({ time }) => count(time));
      await arrivals.each(({ times }) => times.forEach(count));
      return newest === -Infinity ? null : { oldest, newest };
    });
  }

  /** Gives the ids of all documents of the log. */
  documents(): Promise<Result<readonly RecordId[], AppError>> {
    return this.#connection.run('notes-read-failed', async (database) => {
      const keys = await database.updates.toCollection().primaryKeys();
      const parts = await database.arrivals.toArray();
      const single = keys.map(([document]) => document as RecordId);
      return [...new Set([...single, ...parts.flatMap(({ documents }) => documents)])];
    });
  }

  /**
   * Makes the rows of each editing session one, also of a session that a crash ended and of a device id that this
   * profile had before. What was deleted meanwhile stays in the row: the log is history.
   */
  compact(document: RecordId): Promise<Result<null, AppError>> {
    return this.#connection.run('notes-write-failed', async (database) => {
      const rows = await rowsOfAll(database, [document]);
      for (const session of editingSessions(rows)) {
        // What came with a merge is a session of its own.
        const [head, ...tail] = session.filter((row) => 'payload' in row);
        if (head !== undefined && tail.length > 0) await this.#mergeRows(database, [head, ...tail], rows);
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
      const { views, arrivals } = database;
      const outcome = await database.transaction('rw', views, arrivals, async () => {
        if (!(await areCurrent(database, [{ document, revision }]))) return 'stale';
        await database.views.put(row);
        return 'stored';
      });
      if (outcome === 'stored') this.#changes?.announce([document]);
      return outcome;
    });
  }

  async #sealed(entry: NewUpdate): Promise<SealedUpdate> {
    const payload = await this.#seal.seal(entry.update);
    const view = entry.view instanceof Uint8Array ? entry.view : encodeView(entry.view);
    return { entry, payload, view: await this.#seal.seal(view) };
  }

  async #putParts(
    tables: Tables,
    parts: readonly SealedPart[],
    progress: (done: number) => void,
  ): Promise<void> {
    let done = 0;
    for (const part of parts) {
      await putPart(tables, part);
      done += part.arrival.documents.length;
      progress(done);
    }
  }

  /** The last sequence that this device gave to a document. */
  async #lastSequence(tables: Tables, document: RecordId): Promise<number> {
    const device = this.#device();
    const last = (await ownRows(tables, document, device).last())?.sequence;
    if (last !== undefined) return last;
    return (await partsOf(tables, [document])).some((part) => part.device === device) ? ARRIVED : 0;
  }

  async #put(
    tables: Tables,
    sealed: readonly SealedUpdate[],
    progress: (done: number) => void,
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
          sequences.get(document) ?? (revision === 0 ? 0 : await this.#lastSequence(tables, document));
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
      progress(done);
    }
  }

  async #mergeRows(
    database: NotesDatabase,
    run: readonly [UpdateRow, ...UpdateRow[]],
    rows: readonly LogRow[],
  ): Promise<void> {
    const [head] = run;
    const tail = run.at(-1) ?? head;
    const earlier = rows.filter(({ device, sequence, time }) =>
      device === head.device ? sequence < head.first : time <= head.time,
    );
    const openRow = rowOpener(this.#seal);
    const open = (each: readonly LogRow[]): Promise<Uint8Array[]> => Promise.all(each.map(openRow));
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

/** From so many new records of one merge on, they are put in parts; below, a part would only have to be looked through. */
const FEWEST_ARRIVING = 200;

/** Tells the records that are put in parts, those that come in new and encoded, from those that are put singly. */
function sorted(entries: readonly NewUpdate[]): {
  readonly arriving: readonly NewArrival[];
  readonly single: readonly NewUpdate[];
} {
  const arriving: NewArrival[] = [];
  const single: NewUpdate[] = [];
  for (const entry of entries) {
    const { view, revision } = entry;
    if (revision === 0 && view instanceof Uint8Array) arriving.push({ ...entry, view });
    else single.push(entry);
  }
  return arriving.length < FEWEST_ARRIVING ? { arriving: [], single: entries } : { arriving, single };
}

function byDocument(rows: readonly LogRow[]): ReadonlyMap<RecordId, readonly LogRow[]> {
  const grouped = new Map<RecordId, LogRow[]>();
  for (const row of rows) {
    const own = grouped.get(row.document);
    if (own === undefined) grouped.set(row.document, [row]);
    else own.push(row);
  }
  return grouped;
}

/** Opens rows and gives what they say to whoever reads the log. */
const logged = (
  rows: readonly LogRow[],
  open: (row: LogRow) => Promise<Uint8Array>,
): Promise<readonly LoggedUpdate[]> =>
  Promise.all(
    rows.map(async (row): Promise<LoggedUpdate> => {
      const { device, first, sequence, time, author, batch } = row;
      return { device, first, sequence, time, author, batch, update: await open(row) };
    }),
  );

/** Opens the view of a row. */
export async function openView(seal: Seal, view: Sealed): Promise<RecordView | null> {
  return (await openJson(seal, view)) as RecordView | null;
}
