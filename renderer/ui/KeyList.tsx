import { Kbd } from './Kbd.tsx';
import styles from './KeyList.module.css';

const MOD = 'mod+';

/** True where the key beside the space bar is Command. */
const isMac = (): boolean => /mac/i.test(navigator.userAgent);

/** What is printed on each key of `mod+K`, or of `G`. */
function capsOf(key: string): readonly string[] {
  if (!key.startsWith(MOD)) return [key];
  return [isMac() ? '⌘' : 'Ctrl', key.slice(MOD.length)];
}

/** The keys of a shortcut, in the order in which they are pressed, left to right in every language. */
export function KeyList({ keys }: { readonly keys: readonly string[] }) {
  return (
    <span className={styles.keys} dir="ltr">
      {keys.flatMap(capsOf).map((cap) => (
        <Kbd key={cap}>{cap}</Kbd>
      ))}
    </span>
  );
}
