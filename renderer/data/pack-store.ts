import { sameBytes } from '#core/base/bytes.ts';
import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import type { Connection } from './connection.ts';
import type { PacksDatabase } from './databases.ts';
import type { EarlierPackRow, PackRow } from './rows.ts';

/** What was removed of a meeting: its pack, and its earlier editions, the last replaced at the end. */
export interface RemovedPacks {
  readonly present: PackRow | null;
  readonly earlier: readonly EarlierPackRow[];
}

/** The meeting packs of this device, as the bytes they came in. */
export class PackStore {
  readonly #connection: Connection<PacksDatabase>;

  constructor(connection: Connection<PacksDatabase>) {
    this.#connection = connection;
  }

  /** Stores a pack as its meeting's present one; the one before it stays as an earlier edition. */
  put(row: PackRow): Promise<Result<null, AppError>> {
    return this.#connection.run('pack-not-stored', async (database) => {
      await database.transaction('rw', database.packs, database.earlier, async () => {
        const present = await database.packs.get(row.meeting);
        if (present !== undefined && !sameBytes(present.bytes, row.bytes))
          await addEarlier(database, present);
        await database.packs.put(row);
      });
      return null;
    });
  }

  /** Stores a pack beside the present one of its meeting, as an earlier edition. One that is there is not stored twice. */
  putEarlier(row: Omit<EarlierPackRow, 'id'>): Promise<Result<null, AppError>> {
    return this.#connection.run('pack-not-stored', async (database) => {
      await database.transaction('rw', database.earlier, () => addEarlier(database, row));
      return null;
    });
  }

  /** Gives a meeting's pack; null when this device has none. */
  get(meeting: MeetingUri): Promise<Result<PackRow | null, AppError>> {
    return this.#connection.run('pack-not-read', async ({ packs }) => (await packs.get(meeting)) ?? null);
  }

  /** Gives the earlier editions of a meeting's pack, the last replaced in front. */
  earlier(meeting: MeetingUri): Promise<Result<readonly EarlierPackRow[], AppError>> {
    return this.#connection.run('pack-not-read', async (database) =>
      (await database.earlier.where('meeting').equals(meeting).sortBy('id')).reverse(),
    );
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

  /** Removes a meeting's pack with its earlier editions and gives them. Notes are in another database and stay. */
  remove(meeting: MeetingUri): Promise<Result<RemovedPacks, AppError>> {
    return this.#connection.run('pack-not-stored', (database) =>
      database.transaction('rw', database.packs, database.earlier, async () => {
        const present = (await database.packs.get(meeting)) ?? null;
        const earlier = await database.earlier.where('meeting').equals(meeting).sortBy('id');
        await database.packs.delete(meeting);
        await database.earlier.where('meeting').equals(meeting).delete();
        return { present, earlier };
      }),
    );
  }

  /** Puts back what was removed; a pack of the meeting that came in the meantime stays its present one. */
  restore({ present, earlier }: RemovedPacks): Promise<Result<null, AppError>> {
    return this.#connection.run('pack-not-stored', async (database) => {
      await database.transaction('rw', database.packs, database.earlier, async () => {
        for (const row of earlier) await addEarlier(database, row);
        if (present === null) return;
        if ((await database.packs.get(present.meeting)) === undefined) await database.packs.put(present);
        else await addEarlier(database, present);
      });
      return null;
    });
  }
}

async function addEarlier(
  { earlier }: Pick<PacksDatabase, 'earlier'>,
  { meeting, bytes, fileName }: Omit<EarlierPackRow, 'id'>,
): Promise<void> {
  const kept = await earlier.where('meeting').equals(meeting).toArray();
  // Put anew, so that it counts as the one replaced last.
  for (const row of kept) if (sameBytes(row.bytes, bytes)) await earlier.delete(row.id);
  await earlier.add({ meeting, bytes, fileName });
}
