import { useCallback, useState } from 'react';
import type { Anchor } from '#core/anchoring/anchor.ts';
import type { AppError } from '#core/base/errors.ts';
import type { NoteId } from '#core/base/ids.ts';
import type { Result } from '#core/base/result.ts';
import { useNotesService } from '#renderer/state/index.ts';

interface Decision {
  readonly id: NoteId;
  readonly before: Anchor;
}

/** What a person decided about places, the last decision first to be taken back. */
export interface PlaceDecisions {
  readonly count: number;
  readonly failure: AppError | null;
  /** Writes where a note belongs. */
  decide(id: NoteId, next: Anchor): void;
  /** Gives the last changed note the place that it had before. */
  undo(): void;
}

/** Gives the way to say where notes belong, and back. */
export function usePlaceDecisions(): PlaceDecisions {
  const notes = useNotesService();
  const [decisions, setDecisions] = useState<readonly Decision[]>([]);
  const [failure, setFailure] = useState<AppError | null>(null);
  const write = useCallback(
    async (id: NoteId, next: Anchor): Promise<Result<Anchor, AppError>> => {
      const opened = await notes.open(id);
      if (!opened.ok) return opened;
      const before = opened.value.note().fields.anchor;
      opened.value.set('anchor', next);
      await opened.value.flush();
      const state = opened.value.saveState();
      await opened.value.close();
      return state.kind === 'failed' ? { ok: false, error: state.error } : { ok: true, value: before };
    },
    [notes],
  );
  const decide = useCallback(
    (id: NoteId, next: Anchor): void => {
      void write(id, next).then((written) => {
        setFailure(written.ok ? null : written.error);
        if (written.ok) setDecisions((known) => [...known, { id, before: written.value }]);
      });
    },
    [write],
  );
  const last = decisions.at(-1);
  const undo = useCallback((): void => {
    if (last === undefined) return;
    setDecisions((known) => known.filter((each) => each !== last));
    void write(last.id, last.before).then((written) => setFailure(written.ok ? null : written.error));
  }, [last, write]);
  return { count: decisions.length, failure, decide, undo };
}
