import { useCallback, useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { NoteId } from '#core/base/ids.ts';
import { useNotesService } from '#renderer/state/index.ts';

/** The trash as a list works with it: what was put there last, to be taken back, and why something failed. */
export interface Trash {
  readonly lastTrashed: NoteId | null;
  readonly failure: AppError | null;
  trash(id: NoteId): void;
  restore(id: NoteId): void;
  purge(id: NoteId): void;
  dismiss(): void;
}

/** Gives the ways in and out of the trash. */
export function useTrash(): Trash {
  const service = useNotesService();
  const [lastTrashed, setLastTrashed] = useState<NoteId | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const act = useCallback(
    async (kind: 'trash' | 'restore' | 'purge', id: NoteId): Promise<void> => {
      const done = await service[kind](id);
      setFailure(done.ok ? null : done.error);
      if (done.ok) setLastTrashed(kind === 'trash' ? id : null);
    },
    [service],
  );
  return {
    lastTrashed,
    failure,
    trash: (id) => void act('trash', id),
    restore: (id) => void act('restore', id),
    purge: (id) => void act('purge', id),
    dismiss: () => {
      setLastTrashed(null);
      setFailure(null);
    },
  };
}
