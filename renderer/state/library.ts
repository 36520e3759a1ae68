import { createContext, useContext } from 'react';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, type Result } from '#core/base/result.ts';
import type { MeetingUri } from '#core/pack/model.ts';

/** The ways to another meeting. Each ends with the meeting open, or with the reason why the present one stayed. */
export interface Library {
  /** Asks for a pack file and opens it; `cancelled` when the person chose none. */
  openFile(): Promise<Result<'opened' | 'cancelled', AppError>>;
  /** Asks for a newer file of a meeting that this device keeps, and opens it; one of another meeting is refused. */
  update(meeting: MeetingUri): Promise<Result<'opened' | 'cancelled', AppError>>;
  /** Opens a pack that was made here, as if it had come from outside. */
  openBytes(name: string, bytes: Uint8Array): Promise<Result<'opened', AppError>>;
  /** Opens a meeting that this device keeps. */
  openKept(meeting: MeetingUri): Promise<Result<'opened', AppError>>;
}

const nowhere = () => Promise.resolve(err(appError('internal', undefined, 'no library is mounted')));

/** Carries the library to the screens. */
export const LibraryContext = createContext<Library>({
  openFile: nowhere,
  update: nowhere,
  openBytes: nowhere,
  openKept: nowhere,
});

/** Gives the ways to another meeting. */
export const useLibrary = (): Library => useContext(LibraryContext);
