import type { Note } from '#core/notes/model.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { useText } from '#renderer/i18n/index.ts';
import styles from './Delegation.module.css';

const EXCERPT = 160;

export interface LeavingListProps {
  readonly notes: readonly Note[];
  /** Number of notes of which only the deletion leaves, because they are gone for good here. */
  readonly gone: number;
  /** Number of one's own records of other kinds. */
  readonly others: number;
}

/** Exactly what will leave: nothing else is in the file. */
export function LeavingList({ notes, gone, others }: LeavingListProps) {
  const t = useText('delegation');
  const common = useText('common');
  if (notes.length + gone + others === 0) return null;
  return (
    <div className={styles.group}>
      <span className={styles.label}>{t('handIn.leaving', { count: notes.length })}</span>
      <ul className={styles.list} tabIndex={0} aria-label={t('handIn.leaving', { count: notes.length })}>
        {notes.map((note) => (
          <li key={note.id} className={styles.row}>
            <span className={styles.faint}>
              {note.deletedAt === null ? common(`noteKind.${note.fields.kind}`) : t('handIn.deletion')}
            </span>
            <span className={styles.grow} translate="no">
              <bdi>{note.deletedAt === null && bodyText(note.body).trim().slice(0, EXCERPT)}</bdi>
            </span>
          </li>
        ))}
        {gone > 0 && <li className={styles.row}>{t('handIn.gone', { count: gone })}</li>}
        {others > 0 && <li className={styles.row}>{t('handIn.othersLine')}</li>}
      </ul>
    </div>
  );
}
