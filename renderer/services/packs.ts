import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import type { DocumentId, MeetingPack, MeetingUri } from '#core/pack/model.ts';
import type { IssuedFile } from '#core/pack/open-pack.ts';

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
  /** Bytes of its file on this device. */
  readonly size: number;
  /** Other editions that are kept beside it, and their bytes. */
  readonly earlier: { readonly count: number; readonly size: number };
}

/** A meeting that was removed from this device, until the window closes. */
export interface RemovedMeeting {
  readonly restore: () => Promise<Result<null, AppError>>;
}

/**
 * What came of opening a pack file. `older`: the device has a newer edition, which is open; the older one is kept to
 * be looked up. `other-publisher`: somebody else has made a pack of the same meeting; nothing changes until a person accepts it.
 */
export type FileOutcome =
  | { readonly kind: 'opened'; readonly opened: OpenedMeeting }
  | { readonly kind: 'older'; readonly opened: OpenedMeeting; readonly older: MeetingPack }
  | {
      readonly kind: 'other-publisher';
      readonly pack: MeetingPack;
      readonly present: MeetingPack;
      readonly accept: () => Promise<Result<OpenedMeeting, AppError>>;
    };

/** A pack file that is being opened, and how far that is. */
export interface PackOpening {
  readonly fileName: string;
  readonly percent: number;
}

/** The meetings of this device. */
export interface PackService {
  /** Gives the file whose opening takes time; null while none does. */
  readonly opening: () => PackOpening | null;
  /** Calls back whenever that changes. Gives the unsubscribe. */
  readonly onOpening: (changed: () => void) => () => void;
  /** Opens a meeting that this device keeps. */
  openKept(meeting: MeetingUri): Promise<Result<OpenedMeeting, AppError>>;
  /**
   * Opens a pack file and keeps it; an earlier edition stays beside it. A bad file changes nothing, nor does one of
   * another meeting where `expected` names one.
   */
  openFile(
    fileName: string,
    bytes: Uint8Array,
    expected?: MeetingUri,
  ): Promise<Result<FileOutcome, AppError>>;
  /** Gives the file as issued that a language version of the present pack was read from; an error when it travels without. */
  original(
    meeting: MeetingUri,
    document: DocumentId,
    language: LanguageTag,
  ): Promise<Result<IssuedFile, AppError>>;
  /** Gives the file of a meeting's present pack, as it came. */
  file(meeting: MeetingUri): Promise<Result<IssuedFile, AppError>>;
  /** Gives the other editions of a meeting's pack that this device keeps, the newest first; unreadable ones are left out. */
  earlier(meeting: MeetingUri): Promise<Result<readonly MeetingPack[], AppError>>;
  /** Removes a meeting's packs from this device; what was written about it stays. The way back is given. */
  remove(meeting: MeetingUri): Promise<Result<RemovedMeeting, AppError>>;
  /** Gives the packs that this device keeps, the one opened last in front. */
  list(): Promise<Result<readonly KeptPack[], AppError>>;
}
