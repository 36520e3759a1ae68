import type { KeyboardEvent, ReactNode } from 'react';
import { cx } from './class-names.ts';
import styles from './TextButton.module.css';

export interface TextButtonProps {
  readonly onPress: () => void;
  /** Marks the one that is in view. */
  readonly isCurrent?: boolean;
  /** Its full name, where what is shown does not say what it does. */
  readonly label?: string;
  readonly children: ReactNode;
}

/**
 * A text that can be pressed, such as a title or a question: it looks like the text it is, until it is pointed at.
 * A span, because a button never breaks across lines, and what follows could not stand on its last one.
 */
export function TextButton({ onPress, isCurrent = false, label, children }: TextButtonProps) {
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onPress();
  };
  return (
    <span
      role="button"
      tabIndex={0}
      onClick={onPress}
      onKeyDown={press}
      className={cx(styles.text, isCurrent && styles.current)}
      aria-current={isCurrent || undefined}
      aria-label={label}
    >
      {children}
    </span>
  );
}
