import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import { newId, type Random } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { SourceDocument } from '#core/importing/model.ts';
import type { IssuedFile } from '#core/pack/open-pack.ts';
import type { DraftStore, StoredDraft } from '#renderer/data/draft-store.ts';
import type { DraftFileRow } from '#renderer/data/rows.ts';

import { isDraftContent, type DraftContent } from './draft-content.ts';
import { OpenDraft } from './open-draft.ts';
import { sha256 } from './sha256.ts';

/** A draft as lists show it. */
export interface ListedDraft {
  readonly id: string;
  /** Milliseconds since 1970 UTC. */
  readonly savedAt: number;
  readonly content: DraftContent;
}

/** A file that a draft is made from: as it came, and as it was read. */
export interface KeptFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly source: SourceDocument;
}

const noFile = (key: string) => err(appError('draft-not-read', undefined, `There is no file ${key}`));

export type DraftEditing = OpenDraft<DraftContent>;

type Store = Pick<DraftStore, 'all' | 'put' | 'setDeleted' | 'purge' | 'putFile' | 'file'>;

/** A deleted draft can be taken back this long, over a start of the app too. */
const KEPT_MS = 30 * 24 * 60 * 60_000;

/** The meeting packs in preparation on this device. Nothing here touches what delegates write. */
export class Drafts {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #open = new Map<string, DraftEditing>();

  constructor(store: Store, clock: Clock, random: Random) {
    this.#store = store;
    this.#clock = clock;
    this.#random = random;
  }

  /** Gives the drafts, the one changed last in front; what was deleted long ago goes for good. */
  async list(): Promise<Result<readonly ListedDraft[], AppError>> {
    await this.flush();
    const all = await this.#store.all();
    if (!all.ok) return all;
    for (const { id, deletedAt } of all.value)
      if (deletedAt !== null && deletedAt < this.#clock() - KEPT_MS) await this.#store.purge(id);
    return ok(
      all.value.flatMap(({ id, savedAt, deletedAt, content }) =>
        deletedAt === null && isDraftContent(content) ? [{ id, savedAt, content }] : [],
      ),
    );
  }

  /** Begins a draft and stores it, with the file of the pack that it goes on from. Gives its id. */
  async create(content: DraftContent, earlier?: IssuedFile): Promise<Result<string, AppError>> {
    const id = newId(this.#random);
    if (earlier) {
      const { fileName, bytes } = earlier;
      const key = await sha256(bytes);
      const kept = await this.#store.putFile({ draft: id, key, name: fileName, bytes, source: null });
      if (!kept.ok) return kept;
    }
    const stored = await this.#store.put(this.#row(id, content, this.#clock()));
    if (!stored.ok && earlier) await this.#store.purge(id);
    return stored.ok ? ok(id) : stored;
  }

  /** Opens a draft; the same one for everybody who asks, until `flush` has nothing more to store. */
  async open(id: string): Promise<Result<DraftEditing, AppError>> {
    const known = this.#open.get(id);
    if (known) return ok(known);
    const all = await this.#store.all();
    if (!all.ok) return all;
    const found = all.value.find((each) => each.id === id && each.deletedAt === null);
    if (found === undefined || !isDraftContent(found.content))
      return err(appError('draft-not-read', undefined, `There is no draft ${id}`));
    const opened =
      this.#open.get(id) ??
      new OpenDraft(
        found.content,
        found.savedAt,
        (content, savedAt) => this.#store.put(this.#row(id, content, savedAt)),
        this.#clock,
      );
    this.#open.set(id, opened);
    return ok(opened);
  }

  /** Deletes a draft; `restore` takes that back. */
  async remove(id: string): Promise<Result<null, AppError>> {
    await this.#open.get(id)?.flush();
    this.#open.delete(id);
    return this.#store.setDeleted(id, this.#clock());
  }

  restore(id: string): Promise<Result<null, AppError>> {
    return this.#store.setDeleted(id, null);
  }

  /** Keeps a file for a draft. Gives the key by which the draft names it: the SHA-256 of its bytes. */
  async addFile(draft: string, file: KeptFile): Promise<Result<string, AppError>> {
    const key = await sha256(file.bytes);
    const stored = await this.#store.putFile({ draft, key, ...file });
    return stored.ok ? ok(key) : stored;
  }

  /** Gives a file that a version of a draft is made from. */
  async file(draft: string, key: string): Promise<Result<KeptFile, AppError>> {
    const row = await this.#file(draft, key);
    if (!row.ok) return row;
    const { name, bytes, source } = row.value;
    return source === null ? noFile(key) : ok({ name, bytes, source });
  }

  /** Gives the file of the pack that a draft goes on from. */
  async earlier(draft: string, key: string): Promise<Result<IssuedFile, AppError>> {
    const row = await this.#file(draft, key);
    return row.ok ? ok({ fileName: row.value.name, bytes: row.value.bytes }) : row;
  }

  /** Stores whatever is unsaved. */
  async flush(): Promise<void> {
    await Promise.all([...this.#open.values()].map((each) => each.flush()));
  }

  async #file(draft: string, key: string): Promise<Result<DraftFileRow, AppError>> {
    const row = await this.#store.file(draft, key);
    if (!row.ok) return row;
    return row.value === null ? noFile(key) : ok(row.value);
  }

  #row(id: string, content: DraftContent, savedAt: number): StoredDraft {
    return { id, savedAt, deletedAt: null, content };
  }
}
