import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
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

/** A text that can be pressed, such as a title or a question: it looks like the text it is, until it is pointed at. */
export function TextButton({ onPress, isCurrent = false, label, children }: TextButtonProps) {
  return (
    <Button
      onPress={onPress}
      className={cx(styles.text, isCurrent && styles.current)}
      {...(isCurrent ? { 'aria-current': 'true' as const } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {children}
    </Button>
  );
}
