export { useMeetingRecord, useNotes, useTrashedNotes } from './live-notes.ts';
export { useNoteHistory, type NoteHistory } from './note-history.ts';
export { useNoteBody, useNoteFacts, useOpenNote, useSaveState, type NoteFacts } from './open-note.ts';
export {
  MeetingProvider,
  ServicesProvider,
  useMeetingPack,
  useMeetingRecordService,
  useNotesService,
  usePackService,
  useServices,
} from './services-provider.tsx';
