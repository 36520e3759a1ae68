import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { MEETING_ANCHOR, type Anchor } from '#core/anchoring/anchor.ts';
import type { AppError } from '#core/base/errors.ts';
import type { NoteId } from '#core/base/ids.ts';
import type { Result } from '#core/base/result.ts';
import { SelectionContext, type Selection } from './selection.ts';
import { TypeAhead } from './type-ahead.ts';

export interface SelectionProviderProps {
  /** Makes a note that hangs there, stored before it is given. */
  readonly createNote: (anchor: Anchor) => Promise<Result<NoteId, AppError>>;
  /** Called when a note comes under the editor, so that the place where it is shown can be opened. */
  readonly onNoteOpened: () => void;
  readonly onFailed: (error: AppError) => void;
  readonly children: ReactNode;
}

/** Keeps what is in view and which note is under the editor. */
export function SelectionProvider({ createNote, onNoteOpened, onFailed, children }: SelectionProviderProps) {
  const [anchor, select] = useState<Anchor>(MEETING_ANCHOR);
  const [activeNote, setActiveNote] = useState<NoteId | null>(null);

  const [typeAhead] = useState(() => new TypeAhead());
  useEffect(() => () => typeAhead.cancel(), [typeAhead]);

  const openNote = useCallback(
    (id: NoteId | null): void => {
      setActiveNote(id);
      if (id !== null) onNoteOpened();
    },
    [onNoteOpened],
  );
  const compose = useCallback(
    (at: Anchor): void => {
      select(at);
      typeAhead.start();
      void createNote(at).then((made) => {
        if (made.ok) {
          typeAhead.isFor(made.value);
          openNote(made.value);
        } else {
          typeAhead.cancel();
          onFailed(made.error);
        }
      });
    },
    [createNote, openNote, onFailed, typeAhead],
  );
  const takeTyped = useCallback((id: NoteId): string => typeAhead.give(id), [typeAhead]);
  const selection = useMemo<Selection>(
    () => ({ anchor, activeNote, select, compose, openNote, takeTyped }),
    [anchor, activeNote, compose, openNote, takeTyped],
  );
  return <SelectionContext value={selection}>{children}</SelectionContext>;
}
