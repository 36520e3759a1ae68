import * as Y from 'yjs';
import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import { newId, type BatchId, type NoteId, type Random } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { Note, NoteFields, Visibility } from '#core/notes/model.ts';
import { newNote, purgeNote, readNote, recordOf, setField, startAnew } from '#core/notes/note-document.ts';
import { cleanCopy, documentFrom } from '#core/notes/record-copy.ts';
import { readView } from '#core/notes/record-view.ts';
import { setBody } from '#core/notes/set-body.ts';
import { addTombstone, removeTombstone } from '#core/notes/tombstone.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import type { NewUpdate, RecordLog } from '#renderer/data/record-log.ts';
import type { LiveRecord } from './live-record.ts';
import type { NoteContent, NotesService, OpenNote } from './notes.ts';
import { OpenedNote } from './opened-note.ts';
import type { Profile } from './profile.ts';
import type { RecordPool } from './record-pool.ts';

/** What the service works with. */
export interface NotesTools {
  readonly pool: RecordPool;
  readonly log: RecordLog;
  readonly profile: Profile;
  readonly clock: Clock;
  readonly random: Random;
  /** Tells whether somebody else has emptied their copy of a note because its deletion was handed in. */
  readonly hasDeletionLeft: (id: NoteId) => boolean;
}

/** The notes of this device over the log. */
export class LoggedNotes implements NotesService {
  readonly #tools: NotesTools;
  readonly #opened = new WeakMap<LiveRecord, OpenedNote>();

  constructor(tools: NotesTools) {
    this.#tools = tools;
  }

  async create(
    meeting: MeetingUri,
    fields: NoteFields,
    content?: NoteContent,
  ): Promise<Result<NoteId, AppError>> {
    const { log, profile, clock, random } = this.#tools;
    const id = content?.id ?? newId<NoteId>(random);
    const doc = newNote({ id, owner: profile.author, meeting, createdAt: clock(), fields });
    if (content !== undefined) setBody(doc, content.body);
    const stored = await log.append([this.#firstUpdate(id, doc)]);
    if (!stored.ok) return stored;
    return stored.value === 'stale' ? err(appError('note-changed-elsewhere', id)) : ok(id);
  }

  rewrite(
    { id, body }: NoteContent,
    fields: Pick<NoteFields, 'kind' | 'stance' | 'priority' | 'tags'>,
  ): Promise<Result<null, AppError>> {
    return this.#change(id, (_note, record) => {
      const at = this.#tools.clock();
      record.doc.transact(() => {
        setField(record.doc, 'kind', fields.kind, at);
        setField(record.doc, 'stance', fields.stance, at);
        setField(record.doc, 'priority', fields.priority, at);
        setField(record.doc, 'tags', fields.tags, at);
        setBody(record.doc, body);
      });
      return record.save();
    });
  }

  async open(id: NoteId): Promise<Result<OpenNote, AppError>> {
    const { pool, clock, profile } = this.#tools;
    const acquired = await pool.acquire(recordOf(id));
    if (!acquired.ok) return acquired;
    const record = acquired.value;
    const note = readNote(record.whole, record.updatedAt);
    if (note === null) {
      await pool.release(record);
      return err(appError('note-missing', id));
    }
    const opened =
      this.#opened.get(record) ??
      new OpenedNote(note, record, {
        clock,
        isMine: (owner) => profile.isMine(owner),
        release: (each) => pool.release(each),
      });
    this.#opened.set(record, opened);
    return ok(opened);
  }

  trash(id: NoteId): Promise<Result<null, AppError>> {
    return this.#change(id, (note, record) => {
      if (note.deletedAt === null) addTombstone(record.doc, this.#tools.clock());
      return record.save();
    });
  }

  restore(id: NoteId): Promise<Result<null, AppError>> {
    return this.#change(id, async (note, record) => {
      if (note.deletedAt !== null && this.#tools.hasDeletionLeft(id)) {
        const again = await this.#startAnew(note, record, note.fields.visibility);
        return again.ok ? ok(null) : again;
      }
      removeTombstone(record.doc);
      return record.save();
    });
  }

  purge(id: NoteId): Promise<Result<null, AppError>> {
    return this.#change(id, (note, record) =>
      note.deletedAt === null
        ? Promise.resolve(err(appError('note-not-in-trash', id)))
        : this.#appendWithPurge(record, []),
    );
  }

  setVisibility(id: NoteId, visibility: Visibility): Promise<Result<NoteId, AppError>> {
    return this.#change(id, async (note, record) => {
      const disputed = note.conflicts.some(({ field }) => field === 'visibility');
      if (note.fields.visibility === visibility && !disputed) return ok(id);
      if (visibility === 'delegation') return this.#startAnew(note, record, visibility);
      setField(record.doc, 'visibility', visibility, this.#tools.clock());
      const saved = await record.save();
      return saved.ok ? ok(id) : saved;
    });
  }

  flushAll(): Promise<boolean> {
    return this.#tools.pool.flushAll();
  }

  /** Acquires a note that this person may change here, with everything typed into it stored. */
  #change<Value>(
    id: NoteId,
    work: (note: Note, record: LiveRecord) => Promise<Result<Value, AppError>>,
  ): Promise<Result<Value, AppError>> {
    return this.#tools.pool.using(recordOf(id), async (record) => {
      const saved = await record.save();
      if (!saved.ok) return saved;
      const note = readNote(record.whole, record.updatedAt);
      if (note === null) return err(appError('note-missing', id));
      if (!this.#tools.profile.isMine(note.owner)) return err(appError('note-not-yours', id));
      if (note.readOnly) return err(appError('note-content-unknown', id));
      return work(note, record);
    });
  }

  /** Has a note go on as a new document with its present content; the old one is purged in the same act. */
  async #startAnew(
    { id }: Note,
    record: LiveRecord,
    visibility: Visibility,
  ): Promise<Result<NoteId, AppError>> {
    const fresh = newId<NoteId>(this.#tools.random);
    const doc = startAnew(record.doc, fresh, visibility, this.#tools.clock());
    if (doc === null) return err(appError('note-content-unknown', id));
    const stored = await this.#appendWithPurge(record, [this.#firstUpdate(fresh, doc)]);
    return stored.ok ? ok(fresh) : stored;
  }

  /** Stores other updates and, in the same act, empties a record down to its tombstone. */
  async #appendWithPurge(record: LiveRecord, others: readonly NewUpdate[]): Promise<Result<null, AppError>> {
    const { log, pool, profile, clock, random } = this.#tools;
    const time = clock();
    const emptied = documentFrom([Y.encodeStateAsUpdate(record.doc)]);
    purgeNote(emptied, time);
    const update = cleanCopy(emptied);
    const { id: document, revision } = record;
    const batch = newId<BatchId>(random);
    const purge = {
      document,
      author: profile.author,
      batch,
      time,
      update,
      view: null,
      revision,
      replaces: true,
    };
    const stored = await log.append([...others, purge]);
    if (!stored.ok) return stored;
    if (stored.value === 'stale') return err(appError('note-changed-elsewhere', document));
    pool.announce({ document, update, time, revision: revision + 1 });
    return ok(null);
  }

  #firstUpdate(id: NoteId, doc: Y.Doc): NewUpdate {
    const { profile, clock, random } = this.#tools;
    const time = clock();
    return {
      document: recordOf(id),
      author: profile.author,
      batch: newId<BatchId>(random),
      time,
      update: Y.encodeStateAsUpdate(doc),
      view: readView(doc, time),
      revision: 0,
    };
  }
}
