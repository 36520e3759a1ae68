import { bodyText } from '#core/notes/read-body.ts';
import type { Note } from '#core/notes/model.ts';
import type { ReviewContent } from '#core/notes/review-model.ts';
import { diffText } from '#core/notes/text-diff.ts';
import { findPassage } from '#core/review/passages.ts';
import { useFormat, useText } from '#renderer/i18n/index.ts';
import { useAuthors } from '#renderer/state/people.ts';
import styles from './Review.module.css';

/** What a wording changes, word by word. */
export function ProposedWording({ note, review }: { readonly note: Note; readonly review: ReviewContent }) {
  const t = useText('review');
  if (review.proposal === null) return null;
  const runs = diffText(bodyText(note.body), bodyText(review.proposal));
  return (
    <div className={styles.proposal}>
      <p className={styles.label}>{t('proposal.title')}</p>
      <p className={styles.diff} dir="auto" translate="no">
        {runs.map(({ kind, text }, index) => {
          if (kind === 'inserted') return <ins key={index}>{text}</ins>;
          if (kind === 'deleted') return <del key={index}>{text}</del>;
          return <span key={index}>{text}</span>;
        })}
      </p>
    </div>
  );
}

/** What one reviewer said of a note: the decision, the comment, what hangs on passages. */
export function ReviewSaid({ note, review }: { readonly note: Note; readonly review: ReviewContent }) {
  const t = useText('review');
  const format = useFormat();
  const { isMine, name } = useAuthors()(review.reviewer);
  const who = isMine ? t('you') : (name ?? t('stranger'));
  const key = review.decision ?? 'comment';
  return (
    <section className={styles.said}>
      <p className={styles.meta}>
        <b>{t(`said.${key}`, { name: who })}</b> <span>{format.moment(review.at)}</span>
      </p>
      {review.comment !== '' && (
        <p dir="auto" translate="no" className={styles.comment}>
          {review.comment}
        </p>
      )}
      {review.passages.map(({ quotation, text }, index) => (
        <div key={index} className={styles.passage}>
          <q dir="auto" translate="no">
            {quotation.exact}
          </q>
          {findPassage(note.body, { quotation, text }) === null && (
            <span className={styles.gone}> {t('passage.gone')}</span>
          )}
          <p dir="auto" translate="no">
            {text}
          </p>
        </div>
      ))}
    </section>
  );
}
