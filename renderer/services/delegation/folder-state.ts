import type { AppError } from '#core/base/errors.ts';
import type { FolderDevice } from '#core/delegation/folder-files.ts';
import { parseFolderMemory, type FolderMemory } from '#core/delegation/folder-memory.ts';
import type { ChosenFolder } from '#renderer/platform/platform.ts';
import type { OpenedHandIn } from './receiving.ts';

/** A file in the folder that could not be read, and why. */
export interface FolderProblem {
  readonly fileName: string;
  readonly error: AppError;
}

/** What is known of the folder, as of one moment. */
export interface FolderState {
  readonly isSupported: boolean;
  readonly chosen: ChosenFolder | null;
  readonly isBusy: boolean;
  readonly memory: FolderMemory;
  /** Names of one's own files that are there as they were written; null before the first look. */
  readonly present: ReadonlySet<string> | null;
  /** The other devices that have files there. */
  readonly devices: readonly FolderDevice[];
  readonly problems: readonly FolderProblem[];
  /** Files of people who are not known here with these keys: they wait for a decision. */
  readonly strangers: readonly OpenedHandIn[];
  /** Why the folder as a whole could not be used, the last time. */
  readonly failure: AppError | null;
}

/** What is shown while no folder is chosen. */
export const NO_FOLDER = {
  chosen: null,
  present: null,
  devices: [],
  problems: [],
  strangers: [],
  failure: null,
} as const satisfies Partial<FolderState>;

/** The state before the first look. */
export const folderAtFirst = (isSupported: boolean): FolderState => ({
  ...NO_FOLDER,
  isSupported,
  isBusy: false,
  memory: parseFolderMemory(null),
});
