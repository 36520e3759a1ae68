import { useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import { useErrorText, useFormat, useText } from '#renderer/i18n/index.ts';
import { useAppInfo } from '#renderer/state/app-info.ts';
import { useBackupFiles } from '#renderer/state/backup-files.ts';
import { useNotes } from '#renderer/state/index.ts';
import { Button, Notice } from '#renderer/ui/index.ts';
import styles from './Shell.module.css';

/**
 * Says, once there is something to lose, that the browser may clear what is stored or that the last backup is old, with
 * the way to one; it can be put off.
 */
export function BackupNotice() {
  const t = useText('shell');
  const errorText = useErrorText();
  const { moment } = useFormat();
  const { edition, isStorageKept } = useAppInfo();
  const { status, save, putOff } = useBackupFiles();
  const hasNotes = useNotes().length > 0;
  const [isStorageSaid, setStorageSaid] = useState(false);
  const [failure, setFailure] = useState<AppError | null>(null);
  const isAtRisk = edition === 'browser' && isStorageKept === false && hasNotes && !isStorageSaid;
  const isOld = status?.isDue === true;
  if (!isAtRisk && !isOld) return null;
  const backUp = async (): Promise<void> => {
    const saved = await save();
    setFailure(saved.ok ? null : saved.error);
    if (saved.ok && saved.value !== 'cancelled') setStorageSaid(true);
  };
  const later = async (): Promise<void> => {
    setStorageSaid(true);
    const put = isOld ? await putOff() : null;
    setFailure(put === null || put.ok ? null : put.error);
  };
  const words = (): string => {
    if (failure) return errorText(failure);
    if (isAtRisk) return t('backup.atRisk');
    if (status === null || status.lastAt === null) return t('backup.never');
    return t('backup.old', {
      when: moment(status.lastAt),
    });
  };
  return (
    <div className={styles.told}>
      <Notice
        tone={failure ? 'error' : 'info'}
        action={
          <>
            <Button onPress={() => void backUp()}>{t('backup.now')}</Button>
            <Button variant="quiet" onPress={() => void later()}>
              {t('backup.later')}
            </Button>
          </>
        }
      >
        {words()}
      </Notice>
    </div>
  );
}
