import { useMemo } from 'react';
import type { NoteId } from '#core/base/ids.ts';
import { hasNote, type Surroundings } from '#core/delegation/audience.ts';
import { chooseNotes, goneNotes, type HandInChoice } from '#core/delegation/choose-records.ts';
import type { Contact } from '#core/delegation/contact.ts';
import type { KnownContact } from '#core/delegation/contacts.ts';
import { folderLog, hasOther } from '#core/delegation/folder-ledger.ts';
import { parcelsOf, type OtherRecord, type Parcel } from '#core/delegation/parcels.ts';
import type { Note } from '#core/notes/model.ts';
import { useHandedIn, useHandedOthers, useOtherRecords, useOwnNotes } from '#renderer/state/delegation.ts';
import { useFolder } from '#renderer/state/folder.ts';
import { useMeetingPack, useServices } from '#renderer/state/index.ts';
import { useViews } from '#renderer/state/use-views.ts';

/** The two ways in which notes leave: a file that the person carries, or one in the delegation's folder. */
export type Way = 'file' | 'folder';

/** What a person chose to hand in, and for whom. */
export interface LeavingChoice extends Omit<HandInChoice, 'recipients'> {
  readonly recipients: readonly KnownContact[];
  /** False leaves out everything but notes. */
  readonly hasOthers: boolean;
}

/** What would leave, exactly. */
export interface Leaving {
  /** These and the deletions go to everybody who was chosen. */
  readonly notes: readonly Note[];
  readonly gone: readonly NoteId[];
  /** A file each: who gets it, and what goes along for them. */
  readonly parcels: readonly Parcel[];
  /** Those who were chosen and have all of it as it stands: they need no file. */
  readonly served: readonly Contact[];
  /** True when anything but notes is kept about the meeting. */
  readonly hasOthers: boolean;
  readonly noteOf: Surroundings['noteOf'];
}

const NOTHING: ReadonlySet<string> = new Set();

/** Tells who has a record that is no note, as it stands, by a way. */
export function useHasOther(way: Way): (recipient: string, record: OtherRecord) => boolean {
  const { memory, present } = useFolder();
  const handed = useHandedOthers();
  return useMemo(
    () =>
      way === 'folder'
        ? hasOther(memory.own, present ?? NOTHING)
        : (recipient, { id, time }) => handed[recipient]?.[id] === time,
    [way, memory.own, present, handed],
  );
}

/** Gives what is known here when it is decided who may get what. */
function useSurroundings(): (leaving: readonly Note[]) => Surroundings {
  const { profile } = useServices();
  const views = useViews();
  const handedIn = useHandedIn();
  const notes = useMemo(
    () => new Map(views.flatMap((view) => (view.record === 'note' ? [[view.note.id, view.note]] : []))),
    [views],
  );
  return (leaving) => ({
    isMine: (owner) => profile.isMine(owner),
    noteOf: (id) => notes.get(id),
    hasOwnNote: hasNote(handedIn, leaving),
  });
}

/** Gives what would leave by a way, of what is kept about the open meeting; null until it is known. */
export function useLeaving(way: Way, { recipients, hasOthers, ...wish }: LeavingChoice): Leaving | null {
  const meeting = useMeetingPack().meeting.uri;
  const notes = useOwnNotes();
  const handedIn = useHandedIn();
  const { memory, present } = useFolder();
  const others = useOtherRecords(meeting);
  const hasIt = useHasOther(way);
  const surroundings = useSurroundings();
  const ofMeeting = useMemo(() => notes.filter((note) => note.meeting === meeting), [notes, meeting]);
  const log = useMemo(
    () => (way === 'file' ? handedIn : folderLog(memory.own, present ?? NOTHING, handedIn)),
    [way, handedIn, memory.own, present],
  );
  if (others === null) return null;
  const chosenBy = (to: readonly KnownContact[]): Pick<Leaving, 'notes' | 'gone'> => {
    const names = to.map(({ contact }) => contact.recipient);
    return {
      notes: chooseNotes(ofMeeting, { ...wish, recipients: names }, log),
      gone: goneNotes(notes, names, log),
    };
  };
  const divide = (
    to: readonly KnownContact[],
    { notes: leaving }: Pick<Leaving, 'notes'>,
  ): readonly Parcel[] =>
    parcelsOf(hasOthers ? others : [], to, surroundings(leaving), wish.isOnlyChanged ? hasIt : () => false);
  /** By the folder everybody gets every file, so that later ones take the place of earlier ones for all. */
  const isServed = (each: KnownContact): boolean => {
    const own = chosenBy([each]);
    return own.notes.length + own.gone.length + countOf(divide([each], own)) === 0;
  };
  const served = way === 'folder' ? [] : recipients.filter(isServed);
  const to = recipients.filter((each) => !served.includes(each));
  const chosen = chosenBy(to);
  const isEmpty = chosen.notes.length + chosen.gone.length === 0;
  return {
    ...chosen,
    parcels: divide(to, chosen).filter(({ records }) => !isEmpty || records.length > 0),
    served: served.map(({ contact }) => contact),
    hasOthers: others.length > 0,
    noteOf: surroundings(chosen.notes).noteOf,
  };
}

const countOf = (parcels: readonly Parcel[]): number => parcels.flatMap(({ records }) => records).length;
