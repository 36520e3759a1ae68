import { useCallback, useEffect } from 'react';
import { appError, type AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import { BACKUP_EXTENSION } from '#core/notes/backup.ts';
import type { OpenedFile, Platform } from '#renderer/platform/platform.ts';
import type { FileOutcome } from '#renderer/services/packs.ts';
import { usePackService } from '#renderer/state/index.ts';
import { isDelegationFile } from './use-delegation-files.ts';

export type HandedFile = Result<OpenedFile, AppError>;

/** Files of ours that are opened in another way than by handing them over, or not yet at all, each with the sentence that says so. */
const OTHERS = [{ ending: `.${BACKUP_EXTENSION}`, code: 'file-is-backup' }] as const;

/** Opens files that the system hands to the app. Gives what opens one that comes in another way, such as a drop. */
export function useHandedFiles(
  platform: Platform,
  take: (outcome: FileOutcome) => void,
  takeDelegationFile: (file: OpenedFile) => void,
  fail: (error: AppError) => void,
): (file: HandedFile) => void {
  const packs = usePackService();
  const receive = useCallback(
    (file: HandedFile): void => {
      if (!file.ok) return fail(file.error);
      const { name, bytes } = file.value;
      if (isDelegationFile(name)) return takeDelegationFile(file.value);
      const other = OTHERS.find(({ ending }) => name.toLowerCase().endsWith(ending));
      if (other) return fail(appError(other.code, name));
      void packs
        .openFile(name, bytes)
        .then((outcome) => (outcome.ok ? take(outcome.value) : fail(outcome.error)));
    },
    [packs, take, takeDelegationFile, fail],
  );
  useEffect(() => platform.onFileOpened(receive), [platform, receive]);
  return receive;
}
