import { useText } from '#renderer/i18n/index.ts';
import { Dialog, Kbd } from '#renderer/ui/index.ts';
import styles from './ShortcutList.module.css';

export interface ShortcutListProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The list of keyboard shortcuts. */
export function ShortcutList({ isOpen, onClose }: ShortcutListProps) {
  const t = useText('shell');
  const common = useText('common');
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['N'], t('shortcuts.addNote')],
    [['G', 'P'], t('shortcuts.programme')],
    [['G', 'D'], t('shortcuts.document')],
    [['G', 'N'], t('shortcuts.notes')],
    [['G', 'R'], t('shortcuts.print')],
    [['?'], t('shortcuts.list')],
  ];
  return (
    <Dialog title={t('shortcuts.title')} isOpen={isOpen} onClose={onClose} closeLabel={common('close')}>
      <dl className={styles.list}>
        {rows.map(([keys, what]) => (
          <div key={what} className={styles.row}>
            <dt className={styles.keys} dir="ltr">
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd className={styles.what}>{what}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>{t('shortcuts.hint')}</p>
    </Dialog>
  );
}
