import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import type { Connection } from './connection.ts';
import type { PacksDatabase } from './databases.ts';
import type { PackRow } from './rows.ts';

/** The meeting packs of this device, as the bytes they came in. */
export class PackStore {
  readonly #connection: Connection<PacksDatabase>;

  constructor(connection: Connection<PacksDatabase>) {
    this.#connection = connection;
  }

  /** Stores a pack in place of an earlier one of the same meeting. */
  put(row: PackRow): Promise<Result<null, AppError>> {
    return this.#connection.run('pack-not-stored', async (database) => {
      await database.transaction('rw', database.packs, () => database.packs.put(row));
      return null;
    });
  }

  /** Gives a meeting's pack; null when this device has none. */
  get(meeting: MeetingUri): Promise<Result<PackRow | null, AppError>> {
    return this.#connection.run('pack-not-read', async ({ packs }) => (await packs.get(meeting)) ?? null);
  }

  /** Gives all packs, the one opened last in front. */
  all(): Promise<Result<readonly PackRow[], AppError>> {
    return this.#connection.run('pack-not-read', async ({ packs }) => {
      const rows = await packs.toArray();
      return rows.sort((a, b) => b.openedAt - a.openedAt);
    });
  }

  /** Remembers that a meeting was opened. */
  touch(meeting: MeetingUri, openedAt: number): Promise<Result<null, AppError>> {
    return this.#connection.run('pack-not-stored', async ({ packs }) => {
      await packs.update(meeting, { openedAt });
      return null;
    });
  }
}
