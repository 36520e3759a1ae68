import type { ReactNode } from 'react';
import { Tooltip } from 'react-aria-components';
import styles from './Tip.module.css';

/** The tip of a `TooltipTrigger`. */
export function Tip({ children }: { readonly children: ReactNode }) {
  return (
    <Tooltip offset={4} className={styles.tip ?? ''}>
      {children}
    </Tooltip>
  );
}
