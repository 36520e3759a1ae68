import { useMemo } from 'react';
import { ok } from '#core/base/result.ts';
import { BACKUP_EXTENSION } from '#core/notes/backup.ts';
import { useText } from '#renderer/i18n/index.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import type { Backups } from '#renderer/services/backups.ts';
import type { BackupFiles } from '#renderer/state/backup-files.ts';

/** Puts the file dialogs of the platform before the backups of this device; tells when one has been restored. */
export function useBackupFilesOf(platform: Platform, backups: Backups, onRestored: () => void): BackupFiles {
  const t = useText('settings');
  return useMemo(() => {
    const kind = { name: t('backup.fileKind'), extensions: [BACKUP_EXTENSION] };
    return {
      save: () => backups.save(kind),
      restore: async () => {
        const file = await platform.openFile([kind]);
        if (!file.ok) return file;
        if (file.value === null) return ok('cancelled');
        const restored = await backups.restore(file.value.bytes);
        if (restored.ok) onRestored();
        return restored;
      },
    };
  }, [platform, backups, onRestored, t]);
}
