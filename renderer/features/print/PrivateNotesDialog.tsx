import { bodyText } from '#core/notes/read-body.ts';
import type { Note } from '#core/notes/model.ts';
import { useText } from '#renderer/i18n/index.ts';
import { ConfirmDialog } from '#renderer/ui/index.ts';
import styles from './PrivateNotesDialog.module.css';

export interface PrivateNotesDialogProps {
  readonly notes: readonly Note[];
  readonly isOpen: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

const firstLine = (note: Note): string => bodyText(note.body).trim().split('\n')[0] ?? '';

/** Lists every private note that would be on paper, before anybody says yes. */
export function PrivateNotesDialog({ notes, isOpen, onConfirm, onCancel }: PrivateNotesDialogProps) {
  const t = useText('print');
  const common = useText('common');
  return (
    <ConfirmDialog
      title={t('privateDialog.title')}
      isOpen={isOpen}
      confirmLabel={t('privateDialog.confirm')}
      cancelLabel={t('privateDialog.cancel')}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      <p>{t('privateDialog.text', { count: notes.length })}</p>
      <ul className={styles.list}>
        {notes.map((note) => (
          <li key={note.id}>
            <span className={styles.kind}>{common(`noteKind.${note.fields.kind}`)}</span>
            <span dir="auto" translate="no">
              {firstLine(note) || t('privateDialog.empty')}
            </span>
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
