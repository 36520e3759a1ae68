import { describe, expect, test } from 'vitest';
import type { AuthorId } from '#core/base/ids.ts';
import type { ReviewContent } from '#core/notes/review-model.ts';
import { passageComment } from '#core/review/passages.ts';
import { printComments, type CommentWords } from '#core/review/print-comments.ts';
import { reviewedNote } from '#core/review/review-state.ts';
import { note, OWNER, paragraphs } from '#tests/fixtures/notes-to-print.ts';
import { HEAD, reviewOf } from './support.ts';

const words: CommentWords = {
  decision: { approve: 'Approved', return: 'Returned' },
  proposal: 'Proposed:',
  gone: (text) => `On “${text}”`,
  nameOf: (owner) => (owner === HEAD ? 'Head' : 'Delegate'),
};
const own = note(1, paragraphs('We can agree', 'to study it.'));
const commentsOn = (...reviews: readonly ReviewContent[]) =>
  printComments([reviewedNote(own, reviews, true)], words).get(own.id);
const onWords = (from: number, to: number, body = own.body) => {
  const found = passageComment(body, from, to, '说明理由');
  if (found === null) throw new Error('There are no words');
  return found;
};

describe('what was said of a note, for print', () => {
  test('has decision and comment in one, and the answer of its author after it', async () => {
    const review = await reviewOf(own, { comment: 'Good.' });
    const answer = await reviewOf(own, {
      reviewer: OWNER as AuthorId,
      decision: null,
      comment: 'Thank you.',
      at: 6000,
    });
    expect(commentsOn(answer, review)).toMatchObject([
      { author: 'Head', at: 5000, lead: 'Approved', text: { text: 'Good.' }, passage: null },
      { author: 'Delegate', at: 6000, lead: '', text: { text: 'Thank you.' } },
    ]);
  });

  test('finds the words of a passage where they stand now, and names those that are gone', async () => {
    const gone = onWords(0, 9, paragraphs('Otherwise said'));
    expect(
      commentsOn(await reviewOf(own, { decision: null, passages: [onWords(16, 21), gone] })),
    ).toMatchObject([
      { lead: '', text: { text: '说明理由', language: 'zh-Hans' }, passage: { from: 16, to: 21 } },
      { lead: 'On “Otherwise”', passage: null },
    ]);
  });

  test('gives a wording that was proposed, and nothing where a review says nothing', async () => {
    const proposal = paragraphs('We agree', 'to it.');
    expect(commentsOn(await reviewOf(own, { decision: null, proposal }))).toMatchObject([
      { lead: 'Proposed:', text: { text: 'We agree\nto it.' } },
    ]);
    expect(commentsOn(await reviewOf(own, { decision: null }))).toEqual([]);
  });
});
