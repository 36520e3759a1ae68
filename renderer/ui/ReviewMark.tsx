import { cx } from './class-names.ts';
import styles from './ReviewMark.module.css';

export type ReviewStateName = 'draft' | 'submitted' | 'returned' | 'approved' | 'changed-since-approval';

/** Each state has a form of its own: a broken ring, an arrow in, an arrow back, a tick, a tick under a stroke. */
const SHAPES: Readonly<Record<ReviewStateName, string>> = {
  draft: 'M6 1.5a4.5 4.5 0 0 1 4.5 4.5M6 10.5A4.5 4.5 0 0 1 1.5 6',
  submitted: 'M6 1v7M3 5.2 6 8.2l3-3M2 11h8',
  returned: 'M4.5 2 1.5 5l3 3M1.5 5H8a2.5 2.5 0 0 1 0 5.500H5',
  approved: 'm1.500 6.500 3 3.500 6-8',
  'changed-since-approval': 'm1.500 6.500 3 3.500 6-8M1.500 1.500l9 9',
};

export interface ReviewMarkProps {
  readonly state: ReviewStateName;
  /** The state in words. */
  readonly label: string;
  /** Shows the words beside the mark; otherwise they are its accessible name. */
  readonly showLabel?: boolean;
}

/** Where a note stands in the review, as shape and colour, known without either by its name. */
export function ReviewMark({ state, label, showLabel = false }: ReviewMarkProps) {
  const name = showLabel
    ? ({ 'aria-hidden': true } as const)
    : ({ role: 'img', 'aria-label': label } as const);
  const mark = (
    <svg className={cx(styles.mark, styles[state])} viewBox="0 0 12 12" {...name}>
      <path d={SHAPES[state]} />
    </svg>
  );
  if (!showLabel) return mark;
  return (
    <span className={styles.labelled}>
      {mark}
      {label}
    </span>
  );
}
