import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import type { SearchAnswer } from '#core/search/model.ts';
import type { TermBase } from '#core/search/term-base.ts';

/** Finds things in the open meeting and in what was written about it. Nothing of it is stored. */
export interface SearchService {
  /**
   * Takes in the open meeting. Its texts are read when first searched, or ahead by `prepare`; notes and own questions
   * follow on their own from then on.
   */
  setMeeting(pack: MeetingPack): void;
  /** Reads the texts ahead of the first search. */
  prepare(): void;
  /**
   * Gives the best `limit` hits of each kind, of equals those in `language`; null when a later query has taken the place
   * of this one.
   */
  search(query: string, limit: number, language: LanguageTag): Promise<Result<SearchAnswer | null, AppError>>;
  /** Lets go of the texts. */
  close(): void;
}

/** The delegation's term base on this device. */
export interface TermBaseService {
  /** The same value until something changes; empty until it has been read. */
  readonly current: () => TermBase;
  /** Calls back after each change. Gives the unsubscribe. */
  readonly subscribe: (changed: () => void) => () => void;
  /** Reads what is stored, at the start and after a restored backup may have brought some. */
  readonly load: () => Promise<Result<null, AppError>>;
  readonly replace: (terms: TermBase) => Promise<Result<null, AppError>>;
}
