import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';
import styles from './UndoBar.module.css';

export interface UndoBarProps {
  /** What was done: "Question removed". */
  readonly message: string;
  readonly undoLabel: string;
  readonly dismissLabel: string;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
}

/** Says what was just done and offers the way back. It stays until it is dismissed: a clock would be a trap. */
export function UndoBar({ message, undoLabel, dismissLabel, onUndo, onDismiss }: UndoBarProps) {
  return (
    <div className={styles.bar} role="status">
      <span className={styles.message}>{message}</span>
      <Button variant="quiet" icon="undo" onPress={onUndo}>
        {undoLabel}
      </Button>
      <IconButton label={dismissLabel} icon="close" onPress={onDismiss} />
    </div>
  );
}
