import { lazy } from 'react';

/** Each screen is a file of its own, so that the first paint stays small. */
const load = {
  programme: () => import('#renderer/features/agenda/ProgrammeScreen.tsx'),
  theme: () => import('#renderer/features/agenda/ThemeScreen.tsx'),
  document: () => import('#renderer/features/reader/DocumentScreen.tsx'),
  readerNav: () => import('#renderer/features/reader/ReaderNav.tsx'),
  notesPanel: () => import('#renderer/features/notes/NotesPanel.tsx'),
  notes: () => import('#renderer/features/notes/AllNotesScreen.tsx'),
  print: () => import('#renderer/features/print/PrintScreen.tsx'),
  settings: () => import('#renderer/features/settings/SettingsScreen.tsx'),
  library: () => import('#renderer/features/library/LibraryScreen.tsx'),
} as const;

/** Loads every screen ahead of being gone to. One that fails is asked for again when it is. */
export async function loadScreens(): Promise<void> {
  await Promise.allSettled(Object.values(load).map((each) => each()));
}

export const ProgrammeScreen = lazy(async () => ({ default: (await load.programme()).ProgrammeScreen }));
export const ThemeScreen = lazy(async () => ({ default: (await load.theme()).ThemeScreen }));
export const DocumentScreen = lazy(async () => ({ default: (await load.document()).DocumentScreen }));
export const ReaderNav = lazy(async () => ({ default: (await load.readerNav()).ReaderNav }));
export const NotesPanel = lazy(async () => ({ default: (await load.notesPanel()).NotesPanel }));
export const AllNotesScreen = lazy(async () => ({ default: (await load.notes()).AllNotesScreen }));
export const PrintScreen = lazy(async () => ({ default: (await load.print()).PrintScreen }));
export const SettingsScreen = lazy(async () => ({ default: (await load.settings()).SettingsScreen }));
export const LibraryScreen = lazy(async () => ({ default: (await load.library()).LibraryScreen }));
