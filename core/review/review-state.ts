import type { NoteId } from '#core/base/ids.ts';
import type { Note } from '#core/notes/model.ts';
import type { ReviewContent } from '#core/notes/review-model.ts';
import { noteContent } from './note-content.ts';

/** Where a note stands between its author and the head of delegation: derived, never stored. */
export const REVIEW_STATES = [
  'draft',
  'submitted',
  'returned',
  'approved',
  'changed-since-approval',
] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** A note with what was said of it. */
export interface ReviewedNote {
  readonly note: Note;
  readonly state: ReviewState;
  /** The decision that the state follows from; null while there is none. */
  readonly decision: ReviewContent | null;
  /** Everything that reviewers said, the newest first; the author's own answer is not among it. */
  readonly reviews: readonly ReviewContent[];
  readonly answer: ReviewContent | null;
}

/** Gives reviews by note, the newest first. */
export function reviewsByNote(
  reviews: readonly ReviewContent[],
): ReadonlyMap<NoteId, readonly ReviewContent[]> {
  const byNote = new Map<NoteId, ReviewContent[]>();
  for (const review of reviews.toSorted((a, b) => b.at - a.at || (a.reviewer < b.reviewer ? -1 : 1)))
    byNote.set(review.note, [...(byNote.get(review.note) ?? []), review]);
  return byNote;
}

/**
 * Gives where a note stands, from reviews that were checked (`checkReviews`). `isHandedIn` tells of a note as it is now whether it
 * was handed in: of another person's note it always was, that is how it came here. The newest decision counts. What was
 * returned is submitted again once it comes with other content.
 */
export function reviewedNote(
  note: Note,
  reviews: readonly ReviewContent[],
  isHandedIn: boolean,
): ReviewedNote {
  const own = reviews.filter(({ note: id, noteOwner }) => id === note.id && noteOwner === note.owner);
  const decision = own.find((review) => review.decision !== null) ?? null;
  const answer = own.find((review) => review.reviewer === note.owner && review.decision === null) ?? null;
  return {
    note,
    state: stateOf(note, decision, isHandedIn),
    decision,
    reviews: own.filter((review) => review !== answer),
    answer,
  };
}

function stateOf(note: Note, decision: ReviewContent | null, isHandedIn: boolean): ReviewState {
  if (decision === null) return isHandedIn ? 'submitted' : 'draft';
  const isSame = decision.reviewed.json === noteContent(note);
  if (decision.decision === 'approve') return isSame ? 'approved' : 'changed-since-approval';
  return !isSame && isHandedIn ? 'submitted' : 'returned';
}
