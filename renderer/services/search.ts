import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
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
  /** Gives the best `limit` hits of each kind; null when a later query has taken the place of this one. */
  search(query: string, limit: number): Promise<Result<SearchAnswer | null, AppError>>;
}

/** The delegation's term base on this device. */
export interface TermBaseService {
  /** The same value until something changes; empty until it has been read. */
  current(): TermBase;
  /** Calls back after each change. Gives the unsubscribe. */
  subscribe(changed: () => void): () => void;
  replace(terms: TermBase): Promise<Result<null, AppError>>;
}
