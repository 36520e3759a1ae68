import { createContext, useContext } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';

/** What a desktop app runs on, and the files of its own that it can show in the file manager. */
export interface DesktopInfo {
  readonly electron: string;
  readonly chromium: string;
  readonly showFile: (file: 'log' | 'licences') => Promise<Result<null, AppError>>;
}

/** What a person may want to know about the app they have before them. */
export interface AppInfo {
  readonly edition: 'electron' | 'browser';
  readonly version: string;
  /** Null in the browser edition. */
  readonly desktop: DesktopInfo | null;
  /** False where the system may clear what the app stored when room gets short; null until it has answered. */
  readonly isStorageKept: boolean | null;
  /** False where the app opens only while its address can be reached; null until that is known. */
  readonly worksOffline: boolean | null;
  /** Starts the app anew in a newer version that waits; null while none does. */
  readonly takeNewVersion: (() => void) | null;
}

/** Carries `AppInfo` to the screens. */
export const AppInfoContext = createContext<AppInfo>({
  edition: 'browser',
  version: '',
  desktop: null,
  isStorageKept: null,
  worksOffline: null,
  takeNewVersion: null,
});

/** Gives what is known about this app. */
export const useAppInfo = (): AppInfo => useContext(AppInfoContext);
