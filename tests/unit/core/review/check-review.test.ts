import { describe, expect, test } from 'vitest';
import { checkReviews, type Reviewer } from '#core/review/check-review.ts';
import { newReviewRecord, putReview, readReviewRecord } from '#core/notes/review-document.ts';
import { cleanCopy, documentFrom } from '#core/notes/record-copy.ts';
import type { RecordId } from '#core/base/ids.ts';
import { note, paragraphs } from '#tests/fixtures/notes-to-print.ts';
import { digest, HEAD, recordOf, reviewOf, signer, verify } from './support.ts';

const head = signer();
const reviewed = note(1, paragraphs('We can agree.'));
const known: Reviewer = { signingKey: head.signingKey, mayDecide: true };
const tools = (reviewer: Reviewer | null = known) => ({ reviewerOf: () => reviewer, verify, digest });

test('a review that the known key signed counts, also after it travelled', async () => {
  const content = await reviewOf(reviewed, { comment: '同意', passages: [] });
  const doc = newReviewRecord({
    id: '1'.repeat(32) as RecordId,
    owner: HEAD,
    meeting: reviewed.meeting,
    createdAt: 1,
  });
  putReview(doc, head.sign(content));
  const travelled = readReviewRecord(documentFrom([cleanCopy(doc)]));
  if (travelled === null) throw new Error('No review arrived');
  expect(await checkReviews([travelled], tools())).toEqual({ valid: [content], refused: [] });
});

describe('a review counts for nothing', () => {
  const refusal = async (...args: Parameters<typeof checkReviews>) => {
    const { valid, refused } = await checkReviews(...args);
    expect(valid).toEqual([]);
    return refused.map((each) => each.refusal);
  };

  test('when its reviewer is not known', async () => {
    const signed = head.sign(await reviewOf(reviewed));
    expect(await refusal([recordOf(signed)], tools(null))).toEqual(['unknown-reviewer']);
  });

  test('when another key signed it, when nobody did, when a word was changed after', async () => {
    const content = await reviewOf(reviewed);
    const signed = head.sign(content);
    const records = [
      recordOf(signer().sign(content)),
      recordOf({ content, signature: '' }),
      recordOf({ content, signature: '!' }),
      recordOf({ ...signed, content: { ...content, comment: 'Only if' } }),
      recordOf({ ...signed, content: { ...content, decision: 'return' } }),
    ];
    expect(await refusal(records, tools())).toEqual(Array.from(records, () => 'forged'));
  });

  test('when the frozen content is not of its digest, or of another note', async () => {
    const other = await reviewOf(note(2, paragraphs('Another')));
    const content = await reviewOf(reviewed);
    const records = [
      recordOf(head.sign({ ...content, reviewed: { ...content.reviewed, sha256: '0'.repeat(64) } })),
      recordOf(head.sign({ ...content, reviewed: other.reviewed })),
      recordOf(
        head.sign({ ...content, reviewed: { json: '{', sha256: await digest(new Uint8Array([123])) } }),
      ),
    ];
    expect(await refusal(records, tools())).toEqual(['forged', 'forged', 'forged']);
  });

  test('when its reviewer may not decide; the answer of the author decides nothing and counts', async () => {
    const delegate = { ...known, mayDecide: false };
    const decided = head.sign(await reviewOf(reviewed));
    const answer = await reviewOf(reviewed, { reviewer: reviewed.owner, decision: null, comment: 'Done.' });
    expect(await refusal([recordOf(decided)], tools(delegate))).toEqual(['may-not-decide']);
    const { valid } = await checkReviews([recordOf(head.sign(answer))], tools(delegate));
    expect(valid).toEqual([answer]);
  });
});

test('a record takes no review that says it is of another person', async () => {
  const doc = newReviewRecord({
    id: '2'.repeat(32) as RecordId,
    owner: reviewed.owner,
    meeting: reviewed.meeting,
    createdAt: 1,
  });
  putReview(doc, head.sign(await reviewOf(reviewed)));
  expect(readReviewRecord(doc)?.reviews).toEqual([]);
});

test('of two reviews written at the same time the newest that counts is taken', async () => {
  const earlier = await reviewOf(reviewed, { at: 4000, decision: 'return', comment: 'Shorter' });
  const forged = signer().sign(await reviewOf(reviewed, { at: 6000 }));
  const { valid } = await checkReviews([recordOf(forged, head.sign(earlier))], tools());
  expect(valid).toEqual([earlier]);
});
