import {
  createHash,
  generateKeyPairSync,
  sign as signBytes,
  verify as verifyBytes,
  createPublicKey,
} from 'node:crypto';
import type { AuthorId } from '#core/base/ids.ts';
import type { Note } from '#core/notes/model.ts';
import type { ReviewContent, ReviewRecord, SignedReview } from '#core/notes/review-model.ts';
import { signedReviewBytes, type VerifySignature } from '#core/review/check-review.ts';
import { noteContent } from '#core/review/note-content.ts';

export const HEAD = 'eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee' as AuthorId;

export const digest = (bytes: Uint8Array): Promise<string> =>
  Promise.resolve(createHash('sha256').update(bytes).digest('hex'));

const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Real Ed25519 keys, as a person of the delegation has them. */
export function signer() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(SPKI_HEAD.length);
  return {
    signingKey: raw.toString('base64'),
    sign: (content: ReviewContent): SignedReview => ({
      content,
      signature: signBytes(null, signedReviewBytes(content), privateKey).toString('base64'),
    }),
  };
}

export const verify: VerifySignature = (bytes, signature, signingKey) => {
  const der = Buffer.concat([SPKI_HEAD, Buffer.from(signingKey, 'base64')]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return Promise.resolve(verifyBytes(null, bytes, key, signature));
};

/** A review of a note as it is, by the head. */
export async function reviewOf(note: Note, more: Partial<ReviewContent> = {}): Promise<ReviewContent> {
  const json = noteContent(note);
  return {
    note: note.id,
    noteOwner: note.owner,
    meeting: note.meeting,
    reviewer: HEAD,
    at: 5000,
    decision: 'approve',
    comment: '',
    passages: [],
    proposal: null,
    proposalAnswer: null,
    reviewed: { json, sha256: await digest(new TextEncoder().encode(json)) },
    ...more,
  };
}

export const recordOf = (...reviews: readonly SignedReview[]): ReviewRecord => ({
  meeting: reviews[0]?.content.meeting ?? ('' as ReviewRecord['meeting']),
  owner: reviews[0]?.content.reviewer ?? HEAD,
  reviews,
});
