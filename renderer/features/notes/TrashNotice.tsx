import { useErrorText, useText } from '#renderer/i18n/index.ts';
import { Button, Notice, UndoBar } from '#renderer/ui/index.ts';
import type { Trash } from './use-trash.ts';

/** Says that a note went to the trash, with the way back; or why it could not. */
export function TrashNotice({ trash }: { readonly trash: Trash }) {
  const t = useText('notes');
  const common = useText('common');
  const errorText = useErrorText();
  const { lastTrashed, failure, restore, dismiss } = trash;
  if (failure !== null)
    return (
      <Notice tone="error" action={<Button onPress={dismiss}>{common('close')}</Button>}>
        {errorText(failure)}
      </Notice>
    );
  if (lastTrashed === null) return null;
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
