import type * as Y from 'yjs';
import type { AuthorId, NoteId } from '#core/base/ids.ts';
import type { Clock } from '#core/base/clock.ts';
import type { Note, NoteFields } from '#core/notes/model.ts';
import { readNote, setField } from '#core/notes/note-document.ts';
import type { LiveRecord } from './live-record.ts';
import type { EditableField, OpenNote, SaveState } from './notes.ts';

/** Who may write, and when. */
export interface NoteTools {
  readonly clock: Clock;
  readonly isMine: (owner: AuthorId) => boolean;
  readonly release: (record: LiveRecord) => Promise<void>;
}

/** A live record read and written as a note. */
export class OpenedNote implements OpenNote {
  readonly id: NoteId;
  readonly doc: Y.Doc;
  readonly #record: LiveRecord;
  readonly #tools: NoteTools;
  #note: Note;
  #fresh = true;

  constructor(note: Note, record: LiveRecord, tools: NoteTools) {
    this.id = note.id;
    this.doc = record.doc;
    this.#record = record;
    this.#tools = tools;
    this.#note = note;
    record.subscribe(() => {
      this.#fresh = false;
    });
  }

  get editable(): boolean {
    const note = this.note();
    return !note.readOnly && note.deletedAt === null && this.#tools.isMine(note.owner);
  }

  /** The same object until something changes. Of a note that another window purges, the last that was seen. */
  note(): Note {
    if (!this.#fresh) this.#note = readNote(this.#record.whole, this.#record.updatedAt) ?? this.#note;
    this.#fresh = true;
    return this.#note;
  }

  set<Field extends EditableField>(field: Field, value: NoteFields[Field]): void {
    if (this.editable) setField(this.doc, field, value, this.#tools.clock());
  }

  saveState(): SaveState {
    return this.#record.saveState;
  }

  subscribe(changed: () => void): () => void {
    return this.#record.subscribe(changed);
  }

  flush(): Promise<void> {
    return this.#record.flush();
  }

  close(): Promise<void> {
    return this.#tools.release(this.#record);
  }
}
