import type * as Y from 'yjs';
import type { AppError } from '#core/base/errors.ts';
import type { NoteId } from '#core/base/ids.ts';
import type { Result } from '#core/base/result.ts';
import type { NoteBody } from '#core/notes/body.ts';
import type { Note, NoteFields, OwnQuestion, QuestionState, Visibility } from '#core/notes/model.ts';
import type { MeetingUri, QuestionId } from '#core/pack/model.ts';

/** What a person is told beside the text. `failed` keeps the text on screen; `retry` tries again at once. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'pending' }
  | { readonly kind: 'failed'; readonly error: AppError; readonly retry: () => void };

export type EditableField = Exclude<keyof NoteFields, 'visibility'>;

/** A note that is not typed here but comes from a file. */
export interface NoteContent {
  readonly id: NoteId;
  readonly body: NoteBody;
}

/** A note under the editor. Every change to `doc` is durable within a second; `close` saves what is left. */
export interface OpenNote {
  readonly id: NoteId;
  /** The editor binds to the XML fragment `body` of this document. */
  readonly doc: Y.Doc;
  /** False when the content is of a newer version: show `note().body`, mount no editor. */
  readonly editable: boolean;
  /** The note as it stands now, saved or not. */
  note(): Note;
  /** Visibility is not among the fields: changing it may need another document, see `NotesService.setVisibility`. */
  set<Field extends EditableField>(field: Field, value: NoteFields[Field]): void;
  saveState(): SaveState;
  /** Calls back after each change of the note or of its save state. Gives the unsubscribe. */
  subscribe(changed: () => void): () => void;
  flush(): Promise<void>;
  close(): Promise<void>;
}

/** The notes of this device. Lists come live from `renderer/state`. */
export interface NotesService {
  /** Makes a note with these fields and, unless some content is given, an empty body; stored before it is given. */
  create(meeting: MeetingUri, fields: NoteFields, content?: NoteContent): Promise<Result<NoteId, AppError>>;
  /** Gives a note other content as one edit, which history shows; only what differs is written. */
  rewrite(
    content: NoteContent,
    fields: Pick<NoteFields, 'kind' | 'stance' | 'priority' | 'tags'>,
  ): Promise<Result<null, AppError>>;
  /** Opens a note for reading and editing; opening writes nothing. Opening twice gives the same one. */
  open(id: NoteId): Promise<Result<OpenNote, AppError>>;
  /**
   * Changes who may see a note and gives the id under which it goes on. Making a private note visible to the
   * delegation starts a new document from its present content, so that nothing deleted in private can travel with it;
   * the private one is purged. The caller opens the given id.
   */
  setVisibility(id: NoteId, visibility: Visibility): Promise<Result<NoteId, AppError>>;
  /** Puts a note in the trash; an update like any other. */
  trash(id: NoteId): Promise<Result<null, AppError>>;
  restore(id: NoteId): Promise<Result<null, AppError>>;
  /** Removes a trashed, never shared note for good; only its tombstone stays. */
  purge(id: NoteId): Promise<Result<null, AppError>>;
  /** Saves whatever is pending in any open note; false where something could not be saved. */
  flushAll(): Promise<boolean>;
}

/** One's own record of a meeting: question states and added questions. */
export interface MeetingRecordService {
  setQuestionState(
    meeting: MeetingUri,
    question: QuestionId,
    state: QuestionState,
  ): Promise<Result<null, AppError>>;
  addQuestion(
    meeting: MeetingUri,
    question: Pick<OwnQuestion, 'theme' | 'item' | 'text'>,
  ): Promise<Result<QuestionId, AppError>>;
  editQuestion(meeting: MeetingUri, id: QuestionId, text: string): Promise<Result<null, AppError>>;
  removeQuestion(meeting: MeetingUri, id: QuestionId): Promise<Result<null, AppError>>;
  /** Takes a removal back. */
  restoreQuestion(meeting: MeetingUri, id: QuestionId): Promise<Result<null, AppError>>;
}
