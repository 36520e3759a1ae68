import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { Connection } from './connection.ts';
import type { DraftsDatabase } from './databases.ts';
import type { DraftFileRow, DraftRow } from './rows.ts';
import { openJson, sealJson, type Seal } from './seal.ts';

/** A draft as it is stored; the caller checks the shape of its content. */
export interface StoredDraft extends Pick<DraftRow, 'id' | 'savedAt' | 'deletedAt'> {
  /** Counts up with each storing; 0 before the first. */
  readonly revision: number;
  readonly content: unknown;
}

const revisionOf = (row: DraftRow | undefined): number => row?.revision ?? 0;

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
        revision: revisionOf({ ...row, content }),
        content: await openJson(this.#seal, content),
      }));
      return (await Promise.all(read)).sort((a, b) => b.savedAt - a.savedAt);
    });
  }

  /**
   * Stores a draft whole, over the revision that it names; content is what JSON can hold. Gives the new revision. Where another window
   * has stored or deleted it since, nothing is stored: `draft-changed-elsewhere`.
   */
  async put({ content, revision, ...row }: StoredDraft): Promise<Result<number, AppError>> {
    const sealed = await sealJson(this.#seal, content);
    const stored = await this.#connection.run('draft-not-stored', (database) =>
      database.transaction('rw', database.drafts, async () => {
        if (revisionOf(await database.drafts.get(row.id)) !== revision) return null;
        await database.drafts.put({ ...row, content: sealed, revision: revision + 1 });
        return revision + 1;
      }),
    );
    if (!stored.ok) return stored;
    return stored.value === null ? err(appError('draft-changed-elsewhere')) : ok(stored.value);
  }

  /** Marks a draft as deleted, or takes that back with null. */
  setDeleted(id: string, deletedAt: number | null): Promise<Result<null, AppError>> {
    return this.#connection.run('draft-not-stored', (database) =>
      database.transaction('rw', database.drafts, async () => {
        const row = await database.drafts.get(id);
        if (row) await database.drafts.put({ ...row, deletedAt, revision: revisionOf(row) + 1 });
        return null;
      }),
    );
  }

  /** Gives another draft the same files, one at a time: they may be large. */
  copyFiles(from: string, to: string): Promise<Result<null, AppError>> {
    return this.#connection.run('draft-not-stored', (database) =>
      database.transaction('rw', database.files, async () => {
        const keys = await database.files.where('draft').equals(from).primaryKeys();
        for (const key of keys) {
          const row = await database.files.get(key);
          if (row) await database.files.put({ ...row, draft: to });
        }
        return null;
      }),
    );
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
