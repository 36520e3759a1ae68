import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import type { AuthorId, NoteId, RecordId } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { hasNote, mayGet, recipientsOf } from '#core/delegation/audience.ts';
import {
  parseHandedInLog,
  withHandedIn,
  withHandedInElsewhere,
  type HandedInLog,
} from '#core/delegation/choose-records.ts';
import type { Contact } from '#core/delegation/contact.ts';
import {
  parseHandedOthers,
  withHandedOthers,
  type HandedOthers,
  type RecordTimes,
} from '#core/delegation/handed-others.ts';
import { HAND_IN_EXTENSION, type HandIn, type ReadableCopy } from '#core/delegation/hand-in.ts';
import type { DoDelegationJob, RecordToSend } from '#core/delegation/jobs.ts';
import { readIdentity } from '#core/notes/identity.ts';
import type { Note } from '#core/notes/model.ts';
import { readNote, recordOf } from '#core/notes/note-document.ts';
import { documentFrom } from '#core/notes/record-copy.ts';
import { readView, type RecordView } from '#core/notes/record-view.ts';
import type { RecordLog } from '#renderer/data/record-log.ts';
import { inSlices } from '#renderer/data/slices.ts';
import type { SettingsStore } from '#renderer/data/settings-store.ts';
import type { FileKind, Platform, SaveOutcome } from '#renderer/platform/platform.ts';
import type { Profile } from '../profile.ts';
import type { RecordPool } from '../record-pool.ts';
import type { People } from './people.ts';

const LOG_KEY = 'delegation-handed-in';
const OTHERS_KEY = 'delegation-handed-others';

/** What the service works with. */
export interface HandingInTools {
  readonly log: Pick<RecordLog, 'loadAll'>;
  readonly pool: RecordPool;
  readonly settings: Pick<SettingsStore, 'all' | 'put'>;
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
  /** One's own records of other kinds that go along, with the times of their newest changes: reviews, questions of one's own. */
  readonly others: RecordTimes;
  /** Each of them may get all of it. */
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
  #handedOthers: HandedOthers = {};

  constructor(tools: HandingInTools) {
    this.#tools = tools;
  }

  /** Who was handed what; the same object until something changes. */
  readonly current = (): HandedInLog => this.#handedIn;

