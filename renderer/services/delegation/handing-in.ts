import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import type { NoteId, RecordId } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import {
  parseHandedInLog,
  withHandedIn,
  withHandedInElsewhere,
  type HandedInLog,
} from '#core/delegation/choose-records.ts';
import type { Contact } from '#core/delegation/contact.ts';
import { HAND_IN_EXTENSION, type HandIn, type ReadableCopy } from '#core/delegation/hand-in.ts';
import type { DoDelegationJob } from '#core/delegation/jobs.ts';
import { mayLeave } from '#core/delegation/leaving-copy.ts';
import { readIdentity } from '#core/notes/identity.ts';
import type { Note } from '#core/notes/model.ts';
import { readNote, recordOf } from '#core/notes/note-document.ts';
import { documentFrom } from '#core/notes/record-copy.ts';
import type { RecordLog } from '#renderer/data/record-log.ts';
import { inSlices } from '#renderer/data/slices.ts';
import type { SettingsStore } from '#renderer/data/settings-store.ts';
import type { FileKind, Platform, SaveOutcome } from '#renderer/platform/platform.ts';
import type { Profile } from '../profile.ts';
import type { RecordPool } from '../record-pool.ts';
import type { People } from './people.ts';

const LOG_KEY = 'delegation-handed-in';

/** What the service works with. */
export interface HandingInTools {
  readonly log: Pick<RecordLog, 'loadAll'>;
  readonly pool: RecordPool;
  readonly settings: Pick<SettingsStore, 'get' | 'put'>;
  readonly profile: Pick<Profile, 'isMine'>;
  readonly people: People;
  readonly platform: Pick<Platform, 'saveFile'>;
  readonly doJob: DoDelegationJob;
  readonly clock: Clock;
}

/** What a person decided to hand in, and saw listed. */
export interface HandInContent {
  readonly notes: readonly Note[];
  /** Notes of which a recipient still has something, and that are gone for good here. */
  readonly gone: readonly NoteId[];
  /** One's own records of other kinds that go along: reviews, questions of one's own. */
  readonly others: readonly RecordId[];
  readonly recipients: readonly Contact[];
  readonly readable: ReadableCopy;
}

/** The same as a file whose place the person is asked for. */
export interface HandInOrder extends HandInContent {
  readonly fileName: string;
  readonly fileKind: FileKind;
}

/** Puts chosen notes into one encrypted, signed file, and remembers who was handed what. */
export class HandingIn {
  readonly #tools: HandingInTools;
  readonly #listeners = new Set<() => void>();
  #handedIn: HandedInLog = {};

  constructor(tools: HandingInTools) {
    this.#tools = tools;
  }

  /** Who was handed what; the same object until something changes. */
  readonly current = (): HandedInLog => this.#handedIn;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  /** Reads what is remembered. */
  async load(): Promise<Result<null, AppError>> {
    const stored = await this.#tools.settings.get(LOG_KEY);
    if (!stored.ok) return stored;
    this.#show(parseHandedInLog(stored.value));
    return ok(null);
  }

  /** Tells whether somebody was handed the deletion of a note: they emptied their copy, so it cannot come back as the same. */
  hasDeletionLeft(id: NoteId): boolean {
    return Object.values(this.#handedIn).some((notes) => notes[id]?.isDeleted === true);
  }

  /** Makes the file and asks where to save it. */
  save(order: HandInOrder): Promise<Result<SaveOutcome, AppError>> {
    const name = `${order.fileName}.${HAND_IN_EXTENSION}`;
    return this.hand(order, (bytes) => this.#tools.platform.saveFile(name, order.fileKind, bytes));
  }

  /** Makes the file and has it delivered; who was handed what is remembered once it is. */
  async hand(
    content: HandInContent,
    deliver: (bytes: Uint8Array) => Promise<Result<SaveOutcome, AppError>>,
  ): Promise<Result<SaveOutcome, AppError>> {
    const made = await this.make(content);
    if (!made.ok) return made;
    const delivered = await deliver(made.value);
    if (!delivered.ok || delivered.value === 'cancelled') return delivered;
    const recipients = content.recipients.map(({ recipient }) => recipient);
    const handedIn = withHandedIn(this.#handedIn, content.notes, content.gone, recipients);
    const remembered = await this.#remember(handedIn);
    return remembered.ok ? delivered : remembered;
  }

  /** Remembers what another device of this person handed in. */
  async learn({ records, recipients }: HandIn): Promise<Result<null, AppError>> {
    const notes = await inSlices(records, ({ update, updatedAt }) =>
      Promise.resolve(readNote(documentFrom([update]), updatedAt)),
    );
    const known = notes.filter((note) => note !== null);
    return this.#remember(withHandedInElsewhere(this.#handedIn, known, recipients));
  }

  /** Gives the times of the newest changes of stored records. */
  async timesOf(records: readonly RecordId[]): Promise<Result<ReadonlyMap<RecordId, number>, AppError>> {
    const loaded = await this.#tools.log.loadAll(records);
    if (!loaded.ok) return loaded;
    return ok(new Map([...loaded.value].map(([id, { updatedAt }]) => [id, updatedAt])));
  }

  /**
   * Gives the bytes of the file. The list that a person saw counts: a note that was changed since, was made private or is not
   * their own refuses the whole.
   */
  async make({
    notes,
    gone,
    others,
    recipients,
    readable,
  }: HandInContent): Promise<Result<Uint8Array, AppError>> {
    const { log, pool, people, profile, doJob, clock } = this.#tools;
    const { me } = people.current();
    const { keys } = people;
    if (me === null || keys === null) return err(appError('hand-in-no-keys'));
    await pool.flushAll();
    const listed = new Map<RecordId, Note>(notes.map((note) => [recordOf(note.id), note]));
    const wanted = [...listed.keys(), ...gone.map(recordOf), ...others];
    const loaded = await log.loadAll(wanted);
    if (!loaded.ok) return loaded;
    const records = [];
    for (const { document, updates, updatedAt } of loaded.value.values()) {
      const doc = documentFrom(updates);
      const owner = readIdentity(doc)?.owner;
      if (owner === undefined || !profile.isMine(owner)) return err(appError('note-not-yours', document));
      const note = readNote(doc, updatedAt);
      const seen = listed.get(document);
      if (note !== null && (!mayLeave(note) || seen?.updatedAt !== updatedAt))
        return err(appError('hand-in-changed'));
      records.push({ id: document, owner, updatedAt, updates });
    }
    if (records.length < wanted.length) return err(appError('hand-in-changed'));
    // The sender can read it too: the file that leaves is the only copy of what was said when.
    const to = [...new Set([...recipients.map(({ recipient }) => recipient), me.recipient])];
    const handIn = { writtenAt: clock(), sender: me, recipients: to };
    return ok(await doJob('write-hand-in', { handIn, records, readable, keys }));
  }

  async #remember(handedIn: HandedInLog): Promise<Result<null, AppError>> {
    const stored = await this.#tools.settings.put(new Map([[LOG_KEY, handedIn]]));
    if (stored.ok) this.#show(handedIn);
    return stored;
  }

  #show(handedIn: HandedInLog): void {
    this.#handedIn = handedIn;
    for (const changed of this.#listeners) changed();
  }
}
