import { useCallback, useEffect, useMemo, useState } from 'react';
import { ok } from '#core/base/result.ts';
import { BACKUP_EXTENSION } from '#core/notes/backup.ts';
import { useText } from '#renderer/i18n/index.ts';
import type { Platform } from '#renderer/platform/platform.ts';
import type { Backups, BackupStatus } from '#renderer/services/backups.ts';
import type { BackupFiles } from '#renderer/state/backup-files.ts';

/** An app that stays open for days asks again this often whether a backup is due. */
const ASK_AGAIN_MS = 60 * 60_000;

/** Gives what is known of the backups, and the way to look again. */
function useBackupStatus(backups: Backups): readonly [BackupStatus | null, () => Promise<void>] {
  const [status, setStatus] = useState<BackupStatus | null>(null);
  const look = useCallback(async (): Promise<void> => {
    const found = await backups.status();
    // Without an answer nobody is reminded; that the notes cannot be read is said where they are.
    setStatus(found.ok ? found.value : null);
  }, [backups]);
  useEffect(() => {
    const first = setTimeout(() => void look());
    const again = setInterval(() => void look(), ASK_AGAIN_MS);
    return () => {
      clearTimeout(first);
      clearInterval(again);
    };
  }, [look]);
  return [status, look];
}

/** Puts the file dialogs of the platform before the backups of this device; tells when one has been restored. */
export function useBackupFilesOf(platform: Platform, backups: Backups, onRestored: () => void): BackupFiles {
  const t = useText('settings');
  const [status, look] = useBackupStatus(backups);
  const ways = useMemo((): Omit<BackupFiles, 'status'> => {
    const kind = { name: t('backup.fileKind'), extensions: [BACKUP_EXTENSION] };
    return {
      save: async () => {
        const saved = await backups.save(kind);
        await look();
        return saved;
      },
      putOff: async () => {
        const put = await backups.putOff();
        await look();
        return put;
      },
      restore: async () => {
        const file = await platform.openFile([kind]);
        if (!file.ok) return file;
        if (file.value === null) return ok('cancelled');
        const restored = await backups.restore(file.value.bytes);
        if (restored.ok) onRestored();
        return restored;
      },
    };
  }, [platform, backups, look, onRestored, t]);
  return useMemo(() => ({ ...ways, status }), [ways, status]);
}
