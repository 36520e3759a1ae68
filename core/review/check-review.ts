import { canonicalJson } from '#core/base/canonical-json.ts';
import { fromBase64 } from '#core/base/base64.ts';
import type { AuthorId, NoteId } from '#core/base/ids.ts';
import type { HexDigest } from '#core/notes/backup.ts';
import type { ReviewContent, ReviewRecord, SignedReview } from '#core/notes/review-model.ts';

/** Tells whether a signature over some bytes is of an Ed25519 key (base64). */
export type VerifySignature = (
  bytes: Uint8Array,
  signature: Uint8Array,
  signingKey: string,
) => Promise<boolean>;

/** Somebody who reviews: with which key they sign, and whether their decisions count. */
export interface Reviewer {
  readonly signingKey: string;
  readonly mayDecide: boolean;
}

/** Why a review counts for nothing. */
export const REFUSALS = ['unknown-reviewer', 'forged', 'may-not-decide'] as const;
export type Refusal = (typeof REFUSALS)[number];

/** A review that is not believed, and why: it is said, and has no other effect. */
export interface RefusedReview {
  readonly note: NoteId;
  readonly reviewer: AuthorId;
  readonly refusal: Refusal;
}

/** Reviews of which every one is its reviewer's own and counts, and those that were refused. */
export interface CheckedReviews {
  readonly valid: readonly ReviewContent[];
  readonly refused: readonly RefusedReview[];
}

/** What is signed: the format and its version first, so that a signature over anything else can never pass for one. */
export const signedReviewBytes = (content: ReviewContent): Uint8Array =>
  new TextEncoder().encode(`attache-review:1\n${canonicalJson(content)}`);

export interface CheckTools {
  /** Gives the reviewer under whose ids a record is; null for a stranger. */
  readonly reviewerOf: (owner: AuthorId) => Reviewer | null;
  readonly verify: VerifySignature;
  readonly digest: HexDigest;
}

/**
 * Checks one review: signed by the key that is known for its reviewer, the frozen content of the digest that it names and of the
 * note that it names. Only those who may decide can decide; the author of a note may answer, which decides nothing.
 */
async function refusalOf({ content, signature }: SignedReview, tools: CheckTools): Promise<Refusal | null> {
  const reviewer = tools.reviewerOf(content.reviewer);
  if (reviewer === null) return 'unknown-reviewer';
  const bytes = fromBase64(signature);
  const { json, sha256 } = content.reviewed;
  if (bytes === null || !(await tools.verify(signedReviewBytes(content), bytes, reviewer.signingKey)))
    return 'forged';
  if ((await tools.digest(new TextEncoder().encode(json))) !== sha256 || !isOfNote(content)) return 'forged';
  const isAnswer = content.reviewer === content.noteOwner && content.decision === null;
  return reviewer.mayDecide || isAnswer ? null : 'may-not-decide';
}

function isOfNote({ note, noteOwner, reviewed }: ReviewContent): boolean {
  try {
    const frozen: { readonly id?: unknown; readonly owner?: unknown } = Object(JSON.parse(reviewed.json));
    return frozen.id === note && frozen.owner === noteOwner;
  } catch {
    return false;
  }
}

/** Checks the reviews of some records. Of a reviewer's concurrent reviews of one note the newest that counts is taken. */
export async function checkReviews(
  records: readonly ReviewRecord[],
  tools: CheckTools,
): Promise<CheckedReviews> {
  const checked = await Promise.all(
    records.map(async ({ reviews }) => {
      const refusals = await Promise.all(reviews.map((review) => refusalOf(review, tools)));
      const valid = reviews.find((_, at) => refusals[at] === null);
      if (valid !== undefined) return { valid: [valid.content], refused: [] };
      const refused = reviews.flatMap(({ content }, at) => {
        const refusal = refusals[at];
        const { note, reviewer } = content;
        return refusal === null || refusal === undefined ? [] : [{ note, reviewer, refusal }];
      });
      return { valid: [], refused };
    }),
  );
  return {
    valid: checked.flatMap(({ valid }) => valid),
    refused: checked.flatMap(({ refused }) => refused),
  };
}
