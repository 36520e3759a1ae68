import { firstLine } from '#core/notes/read-body.ts';
import type { Note } from '#core/notes/model.ts';
import { useText } from '#renderer/i18n/index.ts';
import { ConfirmListDialog } from '#renderer/ui/index.ts';

export interface PrivateNotesDialogProps {
  readonly notes: readonly Note[];
  readonly isOpen: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Lists every private note that would be on paper, before anybody says yes. */
export function PrivateNotesDialog({ notes, ...dialog }: PrivateNotesDialogProps) {
  const t = useText('print');
  const common = useText('common');
  return (
    <ConfirmListDialog
      {...dialog}
      title={t('privateDialog.title')}
      text={t('privateDialog.text', { count: notes.length })}
      confirmLabel={t('privateDialog.confirm')}
      cancelLabel={t('privateDialog.cancel')}
      emptyLabel={t('privateDialog.empty')}
      things={notes.map(({ id, fields, body }) => ({
        id,
        label: common(`noteKind.${fields.kind}`),
        words: firstLine(body),
      }))}
    />
  );
}
