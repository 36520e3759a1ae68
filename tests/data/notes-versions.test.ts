import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { version001 } from '#renderer/data/versions/notes/001-records.ts';
import { deleteDatabase, FIELDS, MEETING } from './support/device.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';
import { readRows } from './support/rows.ts';
import { handInFrom, HEAD, noteBy, openedFile, sender, textsOf } from './support/sender.ts';
import { type } from './support/type.ts';

const start = devices();

test('notes and settings that version 1 kept are all there after the steps since, and a merge works on them', async () => {
  const written = await start();
  const id = value(await written.notes.create(MEETING, { ...FIELDS, visibility: 'delegation' }));
  const open = value(await written.notes.open(id));
  type(open.doc, 'Written with version 1');
  await open.close();
  await written.close();
  const { updates, views, settings } = await readRows();
  await deleteDatabase('attache-notes');
  const before = new Dexie('attache-notes');
  version001(before);
  await before.table('updates').bulkPut([...updates]);
  await before.table('views').bulkPut([...views]);
  await before.table('settings').bulkPut([...settings]);
  before.close();

  const services = await start();
  expect(textsOf(services)).toEqual(['Written with version 1']);
  expect(await readRows()).toEqual({ updates, views, settings });
  expect(services.profile.isMine(updates[0]?.author ?? services.profile.author)).toBe(true);
  expect(value(await services.receiving.merges())).toEqual([]);

  value(await services.people.introduce(HEAD));
  const anna = await sender(services, 'Anna', 1);
  value(await services.people.accept(anna.contact));
  const file = await handInFrom(services, anna, [noteBy(anna, 11, 'Handed in')]);
  const merge = value(await services.receiving.merge([await openedFile(services, file)]));
  await expect.poll(() => textsOf(services)).toEqual(['Handed in', 'Written with version 1']);
  value(await services.receiving.setAside(merge, true));
  await expect.poll(() => textsOf(services)).toEqual(['Written with version 1']);
});
