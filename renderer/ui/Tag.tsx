import type { ReactNode } from 'react';
import { cx } from './class-names.ts';
import styles from './Tag.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface TagProps {
  /** `brass` for where something comes from or what people wrote; `plain` for the rest. */
  readonly tone?: 'brass' | 'plain';
  /** More about it, for the pointer and for those who hear the page. */
  readonly detail?: string;
  readonly children: ReactNode;
}

/** A word set apart beside a text, such as the provenance of a fact. */
export function Tag({ tone = 'brass', detail, children }: TagProps) {
  return (
    <span className={cx(styles.tag, styles[tone])} title={detail}>
      {children}
      {detail && <VisuallyHidden elementType="span">{` (${detail})`}</VisuallyHidden>}
    </span>
  );
}
