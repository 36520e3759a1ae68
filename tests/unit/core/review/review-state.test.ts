import { expect, test } from 'vitest';
import fc from 'fast-check';
import type { NoteBody } from '#core/notes/body.ts';
import { noteContent } from '#core/review/note-content.ts';
import { findPassage, passageComment } from '#core/review/passages.ts';
import { reviewedNote, reviewsByNote } from '#core/review/review-state.ts';
import { note, paragraphs, run } from '#tests/fixtures/notes-to-print.ts';
import { reviewOf } from './support.ts';

const before = note(1, paragraphs('We can agree.'));
const after = note(1, paragraphs('We cannot agree.'));

test('without a decision a note is a draft, or submitted once it was handed in', async () => {
  expect(reviewedNote(before, [], false).state).toBe('draft');
  expect(reviewedNote(before, [], true).state).toBe('submitted');
  const comment = await reviewOf(before, { decision: null, comment: 'See above' });
  expect(reviewedNote(before, [comment], true)).toMatchObject({ state: 'submitted', reviews: [comment] });
});

test('an approval holds for what was approved alone', async () => {
  const approval = await reviewOf(before);
  expect(reviewedNote(before, [approval], true).state).toBe('approved');
  expect(reviewedNote({ ...before, updatedAt: 9e12 }, [approval], true).state).toBe('approved');
  expect(reviewedNote(after, [approval], true).state).toBe('changed-since-approval');
  expect(
    reviewedNote({ ...before, fields: { ...before.fields, stance: 'oppose' } }, [approval], true).state,
  ).toBe('changed-since-approval');
});

test('a returned note is returned until it is handed in with other content', async () => {
  const returned = await reviewOf(before, { decision: 'return', comment: 'Shorter' });
  expect(reviewedNote(before, [returned], true).state).toBe('returned');
  expect(reviewedNote(after, [returned], false).state).toBe('returned');
  expect(reviewedNote(after, [returned], true).state).toBe('submitted');
});

test('the newest decision counts, and a review of another note does not', async () => {
  const approval = await reviewOf(before, { at: 1000 });
  const returned = await reviewOf(before, { at: 2000, decision: 'return' });
  const foreign = await reviewOf(note(2, paragraphs('x')), { at: 3000 });
  const ordered = reviewsByNote([approval, foreign, returned]).get(before.id) ?? [];
  expect(ordered).toEqual([returned, approval]);
  expect(reviewedNote(before, [...ordered, foreign], true)).toMatchObject({
    state: 'returned',
    decision: returned,
  });
});

test('the author’s answer is no review', async () => {
  const answer = await reviewOf(before, { reviewer: before.owner, decision: null, comment: 'Done' });
  expect(reviewedNote(before, [answer], false)).toMatchObject({ state: 'draft', answer, reviews: [] });
});

test('content does not depend on how a line was cut into runs, nor on the order of tags', () => {
  const cutBody: NoteBody = [{ kind: 'paragraph', runs: [run('We can '), run(''), run('agree.')] }];
  expect(noteContent({ ...before, body: cutBody })).toBe(noteContent(before));
  fc.assert(
    fc.property(fc.string(), fc.nat(40), (text, at) => {
      const one: NoteBody = [{ kind: 'paragraph', runs: [run(text)] }];
      const two: NoteBody = [{ kind: 'paragraph', runs: [run(text.slice(0, at)), run(text.slice(at))] }];
      expect(noteContent({ ...before, body: two })).toBe(noteContent({ ...before, body: one }));
    }),
  );
  const tagged = (tags: readonly string[]) => ({ ...before, fields: { ...before.fields, tags } });
  expect(noteContent(tagged(['b', 'a']))).toBe(noteContent(tagged(['a', 'b'])));
  expect(noteContent(tagged(['b']))).not.toBe(noteContent(tagged(['a'])));
});

test('a comment finds its words again when the text around them changed', () => {
  const body = paragraphs('Our view is this.', 'We can agree to a study.');
  const from = 'Our view is this.\nWe can '.length;
  const made = passageComment(body, from, from + 5, 'To what?');
  expect(made?.quotation.exact).toBe('agree');
  if (made === null) throw new Error('No comment');
  const moved = paragraphs('In short: our view is this, and more.', 'We can agree to a study.');
  expect(findPassage(moved, made)).toMatchObject({ method: 'exact' });
  expect(findPassage(paragraphs('Nothing of it'), made)).toBeNull();
  expect(passageComment(body, 3, 4, 'x')).toBeNull();
});
