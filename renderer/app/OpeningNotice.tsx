import { useSyncExternalStore } from 'react';
import { isolate, useFormat, useText } from '#renderer/i18n/index.ts';
import { usePackService } from '#renderer/state/index.ts';
import styles from './DropZone.module.css';

/** Says how far the opening of a large meeting pack is, while it takes time. */
export function OpeningNotice() {
  const t = useText('shell');
  const format = useFormat();
  const packs = usePackService();
  const opening = useSyncExternalStore(packs.onOpening, packs.opening);
  if (opening === null) return null;
  const { fileName, percent } = opening;
  return (
    <div className={styles.opening}>
      <span>{t('opening', { name: isolate(fileName) })}</span>
      <progress
        className={styles.progress}
        max={100}
        value={percent}
        aria-label={t('openingShare', { name: fileName, percent: format.number(percent) })}
      />
    </div>
  );
}
