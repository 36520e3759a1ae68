import { useEffect, useState, useSyncExternalStore } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { NoteId } from '#core/base/ids.ts';
import type { Result } from '#core/base/result.ts';
import type { Note } from '#core/notes/model.ts';
import type { OpenNote, SaveState } from '#renderer/services/notes.ts';
import { useNotesService } from './services-provider.tsx';

interface Opened {
  readonly id: NoteId;
  readonly result: Result<OpenNote, AppError>;
}

/** Opens a note while the component is mounted and saves it on the way out; null until it is there. */
export function useOpenNote(id: NoteId): Result<OpenNote, AppError> | null {
  const notes = useNotesService();
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let wanted = true;
    const opening = notes.open(id);
    void opening.then((result) => {
      if (wanted) setOpened({ id, result });
    });
    return () => {
      wanted = false;
      void opening.then((result) => (result.ok ? result.value.close() : undefined));
    };
  }, [notes, id]);
  return opened?.id === id ? opened.result : null;
}

/** Gives an open note as it stands, typed text included, saved or not. */
export function useNoteView(open: OpenNote): Note {
  return useSyncExternalStore(
    (changed) => open.subscribe(changed),
    () => open.note(),
  );
}

/** Gives what to tell a person beside the text about its being saved. */
export function useSaveState(open: OpenNote): SaveState {
  return useSyncExternalStore(
    (changed) => open.subscribe(changed),
    () => open.saveState(),
  );
}
