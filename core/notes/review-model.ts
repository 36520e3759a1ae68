import type { Quotation } from '#core/anchoring/anchor.ts';
import type { AuthorId, NoteId } from '#core/base/ids.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import type { NoteBody } from './body.ts';

/** What a reviewer decides. `null` in a review says that nothing is decided yet: it only holds comments. */
export const DECISIONS = ['approve', 'return'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What is said of some words of a note, found by quotation in the plain text of its body (`bodyText`). */
export interface PassageComment {
  readonly quotation: Quotation;
  readonly text: string;
}

/** What the author did with a wording that somebody proposed: the review is named by its reviewer and time. */
export interface ProposalAnswer {
  readonly reviewer: AuthorId;
  readonly at: number;
  readonly accepted: boolean;
}

/** The note as it was when it was reviewed: canonical JSON of its content, with the SHA-256 of that text. */
export interface ReviewedContent {
  readonly json: string;
  readonly sha256: string;
}

/**
 * What a person says of a note. Written by its reviewer; written by the note's own author it is the answer, and decides nothing.
 */
export interface ReviewContent {
  readonly note: NoteId;
  readonly noteOwner: AuthorId;
  readonly meeting: MeetingUri;
  readonly reviewer: AuthorId;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly decision: Decision | null;
  readonly comment: string;
  readonly passages: readonly PassageComment[];
  /** A wording that would do, as the whole body of the note. */
  readonly proposal: NoteBody | null;
  readonly proposalAnswer: ProposalAnswer | null;
  readonly reviewed: ReviewedContent;
}

/** A review as it is stored and travels: whoever reads it checks the signature over its canonical JSON first. */
export interface SignedReview {
  readonly content: ReviewContent;
  /** Ed25519, in base64. */
  readonly signature: string;
}

/** The view of a review record. */
export interface ReviewRecord {
  readonly meeting: MeetingUri;
  readonly owner: AuthorId;
  /** The present one; more where two devices of the reviewer decided at the same time, the newest first. */
  readonly reviews: readonly SignedReview[];
}
