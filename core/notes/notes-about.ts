import type { Anchor } from '#core/anchoring/anchor.ts';
import type { AgendaItem, DocumentId, QuestionId, ThemeId } from '#core/pack/model.ts';
import type { Note } from './model.ts';

const about =
  (test: (anchor: Anchor) => boolean) =>
  (notes: readonly Note[]): readonly Note[] =>
    notes.filter((note) => test(note.fields.anchor));

/** Gives the notes that hang on a question. */
export const notesAboutQuestion = (notes: readonly Note[], id: QuestionId): readonly Note[] =>
  about(({ question }) => question === id)(notes);

/** Gives the notes that hang on a theme or on one of its questions. */
export const notesAboutTheme = (notes: readonly Note[], id: ThemeId): readonly Note[] =>
  about(({ theme }) => theme === id)(notes);

/** Gives the notes that hang on an agenda item, or on its theme where no item was known. */
export const notesAboutItem = (notes: readonly Note[], item: AgendaItem): readonly Note[] =>
  about((anchor) =>
    anchor.item === null ? item.theme !== null && anchor.theme === item.theme : anchor.item === item.id,
  )(notes);

/** Gives the notes that hang on a paragraph or a quotation of a document. */
export const notesInDocument = (notes: readonly Note[], id: DocumentId): readonly Note[] =>
  about(({ paragraph }) => paragraph?.document === id)(notes);
