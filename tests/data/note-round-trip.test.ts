import { afterEach, beforeEach, expect, test } from 'vitest';
import { bodyText } from '#core/notes/read-body.ts';
import { NotesDatabase } from '#renderer/data/databases.ts';
import type { Services } from '#renderer/services/start.ts';
import { FIELDS, MEETING, startReady, wipe } from './support/device.ts';
import { value } from './support/expect-ok.ts';
import { type } from './support/type.ts';

const running: Services[] = [];

async function device(): Promise<Services> {
  const services = await startReady();
  running.push(services);
  return services;
}

async function updateRows(): Promise<number> {
  const database = await new NotesDatabase().open();
  const count = await database.table('updates').count();
  database.close();
  return count;
}

beforeEach(wipe);
afterEach(async () => {
  for (const services of running.splice(0)) await services.close();
});

test('a note that was typed is there after a new start, with its fields', async () => {
  const before = await device();
  const id = value(await before.notes.create(MEETING, FIELDS));
  const open = value(await before.notes.open(id));
  type(open.doc, 'We support paragraph 11.');
  open.set('stance', 'support');
  expect(open.saveState().kind).toBe('pending');
  await open.close();
  expect(open.saveState().kind).toBe('saved');
  await before.close();

  const after = await device();
  const note = value(await after.notes.open(id)).note();
  expect(bodyText(note.body)).toBe('We support paragraph 11.');
  expect(note.fields).toEqual({ ...FIELDS, stance: 'support' });
});

test('the list follows what is typed', async () => {
  const services = await device();
  const id = value(await services.notes.create(MEETING, FIELDS));
  const open = value(await services.notes.open(id));
  type(open.doc, 'Reserve.');
  await expect
    .poll(() =>
      services.views.current().map((view) => (view.record === 'note' ? bodyText(view.note.body) : '')),
    )
    .toEqual(['Reserve.']);
});

test('opening and closing a note writes nothing', async () => {
  const services = await device();
  const id = value(await services.notes.create(MEETING, FIELDS));
  const written = await updateRows();
  const open = value(await services.notes.open(id));
  await open.close();
  expect(await updateRows()).toBe(written);
  // The control: a change is counted.
  const again = value(await services.notes.open(id));
  type(again.doc, 'x');
  await again.close();
  expect(await updateRows()).toBe(written + 1);
});
