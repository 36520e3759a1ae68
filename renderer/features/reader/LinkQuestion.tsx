import { useCallback, useState, type ReactNode } from 'react';
import type { AppError } from '#core/base/errors.ts';
import { useErrorText, useText } from '#renderer/i18n/index.ts';
import { useOpenLink } from '#renderer/state/links.ts';
import { ConfirmDialog, Notice } from '#renderer/ui/index.ts';
import { AskToOpenContext } from './ask-to-open.ts';
import styles from './ConfirmedLink.module.css';

/** Asks before any link below it is followed, and shows the whole address that it leads to. */
export function LinkQuestion({ children }: { readonly children: ReactNode }) {
  const t = useText('reader');
  const common = useText('common');
  const errorText = useErrorText();
  const openLink = useOpenLink();
  const [href, setHref] = useState<string | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const ask = useCallback((address: string): void => {
    setFailure(null);
    setHref(address);
  }, []);
  const open = async (address: string): Promise<void> => {
    const opened = await openLink(address);
    if (opened.ok) setHref(null);
    else setFailure(opened.error);
  };
  return (
    <AskToOpenContext value={ask}>
      {children}
      {href !== null && (
        <ConfirmDialog
          title={t('link.title')}
          isOpen
          confirmLabel={t('link.open')}
          cancelLabel={common('cancel')}
          onConfirm={() => void open(href)}
          onCancel={() => setHref(null)}
        >
          <p>{t('link.explanation')}</p>
          <p className={styles.address} dir="ltr" translate="no">
            {href}
          </p>
          {failure && <Notice tone="error">{errorText(failure)}</Notice>}
        </ConfirmDialog>
      )}
    </AskToOpenContext>
  );
}
