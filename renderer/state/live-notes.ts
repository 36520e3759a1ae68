import { useMemo } from 'react';
import type { MeetingRecord, Note } from '#core/notes/model.ts';
import { readOwnRecord } from '#renderer/services/meeting-service.ts';
import { placedNote, usePlaces } from './places.tsx';
import { useMeetingPack, useServices } from './services-provider.tsx';
import { useViews } from './use-views.ts';

function useMeetingNotes(shown: (note: Note) => boolean, newest: (note: Note) => number): readonly Note[] {
  const views = useViews();
  const places = usePlaces();
  const { uri } = useMeetingPack().meeting;
  return useMemo(
    () =>
      views
        .flatMap((view) => (view.record === 'note' ? [view.note] : []))
        .filter((note) => note.meeting === uri && shown(note))
        .map((note) => placedNote(note, places))
        .sort((a, b) => newest(b) - newest(a) || (a.id < b.id ? -1 : 1)),
    [views, places, uri, shown, newest],
  );
}

const isKept = (note: Note): boolean => note.deletedAt === null;
const isTrashed = (note: Note): boolean => note.deletedAt !== null;
const changeTime = (note: Note): number => note.updatedAt;
const deletionTime = (note: Note): number => note.deletedAt ?? 0;

/** Gives all notes of the open meeting, the trash left out, newest change first; live in every window. */
export const useNotes = (): readonly Note[] => useMeetingNotes(isKept, changeTime);

/** Gives this person's notes of the open meeting that are in the trash, the last deleted first. */
export function useTrashedNotes(): readonly Note[] {
  const { profile } = useServices();
  const trashed = useMeetingNotes(isTrashed, deletionTime);
  return useMemo(() => trashed.filter(({ owner }) => profile.isMine(owner)), [trashed, profile]);
}

/** Gives this person's question states and own questions of the open meeting; removed questions are left out. */
export function useMeetingRecord(): MeetingRecord {
  const current = useViews();
  const { profile } = useServices();
  const { uri } = useMeetingPack().meeting;
  return useMemo(() => readOwnRecord(current, profile, uri), [current, profile, uri]);
}
