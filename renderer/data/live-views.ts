import type { AppError } from '#core/base/errors.ts';
import type { RecordId } from '#core/base/ids.ts';
import type { Result } from '#core/base/result.ts';
import type { RecordView } from '#core/notes/record-view.ts';
import { arrivalTables, openArrivedViews, partsOf, viewParts } from './arrivals.ts';
import type { Connection } from './connection.ts';
import type { NotesDatabase } from './databases.ts';
import { openView } from './record-log.ts';
import { viewRows } from './record-rows.ts';
import type { Seal } from './seal.ts';
import { inSlices, nextTask } from './slices.ts';
import type { ViewChanges } from './view-changes.ts';

/**
 * All views of this device, kept up to date by whichever window writes. They are read once; after that only the rows
 * that were written, because reading ten thousand after each save would hold up the next one.
 */
export class LiveViews {
  readonly #connection: Connection<NotesDatabase>;
  readonly #seal: Seal;
  readonly #listeners = new Set<() => void>();
  readonly #stopWatching: readonly (() => void)[];
  readonly #changed = new Set<RecordId>();
  #opened: ReadonlyMap<RecordId, RecordView | null> = new Map();
  #snapshot: readonly RecordView[] = [];
  #isReading = false;
  #mustReadAll = false;

  constructor(connection: Connection<NotesDatabase>, seal: Seal, changes: ViewChanges) {
    this.#connection = connection;
    this.#seal = seal;
    this.#stopWatching = [
      changes.onChanged((documents) => {
        for (const document of documents) this.#changed.add(document);
        void this.#follow();
      }),
      // Whatever was written while the connection was lost was not heard of.
      connection.onReopened(() => {
        this.#mustReadAll = true;
        void this.#follow();
      }),
    ];
  }

  /** Reads the views for the first time. Fails when they cannot be read. */
  start(): Promise<Result<null, AppError>> {
    return this.#readAll();
  }

  /** The same array until something changes. */
  readonly current = (): readonly RecordView[] => this.#snapshot;

  /** Gives the records whose views match, with their ids. */
  matching(
    matches: (view: RecordView) => boolean,
  ): readonly { readonly id: RecordId; readonly view: RecordView }[] {
    return [...this.#opened].flatMap(([id, view]) => (view !== null && matches(view) ? [{ id, view }] : []));
  }

  /** Calls back after each change. Gives the unsubscribe. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  stop(): void {
    for (const stop of this.#stopWatching) stop();
  }

  /** One reading at a time; what changes meanwhile is read by the next. What cannot be read is read when the connection is there again. */
  async #follow(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      while (this.#mustReadAll || this.#changed.size > 0) {
        const documents = [...this.#changed];
        this.#changed.clear();
        const isWhole = this.#mustReadAll;
        this.#mustReadAll = false;
        const read = isWhole ? await this.#readAll() : await this.#readSome(documents);
        if (!read.ok) return;
      }
    } finally {
      this.#isReading = false;
    }
  }

  #readAll(): Promise<Result<null, AppError>> {
    return this.#connection.run('notes-read-failed', async (database) => {
      const { views } = database;
      const { rows, parts } = await database.transaction(
        'r',
        [views, ...arrivalTables(database)],
        async () => ({
          rows: await views.toArray(),
          parts: await viewParts(database, await database.arrivals.toArray()),
        }),
      );
      const all = new Map<RecordId, RecordView | null>();
      for (const part of parts)
        for (const [document, view] of await openArrivedViews(this.#seal, part)) all.set(document, view);
      const opened = rows.map(async (row) => all.set(row.document, await openView(this.#seal, row.view)));
      await Promise.all(opened);
      this.#show(all);
      return null;
    });
  }

  #readSome(documents: readonly RecordId[]): Promise<Result<null, AppError>> {
    return this.#connection.run('notes-read-failed', async (database) => {
      const { views } = database;
      const { rows, parts } = await database.transaction(
        'r',
        [views, ...arrivalTables(database)],
        async () => {
          const rows = await viewRows(database, documents);
          const single = new Set(rows.map(({ document }) => document));
          const others = documents.filter((document) => !single.has(document));
          return { rows, parts: await viewParts(database, await partsOf(database, others)) };
        },
      );
      const all = new Map(this.#opened);
      const gone = new Set(documents);
      for (const part of parts) {
        for (const [document, view] of await openArrivedViews(this.#seal, part))
          if (gone.delete(document)) all.set(document, view);
        await nextTask();
      }
      await inSlices(rows, async ({ document, view }) => {
        gone.delete(document);
        all.set(document, await openView(this.#seal, view));
      });
      for (const document of gone) all.delete(document);
      this.#show(all);
      return null;
    });
  }

  #show(opened: ReadonlyMap<RecordId, RecordView | null>): void {
    this.#opened = opened;
    this.#snapshot = [...opened.values()].filter((view) => view !== null);
    for (const listener of this.#listeners) listener();
  }
}
