import { useText } from '#renderer/i18n/index.ts';
import { Dialog } from '#renderer/ui/index.ts';
import { ShortcutTable } from '#renderer/features/help/ShortcutTable.tsx';

export interface ShortcutListProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The list of keyboard shortcuts, over any screen. */
export function ShortcutList({ isOpen, onClose }: ShortcutListProps) {
  const t = useText('shell');
  const common = useText('common');
  return (
    <Dialog title={t('shortcuts.title')} isOpen={isOpen} onClose={onClose} closeLabel={common('close')}>
      <ShortcutTable />
    </Dialog>
  );
}
