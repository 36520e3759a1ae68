import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import type { AuthorId } from '#core/base/ids.ts';
import type { MeetingRecord, Note } from '#core/notes/model.ts';
import type { CheckedReviews } from '#core/review/check-review.ts';
import { reviewedNote, reviewsByNote, type ReviewedNote } from '#core/review/review-state.ts';
import { reviewRecords } from '#renderer/services/review-service.ts';
import { useNotes } from './live-notes.ts';
import { usePeople } from './people.ts';
import { useMeetingPack, useServices } from './services-provider.tsx';
import { useViews } from './use-views.ts';

const NONE: CheckedReviews = { valid: [], refused: [] };
const ReviewsContext = createContext<CheckedReviews>(NONE);

/** Checks the signatures of the open meeting's reviews, away from the window's own thread, and hands down what holds. */
export function ReviewsProvider({ children }: { readonly children: ReactNode }) {
  const views = useViews();
  const { uri } = useMeetingPack().meeting;
  const { reviews } = useServices();
  const people = usePeople();
  const [checked, setChecked] = useState(NONE);
  const records = useMemo(() => reviewRecords(views, uri), [views, uri]);
  useEffect(() => {
    let wanted = true;
    void reviews.check(records).then((answer) => {
      if (wanted) setChecked((before) => (isEmpty(before) && isEmpty(answer) ? before : answer));
    });
    return () => {
      wanted = false;
    };
  }, [records, reviews, people]);
  return <ReviewsContext value={checked}>{children}</ReviewsContext>;
}

const isEmpty = ({ valid, refused }: CheckedReviews): boolean => valid.length + refused.length === 0;

/** Gives the checked reviews of the open meeting, and those that were refused. */
export const useCheckedReviews = (): CheckedReviews => useContext(ReviewsContext);

/** Tells whether a note was handed in as it stands. */
function useIsHandedIn(): (note: Note) => boolean {
  const { handingIn, profile } = useServices();
  const log = useSyncExternalStore(handingIn.subscribe, handingIn.current);
  return useMemo(() => {
    const given = Object.values(log);
    return ({ id, owner, updatedAt }) =>
      !profile.isMine(owner) || given.some((notes) => notes[id]?.updatedAt === updatedAt);
  }, [log, profile]);
}

/** Gives every note for the delegation with where it stands and what was said of it. */
export function useReviewedNotes(): readonly ReviewedNote[] {
  const notes = useNotes();
  const { valid } = useCheckedReviews();
  const isHandedIn = useIsHandedIn();
  return useMemo(() => {
    const byNote = reviewsByNote(valid);
    const isOurs = ({ fields }: Note): boolean => fields.visibility === 'delegation';
    return notes
      .filter(isOurs)
      .map((note) => reviewedNote(note, byNote.get(note.id) ?? [], isHandedIn(note)));
  }, [notes, valid, isHandedIn]);
}

/** The delegation as the records show it: whoever wrote one, this person first, and everybody's own questions. */
export interface Delegation {
  readonly owners: readonly AuthorId[];
  readonly records: readonly MeetingRecord[];
}

/** Gives whose records of the open meeting are here. */
export function useDelegation(): Delegation {
  const notes = useReviewedNotes();
  const views = useViews();
  const { uri } = useMeetingPack().meeting;
  const { profile } = useServices();
  const { contacts } = usePeople();
  return useMemo(() => {
    const records = views.flatMap((view) =>
      view.record === 'meeting' && view.meeting.meeting === uri ? [view.meeting] : [],
    );
    const known = contacts.map(({ contact }) => contact.authors[0]);
    const writing = [...notes.map(({ note }) => note.owner), ...records.map(({ owner }) => owner)];
    return { owners: [...new Set([profile.author, ...known, ...writing])], records };
  }, [notes, views, uri, profile, contacts]);
}
