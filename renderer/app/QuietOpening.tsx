import { useEffect, useState } from 'react';
import { useText } from '#renderer/i18n/index.ts';
import styles from './QuietOpening.module.css';

/** An opening as quick as usual should not flash a word. */
const QUIET_MS = 400;

/** What a person sees while the app opens: nothing much. */
export function QuietOpening() {
  const t = useText('shell');
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIET_MS);
    return () => clearTimeout(timer);
  }, []);
  return <p className={styles.opening}>{isShown && t('loading')}</p>;
}
