import { useState } from 'react';
import { useText } from '#renderer/i18n/index.ts';
import { useAppInfo } from '#renderer/state/app-info.ts';
import { useNotesService } from '#renderer/state/index.ts';
import { Button, Notice } from '#renderer/ui/index.ts';
import styles from './Shell.module.css';

/** Says that a newer version waits. It starts when the person wants it, and never over something that is not saved. */
export function UpdateNotice() {
  const t = useText('shell');
  const notes = useNotesService();
  const { takeNewVersion } = useAppInfo();
  const [isUnsaved, setUnsaved] = useState(false);
  if (takeNewVersion === null) return null;
  const reload = async (): Promise<void> => {
    const isSaved = await notes.flushAll();
    setUnsaved(!isSaved);
    if (isSaved) takeNewVersion();
  };
  return (
    <div className={styles.told}>
      <Notice
        tone={isUnsaved ? 'error' : 'info'}
        action={<Button onPress={() => void reload()}>{t('update.reload')}</Button>}
      >
        {t(isUnsaved ? 'update.unsaved' : 'update.text')}
      </Notice>
    </div>
  );
}
