import type { AppError } from '#core/base/errors.ts';
import type { NoteId } from '#core/base/ids.ts';
import type { Result } from '#core/base/result.ts';
import type { MeetingRecord, Note } from '#core/notes/model.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import type { MeetingRecordService, NotesService, OpenNote } from '#renderer/services/notes.ts';

/**
 * What features read. Each is a React hook; the implementations live beside this file and are re-exported by
 * `renderer/state/index.ts`, so a feature imports from one place.
 */
export interface StateHooks {
  /** The open meeting's pack. Features are mounted only while one is open. */
  useMeetingPack(): MeetingPack;
  /** All notes of the open meeting, the trash left out, newest change first; live in every window. */
  useNotes(): readonly Note[];
  useTrashedNotes(): readonly Note[];
  useMeetingRecord(): MeetingRecord;
  /** Opens a note while the component is mounted; null until it is there. */
  useOpenNote(id: NoteId): Result<OpenNote, AppError> | null;
  useNotesService(): NotesService;
  useMeetingRecordService(): MeetingRecordService;
}
