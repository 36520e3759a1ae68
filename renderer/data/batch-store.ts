import type { AppError } from '#core/base/errors.ts';
import type { BatchId, RecordId } from '#core/base/ids.ts';
import type { Result } from '#core/base/result.ts';
import type { RecordView } from '#core/notes/record-view.ts';
import type { Connection } from './connection.ts';
import type { NotesDatabase } from './databases.ts';
import type { AppendOutcome } from './record-log.ts';
import { areCurrent } from './record-rows.ts';
import { openJson, sealJson, type Seal } from './seal.ts';
import { inSlices, slices } from './slices.ts';
import type { ViewChanges } from './view-changes.ts';

/** The view of a document as it is once a batch counts no more, or counts again. */
export interface ViewAfter {
  readonly document: RecordId;
  readonly view: RecordView | null;
  /** The revision that `view` was computed from. */
  readonly revision: number;
}

/** A merge as it is stored. */
export interface StoredBatch {
  readonly batch: BatchId;
  readonly isSetAside: boolean;
  /** As JSON; the caller checks its shape. */
  readonly info: unknown;
}

/** The merges of what others handed in. */
export class BatchStore {
  readonly #connection: Connection<NotesDatabase>;
  readonly #seal: Seal;
  readonly #changes: ViewChanges;

  constructor(connection: Connection<NotesDatabase>, seal: Seal, changes: ViewChanges) {
    this.#connection = connection;
    this.#seal = seal;
    this.#changes = changes;
  }

  /** Gives what is kept about each merge, and whether it was set aside. */
  all(): Promise<Result<readonly StoredBatch[], AppError>> {
    return this.#connection.run('notes-read-failed', async ({ batches }) => {
      const rows = await batches.toArray();
      return Promise.all(
        rows.map(async ({ batch, setAside, info }) => ({
          batch,
          isSetAside: setAside === 1,
          info: await openJson(this.#seal, info),
        })),
      );
    });
  }

  /** Has a batch count no more, or again, and puts the views that follow from it; its updates stay as they are. */
  setAside(
    batch: BatchId,
    isSetAside: boolean,
    after: readonly ViewAfter[],
  ): Promise<Result<AppendOutcome, AppError>> {
    return this.#connection.run('notes-write-failed', async (database) => {
      const rows = await inSlices(after, async ({ document, view, revision }) => ({
        document,
        revision: revision + 1,
        view: await sealJson(this.#seal, view),
      }));
      const { views, batches, arrivals } = database;
      const outcome = await database.transaction('rw', views, batches, arrivals, async () => {
        if (!(await areCurrent(database, after))) return 'stale';
        await batches.update(batch, { setAside: isSetAside ? 1 : 0 });
        for (const slice of slices(rows)) await views.bulkPut(slice);
        return 'stored';
      });
      if (outcome === 'stored') this.#changes.announce(after.map(({ document }) => document));
      return outcome;
    });
  }
}
