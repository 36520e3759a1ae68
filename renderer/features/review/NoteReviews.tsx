import { useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { NoteId } from '#core/base/ids.ts';
import type { ReviewContent } from '#core/notes/review-model.ts';
import type { ReviewWords } from '#renderer/services/review-service.ts';
import { useErrorText, useText } from '#renderer/i18n/index.ts';
import { useServices } from '#renderer/state/index.ts';
import { useReviewedNotes } from '#renderer/state/reviews.tsx';
import { Button, Notice, ReviewMark } from '#renderer/ui/index.ts';
import styles from './Review.module.css';
import { CommentForm } from './ReviewForms.tsx';
import { ProposedWording, ReviewSaid } from './ReviewSaid.tsx';

/** What was asked of one's own note, in the note itself: read, accept or decline a wording, answer. */
export function NoteReviews({ id }: { readonly id: NoteId }) {
  const t = useText('review');
  const errorText = useErrorText();
  const { reviews: service, notes, profile } = useServices();
  const reviewed = useReviewedNotes().find(({ note }) => note.id === id);
  const [isAnswering, setAnswering] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  if (reviewed === undefined || !profile.isMine(reviewed.note.owner)) return null;
  const { note, state, reviews, answer } = reviewed;
  if (reviews.length === 0 && state === 'draft') return null;

  const say = async (words: ReviewWords): Promise<void> => {
    const done = await service.review(note, words);
    setFailure(done.ok ? null : done.error);
    if (done.ok) setAnswering(false);
  };
  const decide = async ({ reviewer, at, proposal }: ReviewContent, accepted: boolean): Promise<void> => {
    if (accepted && proposal !== null) {
      // A wording that is accepted is the author's own edit, and stands in the note's history as one.
      const { kind, stance, priority, tags } = note.fields;
      const rewritten = await notes.rewrite({ id, body: proposal }, { kind, stance, priority, tags });
      if (!rewritten.ok) {
        setFailure(rewritten.error);
        return;
      }
    }
    await say({ proposalAnswer: { reviewer, at, accepted } });
  };
  const isOpen = ({ reviewer, at, proposal }: ReviewContent): boolean =>
    proposal !== null && !(answer?.proposalAnswer?.reviewer === reviewer && answer.proposalAnswer.at === at);
  return (
    <section className={styles.inNote} aria-label={t('inNote')}>
      <p className={styles.meta}>
        <ReviewMark state={state} label={t(`state.${state}`)} showLabel />
      </p>
      {reviews.map((review) => (
        <div key={review.reviewer}>
          <ReviewSaid note={note} review={review} />
          {isOpen(review) && (
            <>
              <ProposedWording note={note} review={review} />
              <div className={styles.buttons}>
                <Button variant="primary" onPress={() => void decide(review, true)}>
                  {t('proposal.accept')}
                </Button>
                <Button onPress={() => void decide(review, false)}>{t('proposal.decline')}</Button>
              </div>
            </>
          )}
        </div>
      ))}
      {failure && <Notice tone="error">{errorText(failure)}</Notice>}
      {answer !== null && answer.comment !== '' && !isAnswering && (
        <p className={styles.comment} dir="auto" translate="no">
          {answer.comment}
        </p>
      )}
      {isAnswering ? (
        <CommentForm
          title={t('answer.title')}
          save={t('answer.save')}
          initial={answer?.comment ?? ''}
          onSave={(comment) => void say({ decision: null, comment })}
          onCancel={() => setAnswering(false)}
        />
      ) : (
        reviews.length > 0 && (
          <Button variant="quiet" onPress={() => setAnswering(true)}>
            {t('answer.open')}
          </Button>
        )
      )}
    </section>
  );
}
