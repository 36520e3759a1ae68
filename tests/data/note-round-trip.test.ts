import { expect, test } from 'vitest';
import { bodyText } from '#core/notes/read-body.ts';
import type { Services } from '#renderer/services/start.ts';
import { FIELDS, MEETING, OTHER_MEETING } from './support/device.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';
import { contiguous, readRows } from './support/rows.ts';
import { type } from './support/type.ts';

const start = devices();

const texts = ({ views }: Services): readonly string[] =>
  views.current().flatMap((view) => (view.record === 'note' ? [bodyText(view.note.body)] : []));

test('a note that was typed is there after a new start, with its fields', async () => {
  const before = await start();
  const id = value(await before.notes.create(MEETING, FIELDS));
  const open = value(await before.notes.open(id));
  type(open.doc, 'We support paragraph 11.');
  open.set('stance', 'support');
  expect(open.saveState().kind).toBe('pending');
  await open.close();
  expect(open.saveState().kind).toBe('saved');
  await before.close();

  const after = await start();
  const note = value(await after.notes.open(id)).note();
  expect(bodyText(note.body)).toBe('We support paragraph 11.');
  expect(note.fields).toEqual({ ...FIELDS, stance: 'support' });
});

test('the list follows what is typed, without anything being closed', async () => {
  const services = await start();
  const id = value(await services.notes.create(MEETING, FIELDS));
  const open = value(await services.notes.open(id));
  type(open.doc, 'Reserve.');
  await expect.poll(() => texts(services)).toEqual(['Reserve.']);
});

test('opening and closing a note writes nothing', async () => {
  const services = await start();
  const id = value(await services.notes.create(MEETING, FIELDS));
  const written = await readRows();
  const open = value(await services.notes.open(id));
  await open.close();
  expect(await readRows()).toEqual(written);
  // The control: a change is seen.
  const again = value(await services.notes.open(id));
  type(again.doc, 'x');
  await again.close();
  expect((await readRows()).updates.length).toBe(written.updates.length + 1);
});

test('two parts of the screen share one open note, which is saved when the last one lets go', async () => {
  const services = await start();
  const id = value(await services.notes.create(MEETING, FIELDS));
  const panel = value(await services.notes.open(id));
  const list = value(await services.notes.open(id));
  expect(list).toBe(panel);
  await list.close();
  type(panel.doc, 'Still open');
  await panel.close();
  expect(bodyText(value(await services.notes.open(id)).note().body)).toBe('Still open');
});

test('an editing session ends as one row, and the sequence has no gap', async () => {
  const services = await start();
  const id = value(await services.notes.create(MEETING, FIELDS));
  const open = value(await services.notes.open(id));
  for (const text of ['one ', 'two ', 'three']) {
    type(open.doc, text);
    await open.flush();
  }
  expect((await readRows()).updates.length).toBe(4);
  await open.close();
  const { updates } = await readRows();
  expect(updates.map(({ first, sequence }) => [first, sequence])).toEqual([
    [1, 1],
    [2, 4],
  ]);
  const again = value(await services.notes.open(id));
  type(again.doc, '!');
  await again.close();
  const rows = (await readRows()).updates;
  expect(rows.length).toBe(3);
  expect(contiguous(rows)).toBe(true);
  expect(bodyText(value(await services.notes.open(id)).note().body)).toBe('one two three!');
});

test('the trash gives a note back, and purging leaves a tombstone without its text', async () => {
  const services = await start();
  const id = value(await services.notes.create(MEETING, FIELDS));
  const open = value(await services.notes.open(id));
  type(open.doc, 'unsayable');
  await open.flush();
  expect((await services.notes.purge(id)).ok).toBe(false);
  value(await services.notes.trash(id));
  expect(open.note().deletedAt).not.toBeNull();
  expect(open.editable).toBe(false);
  value(await services.notes.restore(id));
  expect(open.note().deletedAt).toBeNull();
  await open.close();

  expect(await stored('unsayable')).toBe(true);
  value(await services.notes.trash(id));
  value(await services.notes.purge(id));
  await expect.poll(() => services.views.current()).toEqual([]);
  expect(await stored('unsayable')).toBe(false);
  expect((await readRows()).updates.length).toBe(1);
  expect(contiguous((await readRows()).updates)).toBe(true);
  expect(await services.notes.open(id)).toMatchObject({ ok: false, error: { code: 'note-missing' } });
});

test('a private note that the delegation may see goes on under another id, without its history', async () => {
  const services = await start();
  const id = value(await services.notes.create(MEETING, { ...FIELDS, tags: ['kept'] }));
  const open = value(await services.notes.open(id));
  type(open.doc, 'unsayable');
  await open.flush();
  open.doc.getXmlFragment('body').delete(0, 1);
  await open.close();
  const fresh = value(await services.notes.setVisibility(id, 'delegation'));
  expect(fresh).not.toBe(id);
  expect(await stored('unsayable')).toBe(false);
  const note = value(await services.notes.open(fresh)).note();
  expect(note.fields).toEqual({ ...FIELDS, tags: ['kept'], visibility: 'delegation' });
  expect(value(await services.notes.setVisibility(fresh, 'private'))).toBe(fresh);
  await expect.poll(() => services.views.current().length).toBe(1);
});

test('notes of several meetings never mix', async () => {
  const services = await start();
  const here = value(await services.notes.create(MEETING, FIELDS));
  const there = value(await services.notes.create(OTHER_MEETING, FIELDS));
  await expect.poll(() => services.views.current().length).toBe(2);
  const meetings = services.views
    .current()
    .flatMap((view) => (view.record === 'note' ? [[view.note.id, view.note.meeting]] : []));
  expect(Object.fromEntries(meetings)).toEqual({ [here]: MEETING, [there]: OTHER_MEETING });
});

/** Looks for a text in everything stored, as bytes. */
async function stored(text: string): Promise<boolean> {
  const { updates, views } = await readRows();
  const bytes = [...updates.map(({ payload }) => payload), ...views.map(({ view }) => view)];
  return bytes.some((each) => new TextDecoder('latin1').decode(each).includes(text));
}
