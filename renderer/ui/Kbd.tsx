import styles from './Kbd.module.css';

/** A key, as printed on it. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd className={styles.key}>{children}</kbd>;
}
