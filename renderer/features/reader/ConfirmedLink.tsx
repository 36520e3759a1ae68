import type { AppError } from '#core/base/errors.ts';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useErrorText, useText } from '#renderer/i18n/index.ts';
import { useOpenLink } from '#renderer/state/links.ts';
import { ConfirmDialog, Notice } from '#renderer/ui/index.ts';
import styles from './ConfirmedLink.module.css';

/**
 * Words that lead out of the app, once the person has seen the whole address. Not an `<a>`: a middle click on one
 * would leave without asking. Not a `<button>` either: its words could not be selected with those around them.
 */
export function ConfirmedLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  const t = useText('reader');
  const common = useText('common');
  const errorText = useErrorText();
  const openLink = useOpenLink();
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const close = (): void => {
    setAsking(false);
    setFailure(null);
  };
  const open = async (): Promise<void> => {
    const opened = await openLink(href);
    if (opened.ok) close();
    else setFailure(opened.error);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
    event.preventDefault();
    setAsking(true);
  };
  return (
    <>
      <span
        role="link"
        tabIndex={0}
        className={styles.link}
        onClick={() => {
          if (window.getSelection()?.isCollapsed !== false) setAsking(true);
        }}
        onKeyDown={press}
      >
        {children}
      </span>
      {isAsking && (
        <ConfirmDialog
          title={t('link.title')}
          isOpen
          confirmLabel={t('link.open')}
          cancelLabel={common('cancel')}
          onConfirm={() => void open()}
          onCancel={close}
        >
          <p>{t('link.explanation')}</p>
          <p className={styles.address} dir="ltr">
            {href}
          </p>
          {failure && <Notice tone="error">{errorText(failure)}</Notice>}
        </ConfirmDialog>
      )}
    </>
  );
}
