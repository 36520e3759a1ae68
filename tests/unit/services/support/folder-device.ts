import * as Y from 'yjs';
import { canonicalJson } from '#core/base/canonical-json.ts';
import type { AuthorId, DeviceId, NoteId, RecordId } from '#core/base/ids.ts';
import { ok, type Result } from '#core/base/result.ts';
import { hasNote } from '#core/delegation/audience.ts';
import { chooseNotes, goneNotes } from '#core/delegation/choose-records.ts';
import type { Contact } from '#core/delegation/contact.ts';
import { cardStatus, type KnownContact } from '#core/delegation/contacts.ts';
import { folderLog, hasOther } from '#core/delegation/folder-ledger.ts';
import type { DoDelegationJob } from '#core/delegation/jobs.ts';
import { parcelsOf, timesOf, type OtherRecord, type Parcel } from '#core/delegation/parcels.ts';
import type { Note } from '#core/notes/model.ts';
import { readNote } from '#core/notes/note-document.ts';
import { documentFrom } from '#core/notes/record-copy.ts';
import { placeOfView, readView } from '#core/notes/record-view.ts';
import type { BatchStore } from '#renderer/data/batch-store.ts';
import type { NewUpdate, RecordLog, StoredRecord } from '#renderer/data/record-log.ts';
import { FolderExchange } from '#renderer/services/delegation/folder-exchange.ts';
import { HandingIn, type HandInContent } from '#renderer/services/delegation/handing-in.ts';
import type { People } from '#renderer/services/delegation/people.ts';
import { Receiving } from '#renderer/services/delegation/receiving.ts';
import type { RecordPool } from '#renderer/services/record-pool.ts';
import { doDelegationJob } from '#readers/delegation/desk.ts';
import type { Person } from '../../core/delegation/support/people.ts';
import { MemoryFolder } from './memory-folder.ts';

/** Does the worker's jobs here. */
const doJob: DoDelegationJob = async (name, takes) => {
  const answer = await doDelegationJob({ turn: 0, name, takes } as never);
  if ('failed' in answer) throw new Error(answer.failed);
  return answer.gives as never;
};

/** A log that is rows by record and nothing else; its shape is that of the real one. */
class MemoryLog implements Pick<RecordLog, 'documents' | 'loadAll' | 'revisions' | 'append'> {
  readonly rows = new Map<RecordId, StoredRecord>();
  appended = 0;

  documents = async () => ok([...this.rows.keys()]);

