import type { AuthorId } from '#core/base/ids.ts';
import { bodyText } from '#core/notes/read-body.ts';
import type { OutcomeColumn } from '#core/review/coverage.ts';
import { PackText, useText } from '#renderer/i18n/index.ts';
import { ReviewMark } from '#renderer/ui/index.ts';
import styles from './Coverage.module.css';

const EXCERPT = 160;

export interface OutcomeBoardProps {
  readonly columns: readonly OutcomeColumn[];
  readonly nameOf: (owner: AuthorId) => string;
}

/** What the meeting is to bring, each with the notes that lead to it; what is empty says so. */
export function OutcomeBoard({ columns, nameOf }: OutcomeBoardProps) {
  const t = useText('review');
  const common = useText('common');
  return (
    <div className={styles.board}>
      {columns.map(({ outcome, text, notes }) => {
        return (
          <section key={outcome ?? ''} className={styles.column} data-empty={notes.length === 0}>
            <h2 className={styles.outcome}>
              {text === null ? t('coverage.noOutcome') : <PackText of={text} />}
            </h2>
            <p className={styles.added}>{common('noteCount', { count: notes.length })}</p>
            {notes.length === 0 && <p className={styles.gap}>{t('coverage.outcomeEmpty')}</p>}
            <ul className={styles.leading}>
              {notes.map(({ note, state }) => (
                <li key={note.id}>
                  <p className={styles.by}>
                    <ReviewMark state={state} label={t(`state.${state}`)} />
                    <bdi translate="no">{nameOf(note.owner)}</bdi>
                    <span>{common(`noteKind.${note.fields.kind}`)}</span>
                  </p>
                  <p dir="auto" translate="no">
                    {bodyText(note.body).slice(0, EXCERPT)}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
