import * as Y from 'yjs';
import type { DeviceId } from '#core/base/ids.ts';
import type { Brand } from '#core/base/brand.ts';
import { sessionsInOrder, type LoggedUpdate } from './editing-sessions.ts';
import type { Note } from './model.ts';
import { readNote } from './note-document.ts';

/** Names a history point; it stays the same while its session goes on and when its rows are merged. */
export type PointId = Brand<'PointId'>;

/** A note as it stood after an editing session. */
export interface HistoryPoint {
  readonly id: PointId;
  readonly device: DeviceId;
  /** Milliseconds since 1970 UTC of the session's last change, by the clock of its device. */
  readonly at: number;
  readonly note: Note;
}

const idOf = ({ device, first }: LoggedUpdate): PointId => `${device}-${String(first)}` as PointId;

/**
 * Gives the history of a note, a point for each editing session, oldest first. The last point is the present. A session
 * of which nothing can be read yet, because what it builds on is missing, gives none.
 */
export function noteHistory(rows: readonly LoggedUpdate[]): readonly HistoryPoint[] {
  const doc = new Y.Doc();
  let updatedAt = 0;
  return sessionsInOrder(rows).flatMap((session) => {
    Y.applyUpdate(doc, session.update);
    updatedAt = Math.max(updatedAt, session.time);
    const note = readNote(doc, updatedAt);
    return note === null ? [] : [{ id: idOf(session), device: session.device, at: session.time, note }];
  });
}

/** Gives the document as it stood at a point; null when there is no such point. */
export function documentAt(rows: readonly LoggedUpdate[], point: PointId): Y.Doc | null {
  const sessions = sessionsInOrder(rows);
  const last = sessions.findIndex((session) => idOf(session) === point);
  if (last < 0) return null;
  const doc = new Y.Doc();
  for (const { update } of sessions.slice(0, last + 1)) Y.applyUpdate(doc, update);
  return doc;
}