  /** Who was handed what besides notes; the same object until something changes. */
  readonly currentOthers = (): HandedOthers => this.#handedOthers;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  /** Reads what is remembered. */
  async load(): Promise<Result<null, AppError>> {
    const stored = await this.#tools.settings.all();
    if (!stored.ok) return stored;
    this.#show(parseHandedInLog(stored.value.get(LOG_KEY)), parseHandedOthers(stored.value.get(OTHERS_KEY)));
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
    const remembered = await this.#remember(
      withHandedIn(this.#handedIn, content.notes, content.gone, recipients),
      withHandedOthers(this.#handedOthers, content.others, recipients),
    );
    return remembered.ok ? delivered : remembered;
  }

  /** Remembers what another device of this person handed in. */
  async learn({ records, recipients }: HandIn): Promise<Result<null, AppError>> {
    const notes: Note[] = [];
    const others: Record<RecordId, number> = {};
    await inSlices(records, async ({ id, update, updatedAt }) => {
      const doc = documentFrom([update]);
      const note = readNote(doc, updatedAt);
      if (note !== null) notes.push(note);
      else if (readIdentity(doc)?.record !== 'note') others[id] = updatedAt;
    });
    return this.#remember(
      withHandedInElsewhere(this.#handedIn, notes, recipients),
      withHandedOthers(this.#handedOthers, others, recipients),
    );
  }

  /** Gives the times of the newest changes of stored records. */
  async timesOf(records: readonly RecordId[]): Promise<Result<ReadonlyMap<RecordId, number>, AppError>> {
    const loaded = await this.#tools.log.loadAll(records);
    if (!loaded.ok) return loaded;
    return ok(new Map([...loaded.value].map(([id, { updatedAt }]) => [id, updatedAt])));
  }

  /**
   * Gives the bytes of the file. The list that a person saw counts: what was changed since, was made private, is not their own, or
   * is not for each of the recipients refuses the whole.
   */
  async make(content: HandInContent): Promise<Result<Uint8Array, AppError>> {
    const { log, pool, people, profile, doJob, clock } = this.#tools;
    const { me } = people.current();
    const { keys } = people;
    if (me === null || keys === null) return err(appError('hand-in-no-keys'));
    await pool.flushAll();
    const { notes, gone, others, recipients, readable } = content;
    const listed: RecordTimes = {
      ...others,
      ...Object.fromEntries(notes.map(({ id, updatedAt }) => [id, updatedAt])),
    };
    const wanted = [...new Set([...(Object.keys(listed) as RecordId[]), ...gone.map(recordOf)])];
    const loaded = await log.loadAll(wanted);
    if (!loaded.ok) return loaded;
    const records: RecordToSend[] = [];
    const views: RecordView[] = [];
    for (const { document, updates, updatedAt } of loaded.value.values()) {
      const doc = documentFrom(updates);
      const owner = readIdentity(doc)?.owner;
      if (owner === undefined || !profile.isMine(owner)) return err(appError('note-not-yours', document));
      const view = readView(doc, updatedAt);
      // What is gone for good leaves nothing but that.
      if (view !== null && listed[document] !== updatedAt) return err(appError('hand-in-changed'));
      if (view !== null) views.push(view);
      records.push({ id: document, owner, updatedAt, updates });
    }
    if (records.length < wanted.length) return err(appError('hand-in-changed'));
    const isForAll = await this.#isForAll(views, content);
    if (!isForAll.ok) return isForAll;
    if (!isForAll.value) return err(appError('hand-in-changed'));
    // The sender can read it too: the file that leaves is the only copy of what was said when.
    const to = [...new Set([...recipients.map(({ recipient }) => recipient), me.recipient])];
    const handIn = { writtenAt: clock(), sender: me, recipients: to };
    return ok(await doJob('write-hand-in', { handIn, records, readable, keys }));
  }

  /** Tells whether each of the recipients may get each of the records. */
  async #isForAll(
    views: readonly RecordView[],
    { notes, recipients }: HandInContent,
  ): Promise<Result<boolean, AppError>> {
    const { log, people, profile } = this.#tools;
    const reviewed = views.flatMap((view) =>
      view.record === 'review' ? view.review.reviews.map(({ content }) => content.note) : [],
    );
    const loaded = await log.loadAll([...new Set(reviewed.map(recordOf))]);
    if (!loaded.ok) return loaded;
    const noteOf = (id: NoteId): Note | undefined => {
      const stored = loaded.value.get(recordOf(id));
      if (stored === undefined) return undefined;
      return readNote(documentFrom(stored.updates), stored.updatedAt) ?? undefined;
    };
    const here = {
      isMine: (owner: AuthorId) => profile.isMine(owner),
      noteOf,
      hasOwnNote: hasNote(this.#handedIn, notes),
    };
    const known = recipientsOf(recipients, people.current().contacts);
    return ok(views.every((view) => known.every((to) => mayGet(view, to, here))));
  }

  async #remember(handedIn: HandedInLog, others: HandedOthers): Promise<Result<null, AppError>> {
    const stored = await this.#tools.settings.put(
      new Map<string, unknown>([
        [LOG_KEY, handedIn],
        [OTHERS_KEY, others],
      ]),
    );
    if (stored.ok) this.#show(handedIn, others);
    return stored;
  }

  #show(handedIn: HandedInLog, others: HandedOthers): void {
    this.#handedIn = handedIn;
    this.#handedOthers = others;
    for (const changed of this.#listeners) changed();
  }
}
