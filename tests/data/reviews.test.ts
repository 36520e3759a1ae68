import { expect, test } from 'vitest';
import type { RecordId } from '#core/base/ids.ts';
import type { Contact, SelfDescription } from '#core/delegation/contact.ts';
import type { Note } from '#core/notes/model.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { reviewedNote, reviewsByNote, type ReviewedNote } from '#core/review/review-state.ts';
import { ownRecordId } from '#renderer/services/own-record.ts';
import { reviewRecords } from '#renderer/services/review-service.ts';
import type { Services } from '#renderer/services/start.ts';
import { FIELDS, MEETING, wipe } from './support/device.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';
import { type } from './support/type.ts';

const start = devices();

const ANNA: SelfDescription = { name: 'Anna', delegation: 'Ruritania', role: 'delegate' };
const HEAD: SelfDescription = { name: 'Hana', delegation: 'Ruritania', role: 'head' };

const noteOf = ({ views }: Services): Note => {
  const [note] = views.current().flatMap((view) => (view.record === 'note' ? [view.note] : []));
  if (note === undefined) throw new Error('There is no note');
  return note;
};
const me = ({ people }: Services): Contact => {
  const contact = people.current().me;
  if (contact === null) throw new Error('Nobody has said who they are');
  return contact;
};

/** Where the one note stands here, and how many reviews were refused. */
async function standing(
  services: Services,
): Promise<ReviewedNote & { readonly refusals: readonly string[] }> {
  const { views, reviews, profile } = services;
  const note = noteOf(services);
  const { valid, refused } = await reviews.check(reviewRecords(views.current(), MEETING));
  const own = reviewsByNote(valid).get(note.id) ?? [];
  return {
    ...reviewedNote(note, own, !profile.isMine(note.owner)),
    refusals: refused.map(({ refusal }) => refusal),
  };
}

async function write(services: Services, text: string): Promise<void> {
  const id = value(await services.notes.create(MEETING, { ...FIELDS, visibility: 'delegation' }));
  const open = value(await services.notes.open(id));
  type(open.doc, text);
  await open.close();
  await expect.poll(() => bodyText(noteOf(services).body)).toBe(text);
}

/** Puts into a file what goes from one person to another. */
async function fileFor(
  services: Services,
  to: Contact,
  notes: readonly Note[],
  others: readonly RecordId[],
): Promise<Uint8Array> {
  const readable = { json: '[]', markdown: '' };
  const times = value(await services.handingIn.timesOf(others));
  const order = { notes, gone: [], others: Object.fromEntries(times), recipients: [to], readable };
  return value(await services.handingIn.make(order));
}

async function receive(services: Services, bytes: Uint8Array): Promise<void> {
  const received = await services.receiving.open({ name: 'x.attache', bytes });
  if (received.kind !== 'opened') throw new Error(received.error.code);
  value(await services.receiving.merge([received.opened]));
}

test('an approval holds for what was approved, also after a new start; an answer freezes no text', async () => {
  const before = await start();
  value(await before.people.introduce(HEAD));
  await write(before, 'We can agree.');
  expect(await standing(before)).toMatchObject({ state: 'draft' });
  value(await before.reviews.review(noteOf(before), { decision: 'approve' }));
  await expect.poll(async () => (await standing(before)).state).toBe('approved');
  await before.close();

  const after = await start();
  expect(await standing(after)).toMatchObject({ state: 'approved', refusals: [] });
  const open = value(await after.notes.open(noteOf(after).id));
  type(open.doc, ' Perhaps.');
  await open.close();
  await expect.poll(async () => (await standing(after)).state).toBe('changed-since-approval');
  value(await after.reviews.review(noteOf(after), { decision: null, comment: 'See the second line.' }));
  await expect.poll(async () => (await standing(after)).answer?.comment).toBe('See the second line.');
  expect((await standing(after)).answer?.reviewed.json).not.toContain('agree');
});

test('nobody reviews before they have said who they are', async () => {
  const services = await start();
  await write(services, 'Mine');
  expect(await services.reviews.review(noteOf(services), { decision: 'approve' })).toMatchObject({
    ok: false,
    error: { code: 'identity-needed' },
  });
});

test('a note goes to the head by file and is returned; a delegate who decides is not believed', async () => {
  const first = await start();
  value(await first.people.introduce(HEAD));
  const head = me(first);
  const headKeys = first.people.keys;
  await first.close();
  await wipe();

  const anna = await start();
  value(await anna.people.introduce(ANNA));
  value(await anna.people.accept(head));
  await write(anna, 'We can agree.');
  value(await anna.reviews.review(noteOf(anna), { decision: 'approve' }));
  await expect.poll(async () => (await standing(anna)).refusals).toEqual(['may-not-decide']);
  const own = await ownRecordId('review', anna.profile.author, noteOf(anna).id);
  const file = await fileFor(anna, head, [noteOf(anna)], [own]);
  const annaCard = me(anna);
  await anna.close();
  await wipe();

  const desk = await start();
  if (headKeys === null) throw new Error('The head has no keys');
  value(await desk.people.replaceKeys(HEAD, headKeys, []));
  value(await desk.people.accept(annaCard));
  await receive(desk, file);
  await expect.poll(async () => (await standing(desk)).state).toBe('submitted');
  expect(await standing(desk)).toMatchObject({
    refusals: ['may-not-decide'],
    note: { owner: annaCard.authors[0] },
  });
  value(await desk.reviews.review(noteOf(desk), { decision: 'return', comment: 'Say to what.' }));
  await expect.poll(async () => (await standing(desk)).state).toBe('returned');
  expect((await standing(desk)).decision?.comment).toBe('Say to what.');
  expect(bodyText(noteOf(desk).body)).toBe('We can agree.');
});
