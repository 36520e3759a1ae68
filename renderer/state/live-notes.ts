import { useMemo } from 'react';
import type { MeetingRecord, Note } from '#core/notes/model.ts';
import type { RecordView } from '#core/notes/record-view.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import { readOwnRecord } from '#renderer/services/meeting-service.ts';
import { placedNote, usePlaces, type Places } from './places.tsx';
import { useMeetingPack, useServices } from './services-provider.tsx';
import { useViews } from './use-views.ts';

type Notes = readonly Note[];

interface Choice {
  readonly isShown: (note: Note) => boolean;
  readonly newest: (note: Note) => number;
}

/**
 * Gives what chooses and sorts the notes of a meeting, once for the same views and places: each row of a programme asks,
 * and a hundred of them would each sort all the notes of the device.
 */
function choosing({ isShown, newest }: Choice) {
  const chosen = new WeakMap<readonly RecordView[], WeakMap<Places, Map<MeetingUri, Notes>>>();
  return (views: readonly RecordView[], places: Places, uri: MeetingUri): Notes => {
    const ofViews = chosen.get(views) ?? new WeakMap<Places, Map<MeetingUri, Notes>>();
    const ofPlaces = ofViews.get(places) ?? new Map<MeetingUri, Notes>();
    const known = ofPlaces.get(uri);
    if (known !== undefined) return known;
    const notes = views
      .flatMap((view) => (view.record === 'note' ? [view.note] : []))
      .filter((note) => note.meeting === uri && isShown(note))
      .map((note) => placedNote(note, places))
      .sort((a, b) => newest(b) - newest(a) || (a.id < b.id ? -1 : 1));
    chosen.set(views, ofViews.set(places, ofPlaces.set(uri, notes)));
    return notes;
  };
}

const keptNotes = choosing({
  isShown: ({ deletedAt }) => deletedAt === null,
  newest: ({ updatedAt }) => updatedAt,
});
const trashedNotes = choosing({
  isShown: ({ deletedAt }) => deletedAt !== null,
  newest: ({ deletedAt }) => deletedAt ?? 0,
});

/** Gives all notes of the open meeting, the trash left out, newest change first; live in every window. */
export function useNotes(): readonly Note[] {
  const { uri } = useMeetingPack().meeting;
  return keptNotes(useViews(), usePlaces(), uri);
}

/** Gives this person's notes of the open meeting that are in the trash, the last deleted first. */
export function useTrashedNotes(): readonly Note[] {
  const { profile } = useServices();
  const { uri } = useMeetingPack().meeting;
  const trashed = trashedNotes(useViews(), usePlaces(), uri);
  return useMemo(() => trashed.filter(({ owner }) => profile.isMine(owner)), [trashed, profile]);
}

/** Gives this person's question states and own questions of the open meeting; removed questions are left out. */
export function useMeetingRecord(): MeetingRecord {
  const current = useViews();
  const { profile } = useServices();
  const { uri } = useMeetingPack().meeting;
  return useMemo(() => readOwnRecord(current, profile, uri), [current, profile, uri]);
}
