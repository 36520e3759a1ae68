import * as Y from 'yjs';
import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import type { BatchId, RecordId } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { readIdentity } from '#core/notes/identity.ts';
import { documentFrom } from '#core/notes/record-copy.ts';
import { isReadOnly, readView } from '#core/notes/record-view.ts';
import type { RecordChannel, StoredUpdate } from '#renderer/data/record-channel.ts';
import type { NewUpdate, RecordLog, StoredRecord } from '#renderer/data/record-log.ts';
import type { SaveState } from './notes.ts';

/** Typing pauses this long before it is stored. */
const PAUSE_MS = 300;
/** While typing goes on without a pause, it is stored this often at the latest. */
const LONGEST_WAIT_MS = 600;
/** After a failure it is tried again on its own, besides at once on request and with each further change. */
const RETRY_MS = 5000;
/** After a rest of this length a change begins another editing session, though the note stayed open. */
const LONGEST_REST_MS = 30 * 60_000;
/** Two windows that write one document take turns; more than a few rounds means something else is wrong. */
const MOST_ROUNDS = 10;

/** Marks updates that are in the log already, so that they are not stored a second time. */
const FROM_LOG = Symbol('from the log');

/** What a live record needs from the outside. */
export interface RecordTools {
  readonly log: Pick<RecordLog, 'append' | 'load' | 'compact'>;
  readonly channel: Pick<RecordChannel, 'send'>;
  readonly clock: Clock;
  /** Names an editing session, of which the history has a point each. */
  readonly newBatch: () => BatchId;
}

/**
 * A record in memory whose every change is stored on its own. The text stays here until the disk has it: a failure
 * never drops an update, the next attempt carries it along.
 */
export class LiveRecord {
  readonly id: RecordId;
  /** What an editor may be bound to; never given content that an editor of this version would delete from it. */
  readonly doc = new Y.Doc();
  #whole = this.doc;
  readonly #tools: RecordTools;
  readonly #listeners = new Set<() => void>();
  #revision: number;
  #updatedAt: number;
  #changedAt = 0;
  #unsaved: Uint8Array[] = [];
  #pause: ReturnType<typeof setTimeout> | undefined;
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  #state: SaveState;
  #appended = 0;
  #batch: BatchId;
  #lastStored: number | null = null;

  constructor(stored: StoredRecord, tools: RecordTools) {
    this.id = stored.document;
    this.#tools = tools;
    this.#batch = tools.newBatch();
    this.#revision = stored.revision;
    this.#updatedAt = stored.updatedAt;
    this.#state = { kind: 'saved', at: stored.updatedAt };
    for (const update of stored.updates) Y.applyUpdate(this.doc, update, FROM_LOG);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => this.#onUpdate(update, origin));
  }

  /**
   * Everything that is known of the record, to read. It is `doc` itself, unless a window of a newer version of the app
   * has meanwhile stored content that has to stay away from the editor here.
   */
  get whole(): Y.Doc {
    return this.#whole;
  }

  /** Milliseconds since 1970 UTC of the newest change, saved or not. */
  get updatedAt(): number {
    return Math.max(this.#updatedAt, this.#changedAt);
  }

  get revision(): number {
    return this.#revision;
  }

  get saved(): boolean {
    return this.#unsaved.length === 0;
  }

  get saveState(): SaveState {
    return this.#state;
  }

  /** Calls back after each change of the document or of the save state. Gives the unsubscribe. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Stores whatever is unsaved by now; answers when the disk has it or has refused it, which `saveState` tells. */
  async flush(): Promise<void> {
    this.#clearTimers();
    // A save that is under way carries what was unsaved when it began; what came since needs another one.
    if (this.#saving !== null) await this.#saving;
    this.#saving ??= this.#save().finally(() => {
      this.#saving = null;
    });
    await this.#saving;
  }

  /** Like `flush`, with the outcome as a value. */
  async save(): Promise<Result<null, AppError>> {
    await this.flush();
    return this.#state.kind === 'failed' ? err(this.#state.error) : ok(null);
  }

