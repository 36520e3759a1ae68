import { lazy } from 'react';

/** Each screen is a file of its own, loaded when it is first gone to, so that the first paint stays small. */
export const ProgrammeScreen = lazy(async () => ({
  default: (await import('#renderer/features/agenda/ProgrammeScreen.tsx')).ProgrammeScreen,
}));
export const ThemeScreen = lazy(async () => ({
  default: (await import('#renderer/features/agenda/ThemeScreen.tsx')).ThemeScreen,
}));
export const DocumentScreen = lazy(async () => ({
  default: (await import('#renderer/features/reader/DocumentScreen.tsx')).DocumentScreen,
}));
export const ReaderNav = lazy(async () => ({
  default: (await import('#renderer/features/reader/ReaderNav.tsx')).ReaderNav,
}));
export const NotesPanel = lazy(async () => ({
  default: (await import('#renderer/features/notes/NotesPanel.tsx')).NotesPanel,
}));
export const AllNotesScreen = lazy(async () => ({
  default: (await import('#renderer/features/notes/AllNotesScreen.tsx')).AllNotesScreen,
}));
export const PrintScreen = lazy(async () => ({
  default: (await import('#renderer/features/print/PrintScreen.tsx')).PrintScreen,
}));
export const SettingsScreen = lazy(async () => ({
  default: (await import('#renderer/features/settings/SettingsScreen.tsx')).SettingsScreen,
}));
export const LibraryScreen = lazy(async () => ({
  default: (await import('#renderer/features/library/LibraryScreen.tsx')).LibraryScreen,
}));
