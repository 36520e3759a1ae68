import type { Contact } from '#core/delegation/contact.ts';
import { useText } from '#renderer/i18n/index.ts';
import { useFingerprint } from '#renderer/state/delegation.ts';
import styles from './Delegation.module.css';

/** The words by which two people compare keys aloud: the same letters in every language. */
export function Fingerprint({ of }: { readonly of: Contact }) {
  const t = useText('delegation');
  return (
    <span>
      <span className={styles.faint}>{t('fingerprint')}</span>{' '}
      <span className={styles.words} dir="ltr" lang="und" translate="no">
        {useFingerprint(of).join(' ')}
      </span>
    </span>
  );
}
