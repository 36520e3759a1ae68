import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import type { Connection } from './connection.ts';
import type { NotesDatabase } from './databases.ts';
import { openJson, sealJson, type Seal } from './seal.ts';

/** Values by name that belong to this profile: who writes here, and how the person wants the app. */
export class SettingsStore {
  readonly #connection: Connection<NotesDatabase>;
  readonly #seal: Seal;

  constructor(connection: Connection<NotesDatabase>, seal: Seal) {
    this.#connection = connection;
    this.#seal = seal;
  }

  /** Gives a value as JSON, undefined when there is none. The caller checks its shape. */
  get(key: string): Promise<Result<unknown, AppError>> {
    return this.#connection.run('notes-read-failed', async ({ settings }) => {
      const row = await settings.get(key);
      return row === undefined ? undefined : openJson(this.#seal, row.value);
    });
  }

  /** Gives all values by name. */
  all(): Promise<Result<ReadonlyMap<string, unknown>, AppError>> {
    return this.#connection.run('notes-read-failed', async ({ settings }) => {
      const rows = await settings.toArray();
      const values = await Promise.all(
        rows.map(async ({ key, value }) => [key, await openJson(this.#seal, value)] as const),
      );
      return new Map(values);
    });
  }

  /** Stores values that JSON can hold, all or nothing. */
  put(values: ReadonlyMap<string, unknown>): Promise<Result<null, AppError>> {
    return this.#connection.run('notes-write-failed', async (database) => {
      const rows = await Promise.all(
        [...values].map(async ([key, value]) => ({ key, value: await sealJson(this.#seal, value) })),
      );
      await database.transaction('rw', database.settings, () => database.settings.bulkPut(rows));
      return null;
    });
  }
}
