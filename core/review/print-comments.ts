import type { AuthorId, NoteId } from '#core/base/ids.ts';
import { bodyText } from '#core/notes/read-body.ts';
import type { Decision, ReviewContent } from '#core/notes/review-model.ts';
import type { PrintComment } from '#core/printing/print-document.ts';
import { ownWords } from './papers.ts';
import { findPassage } from './passages.ts';
import type { ReviewedNote } from './review-state.ts';

/** The words of comments that are nobody's own, in the language of the print. */
export interface CommentWords {
  readonly decision: Readonly<Record<Decision, string>>;
  readonly proposal: string;
  /** Says that a comment was about these words, which are no longer in the note. */
  readonly gone: (words: string) => string;
  readonly nameOf: (owner: AuthorId) => string;
}

function commentsOf(
  review: ReviewContent,
  { note }: ReviewedNote,
  words: CommentWords,
): readonly PrintComment[] {
  const { at, decision, comment, proposal, passages } = review;
  const by = { author: words.nameOf(review.reviewer), at, passage: null };
  const decided = decision === null ? '' : words.decision[decision];
  const whole = comment === '' ? null : ownWords(comment);
  return [
    ...(decided === '' && whole === null ? [] : [{ ...by, lead: decided, text: whole }]),
    ...(proposal === null ? [] : [{ ...by, lead: words.proposal, text: ownWords(bodyText(proposal)) }]),
    ...passages.map((passage) => {
      const found = findPassage(note.body, passage);
      const text = ownWords(passage.text);
      return found === null
        ? { ...by, lead: words.gone(passage.quotation.exact), text }
        : { ...by, lead: '', text, passage: { from: found.start, to: found.end } };
    }),
  ];
}

/**
 * Gives what reviewers said of each note, and its author's answer, oldest first: decision and comment, a wording that was
 * proposed, and what hangs on passages, at the words as they stand in the note now.
 */
export function printComments(
  notes: readonly ReviewedNote[],
  words: CommentWords,
): ReadonlyMap<NoteId, readonly PrintComment[]> {
  return new Map(
    notes.map((reviewed) => {
      const said = [...reviewed.reviews, ...(reviewed.answer === null ? [] : [reviewed.answer])];
      const inOrder = said.toSorted((a, b) => a.at - b.at || (a.reviewer < b.reviewer ? -1 : 1));
      return [reviewed.note.id, inOrder.flatMap((review) => commentsOf(review, reviewed, words))];
    }),
  );
}
