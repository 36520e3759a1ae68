import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import { Icon } from './Icon.tsx';
import styles from './Notice.module.css';

export interface NoticeProps {
  readonly tone: 'info' | 'error';
  readonly children: ReactNode;
  /** Buttons that do something about it. */
  readonly action?: ReactNode;
}

/** A sentence that stands where it matters. An error is announced at once. */
export function Notice({ tone, children, action }: NoticeProps) {
  return (
    <div className={cx(styles.notice, styles[tone])} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={tone === 'error' ? 'warning' : 'info'} />
      <div className={styles.text}>{children}</div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
