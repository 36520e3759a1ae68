import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import type { Connection } from './connection.ts';
import type { DraftsDatabase } from './databases.ts';
import type { DraftFileRow, DraftRow } from './rows.ts';
import { openJson, sealJson, type Seal } from './seal.ts';

/** A draft as it is stored; the caller checks the shape of its content. */
export interface StoredDraft extends Pick<DraftRow, 'id' | 'savedAt' | 'deletedAt'> {
  readonly content: unknown;
}

/** Meeting packs in preparation, and the files that they are made from. */
export class DraftStore {
  readonly #connection: Connection<DraftsDatabase>;
  readonly #seal: Seal;

  constructor(connection: Connection<DraftsDatabase>, seal: Seal) {
    this.#connection = connection;
    this.#seal = seal;
  }

  /** Gives all drafts, the one saved last in front; deleted ones that can still be taken back among them. */
  all(): Promise<Result<readonly StoredDraft[], AppError>> {
    return this.#connection.run('draft-not-read', async ({ drafts }) => {
      const rows = await drafts.toArray();
      const read = rows.map(async ({ content, ...row }) => ({
        ...row,
        content: await openJson(this.#seal, content),
      }));
      return (await Promise.all(read)).sort((a, b) => b.savedAt - a.savedAt);
    });
  }

  /** Stores a draft whole; content is what JSON can hold. */
  async put({ content, ...row }: StoredDraft): Promise<Result<null, AppError>> {
    const sealed = await sealJson(this.#seal, content);
    return this.#connection.run('draft-not-stored', async ({ drafts }) => {
      await drafts.put({ ...row, content: sealed });
      return null;
    });
  }

  /** Marks a draft as deleted, or takes that back with null. */
  setDeleted(id: string, deletedAt: number | null): Promise<Result<null, AppError>> {
    return this.#connection.run('draft-not-stored', async ({ drafts }) => {
      await drafts.update(id, { deletedAt });
      return null;
    });
  }

  /** Removes a draft and its files for good. */
  purge(id: string): Promise<Result<null, AppError>> {
    return this.#connection.run('draft-not-stored', async (database) => {
      await database.transaction('rw', database.drafts, database.files, async () => {
        await database.drafts.delete(id);
        await database.files.where('draft').equals(id).delete();
      });
      return null;
    });
  }

  /** Stores a file of a draft. */
  putFile(row: DraftFileRow): Promise<Result<null, AppError>> {
    return this.#connection.run('draft-not-stored', async ({ files }) => {
      await files.put(row);
      return null;
    });
  }

  /** Gives a file of a draft; null when this device has none of this key. */
  file(draft: string, key: string): Promise<Result<DraftFileRow | null, AppError>> {
    return this.#connection.run(
      'draft-not-read',
      async ({ files }) => (await files.get([draft, key])) ?? null,
    );
  }
}
