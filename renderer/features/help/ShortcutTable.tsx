import { useText } from '#renderer/i18n/index.ts';
import { COMMAND_IDS, COMMAND_KEYS } from '#renderer/state/commands.ts';
import { KeyList } from '#renderer/ui/index.ts';
import styles from './ShortcutTable.module.css';

/** Every command that has a shortcut, with its keys. */
export function ShortcutTable() {
  const t = useText('shell');
  const name = useText('commands');
  return (
    <div>
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
    </div>
  );
}
