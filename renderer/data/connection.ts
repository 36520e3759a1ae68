import type { AppError, ErrorCode } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { isFromNewerApp, type VersionedDatabase } from './databases.ts';
import { NewerDatabaseError, storageError } from './storage-error.ts';

/**
 * A database that answers with values instead of throwing and that recovers: after a failure its connection may be
 * dead without saying so, so it is closed, and opened anew before the next use.
 */
export class Connection<Database extends VersionedDatabase> {
  /** For watching; everything else goes through `run`. */
  readonly database: Database;
  #opening: Promise<void> | null = null;
  readonly #reopened = new Set<() => void>();
  readonly #renew: (database: Database) => Promise<void>;
  #wasOpen = false;
  #isSuspect = false;

  /** `renew` makes the storage sound again after a failed write; it runs before the next use and may fail too. */
  constructor(database: Database, renew: (database: Database) => Promise<void> = () => Promise.resolve()) {
    this.database = database;
    this.#renew = renew;
  }

  /** Opens the database unless it is open. Fails with `notes-newer-database` without touching it. */
  open(): Promise<Result<null, AppError>> {
    return this.run('notes-read-failed', () => Promise.resolve(null));
  }

  /** Does some work on the open database. A failure gets the given code unless it says more itself. */
  async run<Value>(
    failure: ErrorCode,
    work: (database: Database) => Promise<Value>,
  ): Promise<Result<Value, AppError>> {
    try {
      await this.#ready();
      return ok(await work(this.database));
    } catch (error) {
      this.#isSuspect ||= this.#wasOpen && failure === 'notes-write-failed';
      this.close();
      return err(storageError(error, failure));
    }
  }

  /** Calls back whenever the connection was lost and is there again. Gives the unsubscribe. */
  onReopened(listener: () => void): () => void {
    this.#reopened.add(listener);
    return () => this.#reopened.delete(listener);
  }

  /** Closes the connection; the next use opens it again. */
  close(): void {
    this.database.close({ disableAutoOpen: true });
  }

  #ready(): Promise<void> {
    if (this.database.isOpen()) return Promise.resolve();
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #open(): Promise<void> {
    if (await isFromNewerApp(this.database)) throw new NewerDatabaseError(this.database.name);
    await this.database.open();
    if (this.#isSuspect) {
      await this.#renew(this.database);
      this.#isSuspect = false;
    }
    if (this.#wasOpen) for (const listener of this.#reopened) listener();
    this.#wasOpen = true;
  }
}
