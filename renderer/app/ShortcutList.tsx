import { useText } from '#renderer/i18n/index.ts';
import { COMMAND_IDS, COMMAND_KEYS } from '#renderer/state/commands.ts';
import { Dialog, KeyList } from '#renderer/ui/index.ts';
import styles from './ShortcutList.module.css';

export interface ShortcutListProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The list of keyboard shortcuts. */
export function ShortcutList({ isOpen, onClose }: ShortcutListProps) {
  const t = useText('shell');
  const name = useText('commands');
  const common = useText('common');
  return (
    <Dialog title={t('shortcuts.title')} isOpen={isOpen} onClose={onClose} closeLabel={common('close')}>
      <dl className={styles.list}>
        {COMMAND_IDS.map((id) => {
          const keys = COMMAND_KEYS[id];
          return (
            keys && (
              <div key={id} className={styles.row}>
                <dt className={styles.keys}>
                  <KeyList keys={keys} />
                </dt>
                <dd className={styles.what}>{name(id)}</dd>
              </div>
            )
          );
        })}
      </dl>
      <p className={styles.hint}>{t('shortcuts.hint')}</p>
    </Dialog>
  );
}
