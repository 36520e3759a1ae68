import { ConfirmDialog, type ConfirmDialogProps } from './Dialog.tsx';
import styles from './ConfirmListDialog.module.css';

/** Something that a confirmation lists: what it is in a word, and how a person knows it again. */
export interface ListedThing {
  readonly id: string;
  readonly label: string;
  /** A person's own words; never translated. Empty words have a stand-in. */
  readonly words: string;
}

export interface ConfirmListDialogProps extends Omit<ConfirmDialogProps, 'children'> {
  /** Says what will happen to all that is listed. */
  readonly text: string;
  readonly things: readonly ListedThing[];
  /** Said where a thing has no words. */
  readonly emptyLabel: string;
}

/** Asks before things leave the app, and lists each of them. */
export function ConfirmListDialog({ text, things, emptyLabel, ...dialog }: ConfirmListDialogProps) {
  return (
    <ConfirmDialog {...dialog}>
      <p>{text}</p>
      <ul className={styles.list}>
        {things.map(({ id, label, words }) => (
          <li key={id}>
            <span className={styles.label}>{label}</span>
            <span dir="auto" translate="no">
              {words || emptyLabel}
            </span>
          </li>
        ))}
      </ul>
    </ConfirmDialog>
  );
}
