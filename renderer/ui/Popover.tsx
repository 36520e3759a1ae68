import type { ReactNode, RefObject } from 'react';
import { Dialog, Popover as AriaPopover, type PopoverProps as AriaPopoverProps } from 'react-aria-components';
import styles from './Popover.module.css';

export interface PopoverProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What it stands beside. */
  readonly triggerRef: RefObject<Element | null>;
  readonly placement?: NonNullable<AriaPopoverProps['placement']>;
  readonly children: ReactNode;
}

/** A small panel beside what it explains; Escape or a press elsewhere closes it. */
export function Popover({
  label,
  isOpen,
  onClose,
  placement = 'bottom start',
  triggerRef,
  children,
}: PopoverProps) {
  return (
    <AriaPopover
      className={styles.popover ?? ''}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      placement={placement}
      triggerRef={triggerRef}
    >
      <Dialog aria-label={label} className={styles.content ?? ''}>
        {children}
      </Dialog>
    </AriaPopover>
  );
}
