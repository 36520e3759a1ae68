import { useText } from '#renderer/i18n/index.ts';
import { COMMAND_KEYS, type CommandId } from '#renderer/state/commands.ts';
import { Icon, KeyList } from '#renderer/ui/index.ts';
import styles from './Option.module.css';

/** A command in the list, with its shortcut. */
export function CommandOption({ id }: { readonly id: CommandId }) {
  const name = useText('commands');
  const keys = COMMAND_KEYS[id];
  return (
    <span className={styles.command}>
      <Icon name="keyboard" />
      <span className={styles.name}>{name(id)}</span>
      {keys && <KeyList keys={keys} />}
    </span>
  );
}
