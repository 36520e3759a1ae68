import type { ReactNode } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from './class-names.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Sheet.module.css';

export interface SheetProps {
  readonly label: string;
  /** The edge that it comes from; mirrored in right-to-left languages. */
  readonly side: 'start' | 'end';
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly closeLabel: string;
  readonly children: ReactNode;
}

/** A side of the page, laid over it where the window is too narrow for both. */
export function Sheet({ label, side, isOpen, onClose, closeLabel, children }: SheetProps) {
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={cx(styles.sheet, styles[side])}>
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          <div className={styles.close}>
            <IconButton label={closeLabel} icon="close" onPress={onClose} />
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
