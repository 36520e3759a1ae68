import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import type { MeetingPack, MeetingUri } from '#core/pack/model.ts';

/** An open meeting, and what did not work on the way to it: an unreadable pack was passed over, or it was not kept. */
export interface OpenedMeeting {
  readonly pack: MeetingPack;
  readonly problem: AppError | null;
}

/** A pack that this device keeps. */
export interface KeptPack {
  readonly meeting: MeetingUri;
  readonly fileName: string;
  /** Milliseconds since 1970 UTC. */
  readonly openedAt: number;
  readonly bundled: boolean;
  readonly pack: Result<MeetingPack, AppError>;
}

/** The meetings of this device. */
export interface PackService {
  /** Opens the meeting that was open last, else the one that comes with the app. */
  openLast(): Promise<Result<OpenedMeeting, AppError>>;
  /** Opens a meeting that this device keeps. */
  openKept(meeting: MeetingUri): Promise<Result<OpenedMeeting, AppError>>;
  /** Opens a pack file and keeps it, in place of an earlier pack of its meeting. A bad file changes nothing. */
  openFile(fileName: string, bytes: Uint8Array): Promise<Result<OpenedMeeting, AppError>>;
  /** Gives the packs that this device keeps, the one opened last in front. */
  list(): Promise<Result<readonly KeptPack[], AppError>>;
}
