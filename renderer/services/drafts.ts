import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import { newId, type Random } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { SourceDocument } from '#core/importing/model.ts';
import type { IssuedFile } from '#core/pack/open-pack.ts';
import type { DraftStore, StoredDraft } from '#renderer/data/draft-store.ts';
import type { DraftFileRow } from '#renderer/data/rows.ts';
import type { WindowChannel } from '#renderer/data/window-channel.ts';

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

type Store = Pick<DraftStore, 'all' | 'put' | 'setDeleted' | 'purge' | 'putFile' | 'copyFiles' | 'file'>;
/** Tells the other windows which draft was stored, by its id. */
type Channel = Pick<WindowChannel<string>, 'send' | 'onReceived'>;

/** A draft under the editor, and the stored revision that its changes are made over. */
interface Opened {
  readonly editing: DraftEditing;
  revision: number;
}

/** A deleted draft can be taken back this long, over a start of the app too. */
const KEPT_MS = 30 * 24 * 60 * 60_000;

/** The meeting packs in preparation on this device. Nothing here touches what delegates write. */
export class Drafts {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #channel: Channel;
  readonly #open = new Map<string, Opened>();

  constructor(store: Store, clock: Clock, random: Random, channel: Channel) {
    this.#store = store;
    this.#clock = clock;
    this.#random = random;
    this.#channel = channel;
    // A window in which nothing is unsaved shows what another one stored; where something is, storing it tells the person.
    channel.onReceived((id) => void this.#follow(id));
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
    const stored = await this.#store.put(this.#row(id, content, this.#clock(), 0));
    if (!stored.ok && earlier) await this.#store.purge(id);
    return stored.ok ? ok(id) : stored;
  }

  /** Opens a draft; the same one for everybody who asks, until `flush` has nothing more to store. */
  async open(id: string): Promise<Result<DraftEditing, AppError>> {
    const known = this.#open.get(id);
    if (known) return ok(known.editing);
    const found = await this.#stored(id);
    if (!found.ok) return found;
    const meanwhile = this.#open.get(id);
    if (meanwhile) return ok(meanwhile.editing);
    const { content, savedAt, revision } = found.value;
    const editing = new OpenDraft(content, savedAt, (next, at) => this.#put(id, next, at), this.#clock);
    this.#open.set(id, { editing, revision });
    return ok(editing);
  }

  /** Shows an open draft as it is stored, in the place of what is here. */
  async reload(id: string): Promise<Result<null, AppError>> {
    const opened = this.#open.get(id);
    const found = await this.#stored(id);
    if (!found.ok) return found;
    if (opened) {
      opened.revision = found.value.revision;
      opened.editing.replace(found.value.content, found.value.savedAt);
    }
    return ok(null);
  }

  /** Stores what is here of an open draft, with its files, as another draft; the first is as it was stored. Gives the id of the other. */
  async keepAsCopy(id: string): Promise<Result<string, AppError>> {
    const opened = await this.open(id);
    if (!opened.ok) return opened;
    const copy = await this.create(opened.value.content);
    if (!copy.ok) return copy;
    const copied = await this.#store.copyFiles(id, copy.value);
    if (!copied.ok) {
      await this.#store.purge(copy.value);
      return copied;
    }
    const shown = await this.reload(id);
    // It was deleted in the other window.
    if (!shown.ok) this.#open.delete(id);
    return copy;
  }

  /** Deletes a draft; `restore` takes that back. */
  async remove(id: string): Promise<Result<null, AppError>> {
    await this.#open.get(id)?.editing.flush();
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
    await Promise.all([...this.#open.values()].map(({ editing }) => editing.flush()));
  }

  async #file(draft: string, key: string): Promise<Result<DraftFileRow, AppError>> {
    const row = await this.#store.file(draft, key);
    if (!row.ok) return row;
    return row.value === null ? noFile(key) : ok(row.value);
  }

  async #stored(
    id: string,
  ): Promise<Result<Pick<StoredDraft, 'savedAt' | 'revision'> & { content: DraftContent }, AppError>> {
    const all = await this.#store.all();
    if (!all.ok) return all;
    const found = all.value.find((each) => each.id === id && each.deletedAt === null);
    return found === undefined || !isDraftContent(found.content)
      ? err(appError('draft-not-read', undefined, `There is no draft ${id}`))
      : ok({ savedAt: found.savedAt, revision: found.revision, content: found.content });
  }

  async #follow(id: string): Promise<void> {
    const opened = this.#open.get(id);
    const found = opened ? await this.#stored(id) : null;
    // Somebody may have begun to type while it was read.
    if (!opened || found?.ok !== true || opened.editing.state.kind !== 'saved') return;
    const { content, savedAt, revision } = found.value;
    if (revision <= opened.revision) return;
    opened.revision = revision;
    opened.editing.replace(content, savedAt);
  }

  async #put(id: string, content: DraftContent, savedAt: number): Promise<Result<null, AppError>> {
    const opened = this.#open.get(id);
    const stored = await this.#store.put(this.#row(id, content, savedAt, opened?.revision ?? 0));
    if (!stored.ok) return stored;
    if (opened) opened.revision = stored.value;
    this.#channel.send(id);
    return ok(null);
  }

  #row(id: string, content: DraftContent, savedAt: number, revision: number): StoredDraft {
    return { id, savedAt, deletedAt: null, revision, content };
  }
}
