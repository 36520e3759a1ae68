import { useErrorText, useText } from '#renderer/i18n/index.ts';
import { useTrashedNotes } from '#renderer/state/index.ts';
import { Button, Notice, UndoBar } from '#renderer/ui/index.ts';
import type { Trash } from './use-trash.ts';

/** Says that a note went to the trash, with the way back; or why it could not. */
export function TrashNotice({ trash }: { readonly trash: Trash }) {
  const t = useText('notes');
  const common = useText('common');
  const errorText = useErrorText();
  const { lastTrashed, failure, restore, dismiss } = trash;
  const isInTrash = useTrashedNotes().some(({ id }) => id === lastTrashed);
  if (failure !== null)
    return (
      <Notice tone="error" action={<Button onPress={dismiss}>{common('close')}</Button>}>
        {errorText(failure)}
      </Notice>
    );
  // Given back or deleted for good elsewhere, there is nothing left to take back here.
  if (lastTrashed === null || !isInTrash) return null;
  return (
    <UndoBar
      message={t('trashed')}
      undoLabel={common('undo')}
      dismissLabel={common('close')}
      onUndo={() => restore(lastTrashed)}
      onDismiss={dismiss}
    />
  );
}
