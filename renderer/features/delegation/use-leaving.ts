import { useMemo } from 'react';
import type { NoteId, RecordId } from '#core/base/ids.ts';
import { chooseNotes, goneNotes, type HandInChoice } from '#core/delegation/choose-records.ts';
import { changedOthers, folderLog } from '#core/delegation/folder-ledger.ts';
import type { Note } from '#core/notes/model.ts';
import { placeOfView } from '#core/notes/record-view.ts';
import { useHandedIn, useOwnNotes } from '#renderer/state/delegation.ts';
import { useFolder, useTimesOf } from '#renderer/state/folder.ts';
import { useMeetingPack, useServices } from '#renderer/state/index.ts';

/** The two ways in which notes leave: a file that the person carries, or one in the delegation's folder. */
export type Way = 'file' | 'folder';

/** What would leave, exactly. */
export interface Leaving {
  readonly notes: readonly Note[];
  readonly gone: readonly NoteId[];
  /** One's own records of other kinds about the open meeting; by the folder, those that are not there as they stand. */
  readonly others: readonly RecordId[];
}

const NOTHING: ReadonlySet<string> = new Set();

/** Gives what would leave by a way, of the notes about the open meeting that a person chose. */
export function useLeaving(way: Way, choice: HandInChoice): Leaving {
  const pack = useMeetingPack();
  const { views, profile } = useServices();
  const notes = useOwnNotes();
  const handedIn = useHandedIn();
  const { memory, present } = useFolder();
  const meeting = pack.meeting.uri;
  const ofMeeting = useMemo(() => notes.filter((note) => note.meeting === meeting), [notes, meeting]);
  const log = useMemo(
    () => (way === 'file' ? handedIn : folderLog(memory.own, present ?? NOTHING, handedIn)),
    [way, handedIn, memory.own, present],
  );
  const others = views.idsOf((view) => {
    const place = placeOfView(view);
    return view.record !== 'note' && place.meeting === meeting && profile.isMine(place.owner);
  });
  const times = useTimesOf(others);
  const { recipients, isOnlyChanged } = choice;
  return {
    notes: chooseNotes(ofMeeting, choice, log),
    gone: goneNotes(notes, recipients, log),
    others:
      way === 'folder' && isOnlyChanged
        ? changedOthers(times, memory.own, present ?? NOTHING, recipients)
        : others,
  };
}
