import { memo, useState, type KeyboardEvent } from 'react';
import type { AppError } from '#core/base/errors.ts';
import { bodyText } from '#core/notes/read-body.ts';
import type { ReviewedNote } from '#core/review/review-state.ts';
import type { ReviewWords } from '#renderer/services/review-service.ts';
import { useErrorText, useText } from '#renderer/i18n/index.ts';
import { useServices } from '#renderer/state/index.ts';
import { useAuthors, usePeople } from '#renderer/state/people.ts';
import { Button, Notice, ReviewMark, StanceMark } from '#renderer/ui/index.ts';
import styles from './Review.module.css';
import { CommentForm, PassageForm, ProposalForm } from './ReviewForms.tsx';
import { ProposedWording, ReviewSaid } from './ReviewSaid.tsx';

type Form = 'return' | 'comment' | 'passage' | 'propose';

/** The key that opens each form while the card itself has the focus. */
const KEYS: Readonly<Record<string, Form>> = { r: 'return', c: 'comment', w: 'passage', p: 'propose' };

const nextCard = (card: HTMLElement, step: 1 | -1): HTMLElement | undefined => {
  const all = [...document.querySelectorAll<HTMLElement>('[data-review]')];
  return all[all.indexOf(card) + step];
};

/** One note under review: who wrote what, where it stands, what was said of it, and what can be decided. */
export const ReviewCard = memo(function ReviewCard({ reviewed }: { readonly reviewed: ReviewedNote }) {
  const t = useText('review');
  const common = useText('common');
  const errorText = useErrorText();
  const { reviews: service, profile } = useServices();
  const { me } = usePeople();
  const authorOf = useAuthors();
  const [form, setForm] = useState<Form | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const { note, state, reviews, answer } = reviewed;
  const { isMine, name } = authorOf(note.owner);
  const author = isMine ? (name ?? t('you')) : (name ?? t('stranger'));
  const mayDecide = me?.role === 'head';
  const mine = reviews.find(({ reviewer }) => profile.isMine(reviewer));
  const { kind, stance } = note.fields;
  const text = bodyText(note.body);

  const say = (words: ReviewWords): void => {
    void service.review(note, words).then((done) => {
      setFailure(done.ok ? null : done.error);
      // A form that was opened meanwhile stays.
      if (done.ok) setForm((now) => (now === form ? null : now));
    });
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : null;
    const opened = KEYS[event.key.toLowerCase()];
    if (step !== null) nextCard(event.currentTarget, step)?.focus();
    else if (event.key.toLowerCase() === 'a' && mayDecide) say({ decision: 'approve' });
    else if (opened !== undefined && (mayDecide || opened !== 'return')) setForm(opened);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const cancel = (): void => setForm(null);
  return (
    <article
      className={styles.card}
      data-review={note.id}
      data-state={state}
      tabIndex={0}
      aria-label={t('noteOf', { name: author, kind: common(`noteKind.${kind}`) })}
      onKeyDown={press}
    >
      <header className={styles.head}>
        <b translate="no">
          <bdi>{author}</bdi>
        </b>
        <ReviewMark state={state} label={t(`state.${state}`)} showLabel />
      </header>
      <p className={styles.kind}>
        {kind === 'position' && stance !== null && (
          <StanceMark stance={stance} label={common(`stance.${stance}`)} showLabel />
        )}
        <span>{common(`noteKind.${kind}`)}</span>
      </p>
      <p className={styles.text} dir="auto" translate="no">
        {text.trim() === '' ? t('noText') : text}
      </p>
      {reviews.map((review) => (
        <div key={review.reviewer}>
          <ReviewSaid note={note} review={review} />
          <ProposedWording note={note} review={review} />
        </div>
      ))}
      {answer !== null && answer.comment !== '' && (
        <section className={styles.said}>
          <p className={styles.meta}>
            <b>{t('answered', { name: author })}</b>
          </p>
          <p dir="auto" translate="no">
            {answer.comment}
          </p>
        </section>
      )}
      {answer?.proposalAnswer && (
        <p className={styles.meta}>
          {t(answer.proposalAnswer.accepted ? 'proposal.accepted' : 'proposal.declined', { name: author })}
        </p>
      )}
      {failure && <Notice tone="error">{errorText(failure)}</Notice>}
      {form === 'return' && (
        <CommentForm
          title={t('return.title')}
          save={t('return.save')}
          initial={mine?.comment ?? ''}
          onSave={(comment) => say({ decision: 'return', comment })}
          onCancel={cancel}
        />
      )}
      {form === 'comment' && (
        <CommentForm
          title={t('comment.title')}
          save={t('comment.save')}
          initial={mine?.comment ?? ''}
          onSave={(comment) => say({ comment })}
          onCancel={cancel}
        />
      )}
      {form === 'passage' && (
        <PassageForm
          body={note.body}
          onSave={(passage) => say({ passages: [...(mine?.passages ?? []), passage] })}
          onCancel={cancel}
        />
      )}
      {form === 'propose' && (
        <ProposalForm
          body={mine?.proposal ?? note.body}
          onSave={(proposal) => say({ proposal })}
          onCancel={cancel}
        />
      )}
      {form === null && (
        <div className={styles.buttons}>
          {mayDecide && (
            <>
              <Button
                variant={state === 'approved' ? 'plain' : 'primary'}
                isDisabled={state === 'approved'}
                onPress={() => say({ decision: 'approve' })}
              >
                {t('approve')}
              </Button>
              <Button onPress={() => setForm('return')}>{t('return.open')}</Button>
            </>
          )}
          <Button variant="quiet" onPress={() => setForm('comment')}>
            {t('comment.open')}
          </Button>
          <Button variant="quiet" onPress={() => setForm('passage')}>
            {t('passage.open')}
          </Button>
          <Button variant="quiet" onPress={() => setForm('propose')}>
            {t('proposal.open')}
          </Button>
        </div>
      )}
    </article>
  );
});
