import { createContext, useContext } from 'react';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, type Result } from '#core/base/result.ts';
import type { Restored } from '#renderer/services/backups.ts';

/** Backups as files that the person chooses. */
export interface BackupFiles {
  /** Asks where to save a backup of everything written here. */
  save(): Promise<Result<'done' | 'cancelled', AppError>>;
  /** Asks for a backup and merges it into what is here. */
  restore(): Promise<Result<Restored | 'cancelled', AppError>>;
}

const nowhere = () => Promise.resolve(err(appError('internal', undefined, 'no backup is mounted')));

/** Carries the backups to the screens. */
export const BackupFilesContext = createContext<BackupFiles>({ save: nowhere, restore: nowhere });

/** Gives the ways to save and restore a backup. */
export const useBackupFiles = (): BackupFiles => useContext(BackupFilesContext);
