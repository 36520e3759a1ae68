import { expect, test } from 'vitest';
import { ok } from '#core/base/result.ts';
import { goneNotes } from '#core/delegation/choose-records.ts';
import type { Note } from '#core/notes/model.ts';
import { recordOf } from '#core/notes/note-document.ts';
import type { HandInOrder } from '#renderer/services/delegation/handing-in.ts';
import type { Services } from '#renderer/services/start.ts';
import { FIELDS, MEETING, TestPlatform } from './support/device.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';
import { ANNA, handInFrom, noteBy, notesOf, receive, sender, type Sender } from './support/sender.ts';
import { type } from './support/type.ts';

const start = devices();

async function withHead(
  platform?: TestPlatform,
): Promise<{ readonly services: Services; readonly head: Sender }> {
  const services = await start(platform);
  value(await services.people.introduce(ANNA));
  const head = await sender(services, 'Hana', 7, 'head');
  value(await services.people.accept(head.contact));
  return { services, head };
}

/** Writes a note for the delegation and gives it as lists have it. */
async function written({ notes, views }: Services, text: string): Promise<Note> {
  const id = value(await notes.create(MEETING, { ...FIELDS, visibility: 'delegation' }));
  const open = value(await notes.open(id));
  type(open.doc, text);
  await open.close();
  const found = (): Note | undefined =>
    views.current().flatMap((view) => (view.record === 'note' && view.note.id === id ? [view.note] : []))[0];
  await expect.poll(() => JSON.stringify(found()?.body)).toContain(text);
  const note = found();
  if (note === undefined) throw new Error('The note is gone');
  return note;
}

const orderFor = (head: Sender, notes: readonly Note[], others: Partial<HandInOrder> = {}): HandInOrder => ({
  notes,
  gone: [],
  others: {},
  recipients: [head.contact],
  readable: { json: '[]', markdown: '' },
  fileName: 'Anna',
  fileKind: { name: 'Hand-in', extensions: ['attache'] },
  ...others,
});

test('who was handed what is remembered once the file is saved, not before, and over a new start', async () => {
  const platform = new TestPlatform();
  const { services, head } = await withHead(platform);
  const note = await written(services, 'Agreed');
  const save = platform.saveFile;
  Object.assign(platform, { saveFile: async () => ok('cancelled' as const) });
  expect(await services.handingIn.save(orderFor(head, [note]))).toEqual(ok('cancelled'));
  expect(services.handingIn.current()).toEqual({});
  Object.assign(platform, { saveFile: save });
  expect(await services.handingIn.save(orderFor(head, [note]))).toEqual(ok('done'));
  const handed = { [head.contact.recipient]: { [note.id]: { updatedAt: note.updatedAt, isDeleted: false } } };
  expect(services.handingIn.current()).toEqual(handed);
  await services.close();
  const again = await start(platform);
  expect(again.handingIn.current()).toEqual(handed);

  // The head opens exactly what was listed.
  const opened = await again.doDelegationJob('open-hand-in', {
    file: platform.saved ?? new Uint8Array(),
    keys: head.keys,
    stored: [],
    now: Date.now(),
  });
  expect(value(opened).handIn).toMatchObject({
    records: [{ id: recordOf(note.id), owner: again.profile.author }],
  });
});

test('what was changed, made private or taken away since it was listed refuses the whole file', async () => {
  const { services, head } = await withHead();
  const { notes, handingIn } = services;
  const steady = await written(services, 'Steady');
  const listed = await written(services, 'Listed');
  const codeOf = async (order: HandInOrder): Promise<string | null> => {
    const made = await handingIn.make(order);
    return made.ok ? null : made.error.code;
  };
  expect(await codeOf(orderFor(head, [steady, listed]))).toBeNull();
  const open = value(await notes.open(listed.id));
  type(open.doc, ' and changed');
  await open.close();
  expect(await codeOf(orderFor(head, [steady, listed]))).toBe('hand-in-changed');
  const gone = { ...steady, id: 'f'.repeat(32) as typeof steady.id };
  expect(await codeOf(orderFor(head, [gone]))).toBe('hand-in-changed');
  const secret = value(await notes.create(MEETING, FIELDS));
  await expect.poll(() => notesOf(services)).toHaveLength(3);
  const hidden = notesOf(services).filter(({ id }) => id === secret);
  expect(await codeOf(orderFor(head, hidden))).toBe('hand-in-changed');
});

test('a note of somebody else is never handed on as one’s own', async () => {
  const { services, head } = await withHead();
  await receive(services, await handInFrom(services, head, [noteBy(head, 71, 'Of the head')]));
  await expect.poll(() => notesOf(services)).toHaveLength(1);
  expect(await services.handingIn.make(orderFor(head, notesOf(services)))).toMatchObject({
    ok: false,
    error: { code: 'note-not-yours' },
  });
});

test('the tombstone of a note that somebody has leaves with the next file, once', async () => {
  const { services, head } = await withHead();
  const { notes, handingIn } = services;
  const note = await written(services, 'To be gone');
  const to = [head.contact.recipient];
  value(await handingIn.save(orderFor(head, [note])));
  value(await notes.trash(note.id));
  value(await notes.purge(note.id));
  await expect.poll(() => notesOf(services)).toHaveLength(0);
  const gone = goneNotes([], to, handingIn.current());
  expect(gone).toEqual([note.id]);
  value(await handingIn.save(orderFor(head, [], { gone })));
  expect(goneNotes([], to, handingIn.current())).toEqual([]);
  expect(handingIn.hasDeletionLeft(note.id)).toBe(true);
});
