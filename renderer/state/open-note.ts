import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { canonicalJson } from '#core/base/canonical-json.ts';
import type { AppError } from '#core/base/errors.ts';
import type { NoteId } from '#core/base/ids.ts';
import type { Result } from '#core/base/result.ts';
import type { NoteBody } from '#core/notes/body.ts';
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

/** What a note is besides its text. */
export type NoteFacts = Omit<Note, 'body' | 'updatedAt'>;

/** Gives a reader of a note's facts that answers with the same object until one of them changes. */
function factsOf(open: OpenNote): () => NoteFacts {
  let last: { readonly written: string; readonly facts: NoteFacts } | null = null;
  return () => {
    const { id, meeting, owner, fields, conflicts, createdAt, deletedAt, readOnly } = open.note();
    const facts = { id, meeting, owner, fields, conflicts, createdAt, deletedAt, readOnly };
    const written = canonicalJson(facts);
    if (last?.written !== written) last = { written, facts };
    return last.facts;
  };
}

/** Gives what an open note is besides its text, live: typing, which changes none of it, draws nothing anew. */
export function useNoteFacts(open: OpenNote): NoteFacts {
  const read = useMemo(() => factsOf(open), [open]);
  return useSyncExternalStore((changed) => open.subscribe(changed), read);
}

/** Gives the text of an open note as it stands, live, for those who only read it. */
export function useNoteBody(open: OpenNote): NoteBody {
  return useSyncExternalStore(
    (changed) => open.subscribe(changed),
    () => open.note().body,
  );
}

/** Gives what to tell a person beside the text about its being saved. */
export function useSaveState(open: OpenNote): SaveState {
  return useSyncExternalStore(
    (changed) => open.subscribe(changed),
    () => open.saveState(),
  );
}
