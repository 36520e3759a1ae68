import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import type { NoteId, RecordId } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { parseHandedInLog, withHandedIn, type HandedInLog } from '#core/delegation/choose-records.ts';
import type { Contact } from '#core/delegation/contact.ts';
import { HAND_IN_EXTENSION, type ReadableCopy } from '#core/delegation/hand-in.ts';
import type { DoDelegationJob } from '#core/delegation/jobs.ts';
import { mayLeave } from '#core/delegation/leaving-copy.ts';
import { readIdentity } from '#core/notes/identity.ts';
import type { Note } from '#core/notes/model.ts';
import { readNote, recordOf } from '#core/notes/note-document.ts';
import { documentFrom } from '#core/notes/record-copy.ts';
import type { RecordLog } from '#renderer/data/record-log.ts';
import type { SettingsStore } from '#renderer/data/settings-store.ts';
import type { FileKind, Platform, SaveOutcome } from '#renderer/platform/platform.ts';
import type { Profile } from '../profile.ts';
import type { RecordPool } from '../record-pool.ts';
import type { People } from './people.ts';

const LOG_KEY = 'delegation-handed-in';

/** What the service works with. */
export interface HandingInTools {
  readonly log: RecordLog;
  readonly pool: RecordPool;
  readonly settings: Pick<SettingsStore, 'get' | 'put'>;
  readonly profile: Pick<Profile, 'isMine'>;
  readonly people: People;
  readonly platform: Pick<Platform, 'saveFile'>;
  readonly doJob: DoDelegationJob;
  readonly clock: Clock;
}

/** What a person decided to hand in, and saw listed. */
export interface HandInOrder {
  readonly notes: readonly Note[];
  /** Notes of which a recipient still has something, and that are gone for good here. */
  readonly gone: readonly NoteId[];
  /** One's own records of other kinds that go along: reviews, questions of one's own. */
  readonly others: readonly RecordId[];
  readonly recipients: readonly Contact[];
  readonly readable: ReadableCopy;
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

  /** Makes the file and asks where to save it; who was handed what is remembered once it is saved. */
  async save(order: HandInOrder): Promise<Result<SaveOutcome, AppError>> {
    const made = await this.make(order);
    if (!made.ok) return made;
    const { platform, settings } = this.#tools;
    const name = `${order.fileName}.${HAND_IN_EXTENSION}`;
    const saved = await platform.saveFile(name, order.fileKind, made.value);
    if (!saved.ok || saved.value === 'cancelled') return saved;
    const recipients = order.recipients.map(({ recipient }) => recipient);
    const handedIn = withHandedIn(this.#handedIn, order.notes, order.gone, recipients);
    const remembered = await settings.put(new Map([[LOG_KEY, handedIn]]));
    if (!remembered.ok) return remembered;
    this.#show(handedIn);
    return saved;
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
  }: HandInOrder): Promise<Result<Uint8Array, AppError>> {
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

  #show(handedIn: HandedInLog): void {
    this.#handedIn = handedIn;
    for (const changed of this.#listeners) changed();
  }
}
