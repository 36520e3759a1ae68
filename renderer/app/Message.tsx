import type { ReactNode } from 'react';
import styles from './Message.module.css';

export interface MessageProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** A whole page, or a whole screen, that says one thing. */
export function Message({ title, children, action }: MessageProps) {
  return (
    <div className={styles.page} role="alert">
      <div className={styles.text}>
        <h1 className={styles.title}>{title}</h1>
        {children && <div className={styles.body}>{children}</div>}
        {action && <div className={styles.action}>{action}</div>}
      </div>
    </div>
  );
}
