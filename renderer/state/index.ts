export { useMeetingRecord, useNotes, useTrashedNotes } from './live-notes.ts';
export { useNoteView, useOpenNote, useSaveState } from './open-note.ts';
export {
  MeetingProvider,
  ServicesProvider,
  useMeetingPack,
  useMeetingRecordService,
  useNotesService,
  usePackService,
  useServices,
} from './services-provider.tsx';
