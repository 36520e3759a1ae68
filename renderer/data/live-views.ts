import { liveQuery, type Subscription } from 'dexie';
import type { AppError } from '#core/base/errors.ts';
import type { RecordId } from '#core/base/ids.ts';
import type { Result } from '#core/base/result.ts';
import type { RecordView } from '#core/notes/record-view.ts';
import type { Connection } from './connection.ts';
import type { NotesDatabase } from './databases.ts';
import { openView } from './record-log.ts';
import type { ViewRow } from './rows.ts';
import type { Seal } from './seal.ts';

interface OpenedView {
  readonly revision: number;
  readonly view: RecordView | null;
}

/**
 * All views of this device, kept up to date by whichever window writes. One query serves every list; a row is opened
 * again only when its revision changed.
 */
export class LiveViews {
  readonly #connection: Connection<NotesDatabase>;
  readonly #seal: Seal;
  readonly #listeners = new Set<() => void>();
  readonly #stopWatching: () => void;
  #opened: ReadonlyMap<RecordId, OpenedView> = new Map();
  #snapshot: readonly RecordView[] = [];
  #subscription: Subscription | null = null;
  #turn = 0;

  constructor(connection: Connection<NotesDatabase>, seal: Seal) {
    this.#connection = connection;
    this.#seal = seal;
    this.#stopWatching = connection.onReopened(() => this.#watch());
  }

  /** Reads the views for the first time and goes on watching. Fails when they cannot be read. */
  async start(): Promise<Result<null, AppError>> {
    const read = await this.#connection.run('notes-read-failed', async (database) => {
      await this.#take(await database.views.toArray());
      return null;
    });
    if (read.ok) this.#watch();
    return read;
  }

  /** The same array until something changes. */
  readonly current = (): readonly RecordView[] => this.#snapshot;

  /** Calls back after each change. Gives the unsubscribe. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  stop(): void {
    this.#subscription?.unsubscribe();
    this.#stopWatching();
  }

  #watch(): void {
    this.#subscription?.unsubscribe();
    const rows = liveQuery(() => this.#connection.database.views.toArray());
    this.#subscription = rows.subscribe(
      (found) => void this.#take(found),
      // The connection is lost; whoever uses it next opens it again, and that starts the watching anew.
      () => this.#connection.close(),
    );
  }

  /** Opening may be slow: of two readings under way only the later one counts. */
  async #take(rows: readonly ViewRow[]): Promise<void> {
    const turn = ++this.#turn;
    const opened = await Promise.all(rows.map(async (row) => [row.document, await this.#open(row)] as const));
    if (turn !== this.#turn) return;
    this.#opened = new Map(opened);
    this.#snapshot = opened.flatMap(([, { view }]) => (view === null ? [] : [view]));
    for (const listener of this.#listeners) listener();
  }

  async #open(row: ViewRow): Promise<OpenedView> {
    const known = this.#opened.get(row.document);
    if (known?.revision === row.revision) return known;
    return { revision: row.revision, view: await openView(this.#seal, row.view) };
  }
}
