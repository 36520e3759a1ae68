import { createContext, useContext } from 'react';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, type Result } from '#core/base/result.ts';
import type { BackupStatus } from '#renderer/services/backups.ts';
import type { Restored } from '#renderer/services/restore-backup.ts';

/** Backups as files that the person chooses. */
export interface BackupFiles {
  /** When the last one was saved, and whether it is time for another; null until it is known. */
  readonly status: BackupStatus | null;
  /**
   * Asks where to save a backup of everything written here. `done`: it was read back from there; `handed-over`: the
   * browser has it, and does not tell whether it arrived.
   */
  save(): Promise<Result<'done' | 'handed-over' | 'cancelled', AppError>>;
  /** Lets the reminder rest for some days. */
  putOff(): Promise<Result<null, AppError>>;
  /** Asks for a backup and merges it into what is here. */
  restore(): Promise<Result<Restored | 'cancelled', AppError>>;
}

const nowhere = () => Promise.resolve(err(appError('internal', undefined, 'no backup is mounted')));

/** Carries the backups to the screens. */
export const BackupFilesContext = createContext<BackupFiles>({
  status: null,
  save: nowhere,
  putOff: nowhere,
  restore: nowhere,
});

/** Gives the ways to save and restore a backup. */
export const useBackupFiles = (): BackupFiles => useContext(BackupFilesContext);