  /** Takes in what another window has stored. */
  async receive(stored: StoredUpdate): Promise<void> {
    this.#takeIn([stored.update]);
    this.#updatedAt = Math.max(this.#updatedAt, stored.time);
    if (stored.revision === this.#revision + 1) this.#revision = stored.revision;
    else if (stored.revision > this.#revision) await this.#reload();
    this.#notify();
  }

  /** Begins another editing session: what is saved by now stays a point of the history of its own. */
  startSession(): void {
    this.#batch = this.#tools.newBatch();
  }

  /** Makes the rows of each session one. Nothing is lost when that fails, so it is not an error. */
  async endSession(): Promise<void> {
    if (this.#appended > 0) await this.#tools.log.compact(this.id);
    this.#appended = 0;
  }

  destroy(): void {
    this.#clearTimers();
    this.doc.destroy();
  }

  #onUpdate(update: Uint8Array, origin: unknown): void {
    if (origin !== FROM_LOG) {
      this.#unsaved.push(update);
      if (this.#whole !== this.doc) Y.applyUpdate(this.#whole, update);
      this.#changedAt = this.#tools.clock();
      if (this.#state.kind === 'saved') this.#state = { kind: 'pending' };
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => void this.flush(), PAUSE_MS);
      this.#deadline ??= setTimeout(() => void this.flush(), LONGEST_WAIT_MS);
    }
    this.#notify();
  }

  async #save(): Promise<void> {
    for (let round = 0; this.#unsaved.length > 0; round += 1) {
      if (round === MOST_ROUNDS)
        return this.#fail(appError('notes-write-failed', this.id, 'Other windows kept writing'));
      const taken = this.#unsaved.length;
      const entry = this.#entry();
      if (entry === null) return this.#fail(appError('internal', this.id, 'A record without an identity'));
      const outcome = await this.#tools.log.append([entry]);
      if (!outcome.ok) return this.#fail(outcome.error);
      if (outcome.value === 'stored') {
        this.#stored(entry, taken);
        break;
      }
      const reloaded = await this.#reload();
      if (!reloaded.ok) return this.#fail(reloaded.error);
    }
    if (this.#unsaved.length > 0) this.#set({ kind: 'pending' });
    else if (this.#state.kind !== 'saved') this.#set({ kind: 'saved', at: this.#tools.clock() });
  }

  /** Everything unsaved as one update, with the view that goes with it: both of this very moment. */
  #entry(): NewUpdate | null {
    const owner = readIdentity(this.#whole)?.owner;
    if (owner === undefined) return null;
    const time = Math.max(this.#updatedAt, this.#changedAt);
    if (this.#lastStored !== null && this.#changedAt - this.#lastStored > LONGEST_REST_MS)
      this.startSession();
    return {
      document: this.id,
      author: owner,
      batch: this.#batch,
      time,
      update: Y.mergeUpdates(this.#unsaved),
      view: readView(this.#whole, time),
      revision: this.#revision,
    };
  }

  #stored(entry: NewUpdate, taken: number): void {
    this.#unsaved.splice(0, taken);
    this.#appended += 1;
    this.#lastStored = this.#changedAt;
    this.#updatedAt = Math.max(this.#updatedAt, entry.time);
    const revision = entry.revision + 1;
    this.#revision = Math.max(this.#revision, revision);
    this.#tools.channel.send({ document: this.id, update: entry.update, time: entry.time, revision });
  }

  async #reload(): Promise<Result<null, AppError>> {
    const stored = await this.#tools.log.load(this.id);
    if (!stored.ok) return stored;
    const { updates, updatedAt, revision } = stored.value;
    this.#takeIn(updates);
    this.#updatedAt = Math.max(this.#updatedAt, updatedAt);
    // The log knows less than this window: the data was cleared under the app, or a merge was set aside on which
    // something was written here. What is typed upon it must not hang in the air.
    if (lacksSome(documentFrom([...updates, ...this.#unsaved]), this.#whole))
      this.#unsaved.push(Y.encodeStateAsUpdate(this.#whole));
    this.#revision = revision;
    return ok(null);
  }

  /** Tries on a copy what others have stored, and brings it under the editor only when that knows all of it. */
  #takeIn(updates: readonly Uint8Array[]): void {
    const whole = documentFrom([Y.encodeStateAsUpdate(this.#whole), ...updates]);
    if (isReadOnly(whole) && !isReadOnly(this.doc)) {
      this.#whole = whole;
      return;
    }
    this.#whole = this.doc;
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(whole, Y.encodeStateVector(this.doc)), FROM_LOG);
  }

  #fail(error: AppError): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => void this.flush(), RETRY_MS);
    this.#set({ kind: 'failed', error, retry: () => void this.flush() });
  }

  #clearTimers(): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#deadline);
    clearTimeout(this.#retry);
    this.#pause = undefined;
    this.#deadline = undefined;
  }

  #set(state: SaveState): void {
    this.#state = state;
    this.#notify();
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}

/** Tells whether a document lacks something that the other one holds, or waits for it. */
function lacksSome(doc: Y.Doc, whole: Y.Doc): boolean {
  return [...whole.store.clients.keys()].some(
    (client) => Y.getState(doc.store, client) < Y.getState(whole.store, client),
  );
}
