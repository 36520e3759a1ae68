import { useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import { useErrorText, useFormat, useText } from '#renderer/i18n/index.ts';
import type { Restored } from '#renderer/services/restore-backup.ts';
import { useAppInfo } from '#renderer/state/app-info.ts';
import { useBackupFiles } from '#renderer/state/backup-files.ts';
import { Button, Notice, PageSection } from '#renderer/ui/index.ts';
import styles from './SettingsScreen.module.css';

type Said =
  | { readonly kind: 'saved' | 'handedOver' }
  | { readonly kind: 'restored'; readonly restored: Restored }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Backups: one file with everything that this person wrote, and the way back from it. */
export function BackupSection() {
  const t = useText('settings');
  const errorText = useErrorText();
  const { moment } = useFormat();
  const backups = useBackupFiles();
  const { edition, isStorageKept } = useAppInfo();
  const [said, setSaid] = useState<Said | null>(null);
  const [isBusy, setBusy] = useState(false);

  const run = async (work: () => Promise<Said | null>): Promise<void> => {
    setBusy(true);
    setSaid(null);
    setSaid(await work());
    setBusy(false);
  };
  const save = async (): Promise<Said | null> => {
    const saved = await backups.save();
    if (!saved.ok) return { kind: 'failed', error: saved.error };
    if (saved.value === 'cancelled') return null;
    return { kind: saved.value === 'done' ? 'saved' : 'handedOver' };
  };
  const restore = async (): Promise<Said | null> => {
    const done = await backups.restore();
    if (!done.ok) return { kind: 'failed', error: done.error };
    return done.value === 'cancelled' ? null : { kind: 'restored', restored: done.value };
  };
  return (
    <PageSection title={t('backup.title')}>
      <p className={styles.hint}>{t('backup.text')}</p>
      {edition === 'browser' && isStorageKept !== null && (
        <p className={styles.hint}>{t(isStorageKept ? 'backup.kept' : 'backup.notKept')}</p>
      )}
      {backups.status !== null && (
        <p className={styles.hint}>
          {backups.status.lastAt === null
            ? t('backup.none')
            : t('backup.last', {
                when: moment(backups.status.lastAt),
              })}
        </p>
      )}
      <div className={styles.buttons}>
        <Button isDisabled={isBusy} onPress={() => void run(save)}>
          {t('backup.now')}
        </Button>
        <Button isDisabled={isBusy} onPress={() => void run(restore)}>
          {t('backup.restore')}
        </Button>
      </div>
      {said?.kind === 'saved' && <Notice tone="info">{t('backup.saved')}</Notice>}
      {said?.kind === 'handedOver' && <Notice tone="info">{t('backup.handedOver')}</Notice>}
      {said?.kind === 'restored' && (
        <Notice tone="info">
          {t('backup.restored', { added: said.restored.added, merged: said.restored.merged })}
        </Notice>
      )}
      {said?.kind === 'failed' && <Notice tone="error">{errorText(said.error)}</Notice>}
    </PageSection>
  );
}
