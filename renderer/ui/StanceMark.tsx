import { cx } from './class-names.ts';
import styles from './StanceMark.module.css';

export type StanceName = 'support' | 'oppose' | 'conditional' | 'reserve' | 'neutral';

const SHAPES: Readonly<Record<StanceName, string>> = {
  support: 'M6 1.2 11.4 10.8H.6Z',
  oppose: 'M6 10.8.6 1.2h10.8Z',
  conditional: 'M6 .4 11.6 6 6 11.6.4 6Z',
  reserve: 'M1.2 1.2h9.6v9.6H1.2Z',
  neutral: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z',
};

export interface StanceMarkProps {
  readonly stance: StanceName;
  /** The stance in words. */
  readonly label: string;
  /** Shows the words beside the mark; otherwise they are its accessible name. */
  readonly showLabel?: boolean;
}

/** A stance as shape and colour, known without either by its name. */
export function StanceMark({ stance, label, showLabel = false }: StanceMarkProps) {
  const shape = <path d={SHAPES[stance]} fill="currentColor" />;
  if (!showLabel)
    return (
      <svg className={cx(styles.mark, styles[stance])} viewBox="0 0 12 12" role="img" aria-label={label}>
        {shape}
      </svg>
    );
  return (
    <span className={cx(styles.labelled, styles[stance])}>
      <svg className={styles.mark} viewBox="0 0 12 12" aria-hidden="true">
        {shape}
      </svg>
      {label}
    </span>
  );
}
