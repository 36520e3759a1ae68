import { createElement, lazy, useState, type ComponentType, type FunctionComponent } from 'react';

/** Each screen is a file of its own, so that the first paint stays small. */
const load = {
  programme: () => import('#renderer/features/agenda/ProgrammeScreen.tsx'),
  theme: () => import('#renderer/features/agenda/ThemeScreen.tsx'),
  document: () => import('#renderer/features/reader/DocumentScreen.tsx'),
  edition: () => import('#renderer/features/reader/EditionScreen.tsx'),
  changes: () => import('#renderer/features/changes/ChangesScreen.tsx'),
  changesNotice: () => import('#renderer/features/changes/ChangesNotice.tsx'),
  readerNav: () => import('#renderer/features/reader/ReaderNav.tsx'),
  noteReviews: () => import('#renderer/features/review/NoteReviews.tsx'),
  notesPanel: () => import('#renderer/features/notes/NotesPanel.tsx'),
  notes: () => import('#renderer/features/notes/AllNotesScreen.tsx'),
  places: () => import('#renderer/features/notes/PlaceQueueScreen.tsx'),
  review: () => import('#renderer/features/review/ReviewScreen.tsx'),
  coverage: () => import('#renderer/features/review/CoverageScreen.tsx'),
  floor: () => import('#renderer/features/floor/FloorScreen.tsx'),
  delegation: () => import('#renderer/features/delegation/DelegationScreen.tsx'),
  print: () => import('#renderer/features/print/PrintScreen.tsx'),
  files: () => import('#renderer/features/exchange/FilesScreen.tsx'),
  settings: () => import('#renderer/features/settings/SettingsScreen.tsx'),
  help: () => import('#renderer/features/help/HelpScreen.tsx'),
  firstSteps: () => import('#renderer/features/help/FirstSteps.tsx'),
  library: () => import('#renderer/features/library/LibraryScreen.tsx'),
  packEditor: () => import('#renderer/features/pack-editor/PackEditorScreen.tsx'),
  editorNav: () => import('#renderer/features/pack-editor/EditorNav.tsx'),
  search: () => import('#renderer/features/search/SearchDialog.tsx'),
} as const;

/** What loads each screen, to be called before it is gone to. */
const ahead: (() => Promise<void>)[] = [];

/** A screen that can be loaded before it is gone to. */
type Loadable<Props> = FunctionComponent<Props> & { readonly load: () => Promise<void> };

/** Loads every screen ahead of being gone to. One that fails is asked for again when it is. */
export async function loadScreens(): Promise<void> {
  await Promise.allSettled(ahead.map((each) => each()));
}

/** Gives a screen that waits for its file only where it is not there yet: once it is, nothing flickers on the way in. */
function whenLoaded<Props extends object>(file: () => Promise<ComponentType<Props>>): Loadable<Props> {
  const known: { screen?: ComponentType<Props> } = {};
  const Waiting = lazy(async () => ({ default: (known.screen ??= await file()) }));
  const loadIt = async (): Promise<void> => {
    known.screen ??= await file();
  };
  ahead.push(loadIt);
  return Object.assign(
    function Loaded(props: Props) {
      const [screen] = useState<ComponentType<Props>>(() => known.screen ?? Waiting);
      return createElement(screen, props);
    },
    { load: loadIt },
  );
}

export const ProgrammeScreen = whenLoaded(async () => (await load.programme()).ProgrammeScreen);
export const ThemeScreen = whenLoaded(async () => (await load.theme()).ThemeScreen);
export const DocumentScreen = whenLoaded(async () => (await load.document()).DocumentScreen);
export const EditionScreen = whenLoaded(async () => (await load.edition()).EditionScreen);
export const ChangesScreen = whenLoaded(async () => (await load.changes()).ChangesScreen);
export const ChangesNotice = whenLoaded(async () => (await load.changesNotice()).ChangesNotice);
export const ReaderNav = whenLoaded(async () => (await load.readerNav()).ReaderNav);
export const NoteReviews = whenLoaded(async () => (await load.noteReviews()).NoteReviews);
export const NotesPanel = whenLoaded(async () => (await load.notesPanel()).NotesPanel);
export const AllNotesScreen = whenLoaded(async () => (await load.notes()).AllNotesScreen);
export const PlaceQueueScreen = whenLoaded(async () => (await load.places()).PlaceQueueScreen);
export const ReviewScreen = whenLoaded(async () => (await load.review()).ReviewScreen);
export const CoverageScreen = whenLoaded(async () => (await load.coverage()).CoverageScreen);
export const FloorScreen = whenLoaded(async () => (await load.floor()).FloorScreen);
export const DelegationScreen = whenLoaded(async () => (await load.delegation()).DelegationScreen);
export const PrintScreen = whenLoaded(async () => (await load.print()).PrintScreen);
export const FilesScreen = whenLoaded(async () => (await load.files()).FilesScreen);
export const SearchDialog = whenLoaded(async () => (await load.search()).SearchDialog);
export const SettingsScreen = whenLoaded(async () => (await load.settings()).SettingsScreen);
export const LibraryScreen = whenLoaded(async () => (await load.library()).LibraryScreen);
export const HelpScreen = whenLoaded(async () => (await load.help()).HelpScreen);
export const FirstSteps = whenLoaded(async () => (await load.firstSteps()).FirstSteps);
export const PackEditorScreen = whenLoaded(async () => (await load.packEditor()).PackEditorScreen);
export const EditorNav = whenLoaded(async () => (await load.editorNav()).EditorNav);

/** Loads what an app that has just been opened shows. */
export async function loadHome(): Promise<void> {
  await Promise.allSettled([ProgrammeScreen.load(), FirstSteps.load(), ChangesNotice.load()]);
}
