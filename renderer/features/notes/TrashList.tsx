import { useState } from 'react';
import type { NoteId } from '#core/base/ids.ts';
import type { Note } from '#core/notes/model.ts';
import { useText } from '#renderer/i18n/index.ts';
import { Button, ConfirmDialog, EmptyState } from '#renderer/ui/index.ts';
import styles from './AllNotesScreen.module.css';
import { NoteKindLine } from './NoteCard.tsx';
import { NoteBodyView } from './NoteBodyView.tsx';
import type { Trash } from './use-trash.ts';
import { useWhen } from './use-when.ts';

export interface TrashListProps {
  readonly notes: readonly Note[];
  readonly trash: Trash;
}

/** The notes in the trash: each can be taken back, or deleted for good after a question. */
export function TrashList({ notes, trash }: TrashListProps) {
  const t = useText('notes');
  const common = useText('common');
  const when = useWhen();
  const [asking, setAsking] = useState<NoteId | null>(null);
  if (notes.length === 0) return <EmptyState title={t('trash.empty')} />;
  return (
    <>
      <ul className={styles.list}>
        {notes.map((note) => (
          <li key={note.id} className={styles.trashed}>
            <div className={styles.trashedHead}>
              <NoteKindLine fields={note.fields} />
              <span>{t('trash.since', { when: when(note.deletedAt ?? note.updatedAt) })}</span>
            </div>
            <NoteBodyView body={note.body} />
            <div className={styles.trashedActions}>
              <Button icon="undo" onPress={() => trash.restore(note.id)}>
                {t('trash.restore')}
              </Button>
              <Button variant="danger" onPress={() => setAsking(note.id)}>
                {t('trash.purge')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        title={t('trash.purgeTitle')}
        isOpen={asking !== null}
        isDanger
        confirmLabel={t('trash.purge')}
        cancelLabel={common('cancel')}
        onConfirm={() => {
          if (asking !== null) trash.purge(asking);
          setAsking(null);
        }}
        onCancel={() => setAsking(null)}
      >
        <p>{t('trash.purgeText')}</p>
      </ConfirmDialog>
    </>
  );
}
