import { useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import { useErrorText, useText } from '#renderer/i18n/index.ts';
import { useAppInfo } from '#renderer/state/app-info.ts';
import { useBackupFiles } from '#renderer/state/backup-files.ts';
import { useNotes } from '#renderer/state/index.ts';
import { Button, Notice } from '#renderer/ui/index.ts';
import styles from './Shell.module.css';

/** Says that the browser may clear what is stored, once there is something to lose, with the way to a backup. */
export function StorageNotice() {
  const t = useText('shell');
  const errorText = useErrorText();
  const { edition, isStorageKept } = useAppInfo();
  const backups = useBackupFiles();
  const hasNotes = useNotes().length > 0;
  const [isDone, setDone] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  if (edition !== 'browser' || isStorageKept !== false || !hasNotes || isDone) return null;
  const backUp = async (): Promise<void> => {
    const saved = await backups.save();
    setFailure(saved.ok ? null : saved.error);
    if (saved.ok && saved.value === 'done') setDone(true);
  };
  return (
    <div className={styles.told}>
      <Notice
        tone={failure ? 'error' : 'info'}
        action={
          <>
            <Button onPress={() => void backUp()}>{t('storage.backUp')}</Button>
            <Button variant="quiet" onPress={() => setDone(true)}>
              {t('storage.later')}
            </Button>
          </>
        }
      >
        {failure ? errorText(failure) : t('storage.text')}
      </Notice>
    </div>
  );
}
