import { createContext, useContext } from 'react';
import { MEETING_ANCHOR, type Anchor } from '#core/anchoring/anchor.ts';
import type { NoteId } from '#core/base/ids.ts';

/**
 * What is in view, and which note is under the editor. The agenda and the reader set it, the notes panel shows what
 * we say about it: so the features meet here and never import one another.
 */
export interface Selection {
  readonly anchor: Anchor;
  readonly activeNote: NoteId | null;
  /** Puts something in view; closes the active note unless it hangs there too (the panel decides). */
  select(anchor: Anchor): void;
  /** Makes a new note on `anchor` and puts it under the editor. */
  compose(anchor: Anchor): void;
  openNote(id: NoteId | null): void;
  /** Gives, once, what was typed for a note that was asked for before its editor was there. */
  takeTyped(id: NoteId): string;
}

export const SelectionContext = createContext<Selection>({
  anchor: MEETING_ANCHOR,
  activeNote: null,
  select: () => undefined,
  compose: () => undefined,
  openNote: () => undefined,
  takeTyped: () => '',
});

/** Gives what is in view and the ways to change it. */
export const useSelection = (): Selection => useContext(SelectionContext);
