import type { ReactNode } from 'react';
import type { OtherRecord } from '#core/delegation/parcels.ts';
import type { Note } from '#core/notes/model.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { useText } from '#renderer/i18n/index.ts';
import styles from './Delegation.module.css';
import type { Leaving } from './use-leaving.ts';

const EXCERPT = 160;

const excerptOf = (note: Note | undefined): string =>
  note === undefined || note.deletedAt !== null ? '' : bodyText(note.body).trim().slice(0, EXCERPT);

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <li className={styles.row}>
      <span className={styles.faint}>{label}</span>
      <span className={styles.grow}>{children}</span>
    </li>
  );
}

const Words = ({ of }: { readonly of: Note | undefined }) => <bdi translate="no">{excerptOf(of)}</bdi>;

/** A record that is no note: a review by the note that it is about. */
function OtherLine({ record, noteOf }: { readonly record: OtherRecord } & Pick<Leaving, 'noteOf'>) {
  const t = useText('delegation');
  const { view } = record;
  if (view.record === 'note') return null;
  const label = t(`record.${view.record}`);
  if (view.record !== 'review') return <Line label={label}>{t(`handIn.${view.record}Line`)}</Line>;
  const about = view.review.reviews[0]?.content.note;
  return (
    <Line label={label}>
      <Words of={about === undefined ? undefined : noteOf(about)} />
    </Line>
  );
}

/** The records that go along for some of the recipients. */
export function OtherList({
  label,
  records,
  noteOf,
}: { readonly label: string; readonly records: readonly OtherRecord[] } & Pick<Leaving, 'noteOf'>) {
  return (
    <ul className={styles.list} tabIndex={0} aria-label={label}>
      {records.map((record) => (
        <OtherLine key={record.id} record={record} noteOf={noteOf} />
      ))}
    </ul>
  );
}

export interface LeavingListProps extends Pick<Leaving, 'notes' | 'gone' | 'noteOf'> {
  /** One's own records of other kinds that go to the same people. */
  readonly others: readonly OtherRecord[];
}

/** Exactly what will leave: nothing else is in the file. */
export function LeavingList({ notes, gone, others, noteOf }: LeavingListProps) {
  const t = useText('delegation');
  const common = useText('common');
  if (notes.length + gone.length + others.length === 0) return null;
  const label = t('handIn.leaving', { count: notes.length });
  return (
    <div className={styles.group}>
      <span className={styles.label}>{label}</span>
      <ul className={styles.list} tabIndex={0} aria-label={label}>
        {notes.map((note) => (
          <Line
            key={note.id}
            label={note.deletedAt === null ? common(`noteKind.${note.fields.kind}`) : t('handIn.deletion')}
          >
            <Words of={note} />
          </Line>
        ))}
        {gone.length > 0 && <li className={styles.row}>{t('handIn.gone', { count: gone.length })}</li>}
        {others.map((record) => (
          <OtherLine key={record.id} record={record} noteOf={noteOf} />
        ))}
      </ul>
    </div>
  );
}