  loadAll = async (documents: readonly RecordId[]) =>
    ok(new Map(documents.flatMap((id) => (this.rows.has(id) ? [[id, this.#of(id)] as const] : []))));

  revisions = async (documents: readonly RecordId[]) =>
    ok(
      new Map(
        documents.flatMap((id) => {
          const row = this.rows.get(id);
          return row === undefined ? [] : [[id, row.revision] as const];
        }),
      ),
    );

  append = async (entries: readonly NewUpdate[]): Promise<Result<'stored', never>> => {
    for (const { document, update, time } of entries) {
      const { updates, updatedAt, revision } = this.#of(document);
      this.rows.set(document, {
        document,
        updates: [...updates, update],
        updatedAt: Math.max(updatedAt, time),
        revision: revision + 1,
      });
      this.appended += 1;
    }
    return ok('stored');
  };

  #of(document: RecordId): StoredRecord {
    return this.rows.get(document) ?? { document, updates: [], updatedAt: 0, revision: 0 };
  }
}

/** A device of a person with the real services for files and folder, over a log and a folder in memory. */
export class FolderDevice {
  readonly folder = new MemoryFolder();
  readonly log = new MemoryLog();
  readonly exchange: FolderExchange;
  readonly handingIn: HandingIn;
  readonly device: DeviceId;
  readonly person: Person;
  contacts: readonly KnownContact[];
  #time: () => number;
  #people: { readonly me: Contact; readonly contacts: readonly KnownContact[] };

  constructor(person: Person, device: number, others: readonly Person[], clock: () => number) {
    this.person = person;
    this.device = device.toString(16).padStart(32, 'd') as DeviceId;
    this.contacts = others.map(({ contact }) => ({ contact, isDeputy: false, addedAt: 0 }));
    this.#time = clock;
    this.#people = { me: person.contact, contacts: this.contacts };
    const isMine = (owner: AuthorId): boolean => person.contact.authors.includes(owner);
    const stored = new Map<string, unknown>();
    const settings = {
      get: async (key: string) => ok(stored.get(key)),
      all: async () => ok(stored),
      put: async (values: ReadonlyMap<string, unknown>) => {
        for (const [key, value] of values) stored.set(key, JSON.parse(JSON.stringify(value)));
        return ok(null);
      },
    };
    const people = {
      keys: person.keys,
      current: () => this.#people,
      statusOf: (card: Contact) => cardStatus(card, this.#people.contacts, isMine, person.keys),
      recognise: async () => ok(null),
    } as unknown as People;
    const pool = { flushAll: async () => true, announce: () => undefined } as unknown as RecordPool;
    const { log } = this;
    const profile = { isMine, device: this.device };
    const platform = { saveFile: async () => ok('done' as const) };
    this.handingIn = new HandingIn({ log, pool, settings, profile, people, platform, doJob, clock });
    const batches = {} as BatchStore;
    const random = (bytes: Uint8Array) => bytes.fill(7);
    const { handingIn } = this;
    const receiving = new Receiving({ log, batches, pool, people, handingIn, doJob, clock, random });
    let turn = Promise.resolve();
    const alone = <Value>(act: () => Promise<Value>): Promise<Value> => {
      const done = turn.then(act);
      turn = done.then(() => undefined);
      return done;
    };
    this.exchange = new FolderExchange({
      folder: this.folder,
      settings,
      profile,
      people,
      handingIn,
      receiving,
      clock,
      alone,
    });
  }

  /** Takes a person in, or others in their place. */
  know(...others: readonly Person[]): void {
    this.contacts = others.map(({ contact }) => ({ contact, isDeputy: false, addedAt: 0 }));
    this.#people = { me: this.person.contact, contacts: this.contacts };
  }

  /** Writes into a note as the editor does: what the change gave is appended to the log. */
  async write(id: NoteId, change: (doc: Y.Doc) => void): Promise<void> {
    const before = this.doc(id);
    const state = Y.encodeStateVector(before);
    change(before);
    await this.append(before, Y.encodeStateAsUpdate(before, state));
  }

  async append(doc: Y.Doc, update = Y.encodeStateAsUpdate(doc), time = this.#time()): Promise<void> {
    const { id, owner } = doc.getMap('identity').toJSON();
    const entry = { document: id, author: owner, batch: '' as never, time, update, view: null };
    await this.log.append([{ ...entry, revision: 0 }]);
  }

  doc(id: NoteId): Y.Doc {
    return documentFrom(this.log.rows.get(id as string as RecordId)?.updates ?? []);
  }

  notes(): readonly Note[] {
    return [...this.log.rows.values()].flatMap(
      ({ updates, updatedAt }) => readNote(documentFrom(updates), updatedAt) ?? [],
    );
  }

  /** What the screen would list to put into the folder: notes for everybody, and a file for each who get the same. */
  leaving(): Pick<HandInContent, 'notes' | 'gone'> & { readonly parcels: readonly Parcel[] } {
    const { memory, present } = this.exchange.current();
    const there = present ?? new Set();
    const recipients = this.contacts.map(({ contact }) => contact.recipient);
    const log = folderLog(memory.own, there, this.handingIn.current());
    const all = this.notes();
    const own = all.filter(({ owner }) => this.#isMine(owner));
    const choice = { theme: null, kind: null, isOnlyChanged: true, recipients };
    const notes = chooseNotes(own, choice, log);
    const gone = goneNotes(own, recipients, log);
    const here = {
      isMine: (owner: AuthorId) => this.#isMine(owner),
      noteOf: (id: NoteId) => all.find((each) => each.id === id),
      hasOwnNote: hasNote(this.handingIn.current(), notes),
    };
    const parcels = parcelsOf(this.others(), this.contacts, here, hasOther(memory.own, there));
    return { notes, gone, parcels };
  }

  /** Puts all of that into the folder; nothing where there is nothing. */
  async put(): Promise<void> {
    const { notes, gone, parcels } = this.leaving();
    const isEmpty = notes.length + gone.length === 0;
    const contents = parcels.flatMap((parcel) =>
      isEmpty && parcel.records.length === 0 ? [] : [this.contentOf(notes, gone, parcel)],
    );
    if (contents.length === 0) return;
    const done = await this.exchange.put(contents);
    if (!done.ok) throw new Error(done.error.code);
  }

  contentOf(notes: readonly Note[], gone: readonly NoteId[], parcel: Parcel): HandInContent {
    const readable = { json: '[]', markdown: '' };
    return { notes, gone, others: timesOf(parcel), recipients: parcel.recipients, readable };
  }

  #isMine(owner: AuthorId): boolean {
    return this.person.contact.authors.includes(owner);
  }

  /** The records of this person that are no notes. */
  others(): readonly OtherRecord[] {
    return [...this.log.rows.values()].flatMap(({ document, updates, updatedAt }) => {
      const view = readView(documentFrom(updates), updatedAt);
      if (view === null || view.record === 'note' || !this.#isMine(placeOfView(view).owner)) return [];
      return [{ id: document, view, time: updatedAt }];
    });
  }

  /** The notes that are not deleted as text, in the order of ids. Of a deleted one its author alone keeps something. */
  view(): string {
    const notes = this.notes().filter(({ deletedAt }) => deletedAt === null);
    return canonicalJson(notes.sort((a, b) => (a.id < b.id ? -1 : 1)));
  }
}
