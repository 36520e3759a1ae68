import type { Note } from '#core/notes/model.ts';
import { compareNotes, isUnchanged, type FieldChange } from '#core/notes/note-change.ts';
import { useText } from '#renderer/i18n/index.ts';
import { ChangedText, VisuallyHidden } from '#renderer/ui/index.ts';
import { FieldValue, type FieldValueProps } from './FieldValue.tsx';
import styles from './NoteHistory.module.css';

function Field({ change }: { readonly change: FieldChange }) {
  const t = useText('history');
  const notes = useText('notes');
  const { field, before, after } = change;
  // The compiler does not see that the name and a value belong together.
  const valueProps = (value: unknown): FieldValueProps => ({ field, value }) as FieldValueProps;
  return (
    <>
      <dt>{notes(`field.${field}`)}</dt>
      <dd>
        <del className={styles.deleted}>
          <VisuallyHidden elementType="span">{t('said.deleted')} </VisuallyHidden>
          <FieldValue {...valueProps(before)} />
        </del>{' '}
        <ins className={styles.inserted}>
          <VisuallyHidden elementType="span">{t('said.inserted')} </VisuallyHidden>
          <FieldValue {...valueProps(after)} />
        </ins>
      </dd>
    </>
  );
}

export interface HistoryChangeProps {
  readonly before: Note;
  readonly after: Note;
}

/** What lies between two states of a note, word by word and field by field. */
export function HistoryChange({ before, after }: HistoryChangeProps) {
  const t = useText('history');
  const change = compareNotes(before, after);
  return (
    <>
      {isUnchanged(change) && <p className={styles.hint}>{t('noDifference')}</p>}
      {change.isFormOnly && <p className={styles.hint}>{t('formOnly')}</p>}
      {change.trash !== null && <p className={styles.hint}>{t(`trash.${change.trash}`)}</p>}
      {change.fields.length > 0 && (
        <dl className={styles.fields}>
          {change.fields.map((each) => (
            <Field key={each.field} change={each} />
          ))}
        </dl>
      )}
      <p className={styles.text} dir="auto" translate="no">
        <ChangedText runs={change.text} said={{ inserted: t('said.inserted'), deleted: t('said.deleted') }} />
      </p>
    </>
  );
}
