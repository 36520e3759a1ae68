import { useEffect, useMemo, useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { NoteId } from '#core/base/ids.ts';
import type { Result } from '#core/base/result.ts';
import type { HistoryPoint, PointId } from '#core/notes/history.ts';
import { useServices } from './services-provider.tsx';

/** The history of a note as a screen works with it. */
export interface NoteHistory {
  /** A point for each editing session, oldest first; null until they are read. */
  readonly points: Result<readonly HistoryPoint[], AppError> | null;
  /** Makes the note what it was at a point, as a new edit; gives the point from before, to take it back. */
  restore(point: PointId): Promise<Result<PointId, AppError>>;
}

/** Gives the history of a note, live: whatever is stored anew in any window joins it. */
export function useNoteHistory(id: NoteId): NoteHistory {
  const { histories, views } = useServices();
  const [points, setPoints] = useState<NoteHistory['points']>(null);
  useEffect(() => {
    let turn = 0;
    const read = async (): Promise<void> => {
      const mine = ++turn;
      const found = await histories.read(id);
      if (mine === turn) setPoints(found);
    };
    void read();
    const stop = views.subscribe(() => void read());
    return () => {
      turn = -1;
      stop();
    };
  }, [histories, views, id]);
  return useMemo(
    () => ({ points, restore: (point) => histories.restore(id, point) }),
    [points, histories, id],
  );
}
