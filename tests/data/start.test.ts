import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { bodyText } from '#core/notes/read-body.ts';
import { deleteDatabase, FIELDS, MEETING, start as startAny, TestPlatform } from './support/device.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';
import { contiguous, readRows } from './support/rows.ts';
import { type } from './support/type.ts';

const start = devices();

test('the profile stays the same from one start to the next', async () => {
  const platform = new TestPlatform();
  platform.mark = 'machine-1';
  const first = await start(platform);
  await first.close();
  const second = await start(platform);
  expect(second.profile.author).toBe(first.profile.author);
  expect(second.profile.device).toBe(first.profile.device);
});

test('windows that start for the first time together are one person on one device', async () => {
  const [here, there, another] = await Promise.all([start(), start(), start()]);
  expect(new Set([here, there, another].map(({ profile }) => profile.author)).size).toBe(1);
  expect(new Set([here, there, another].map(({ profile }) => profile.device)).size).toBe(1);
});

test('a copied profile keeps its author and gets a device id of its own', async () => {
  const platform = new TestPlatform();
  platform.mark = 'machine-1';
  const original = await start(platform);
  const id = value(await original.notes.create(MEETING, FIELDS));
  await original.close();
  platform.mark = 'machine-2';
  const copy = await start(platform);
  expect(copy.profile.author).toBe(original.profile.author);
  expect(copy.profile.device).not.toBe(original.profile.device);
  const open = value(await copy.notes.open(id));
  type(open.doc, 'written on the copy');
  await open.close();
  const { updates } = await readRows();
  expect(new Set(updates.map(({ device }) => device)).size).toBe(2);
  expect(contiguous(updates)).toBe(true);
  await copy.close();
  expect((await start(platform)).profile.device).toBe(copy.profile.device);
});

test('a mark that cannot be told changes nothing', async () => {
  const platform = new TestPlatform();
  platform.mark = 'machine-1';
  const first = await start(platform);
  platform.mark = '';
  const second = await start(platform);
  expect(second.profile.device).toBe(first.profile.device);
  platform.mark = 'machine-1';
  expect((await start(platform)).profile.device).toBe(first.profile.device);
});

test('a database that has vanished is noticed until the loss is accepted', async () => {
  const platform = new TestPlatform();
  const before = await start(platform);
  value(await before.notes.create(MEETING, FIELDS));
  value(await before.notes.create(MEETING, FIELDS));
  await expect.poll(() => platform.keepsake).toContain('"notes":2');
  await before.close();
  await deleteDatabase('attache-notes');

  const first = await startAny(platform);
  expect(first).toMatchObject({ kind: 'vanished', lost: { notes: 2 } });
  if (first.kind !== 'vanished') return;
  expect(first.lost.at).toBeLessThanOrEqual(Date.now());
  await first.services.close();
  const second = await startAny(platform);
  if (second.kind !== 'vanished') throw new Error(second.kind);
  await second.acceptLoss();
  await second.services.close();
  expect((await start(platform)).views.current()).toEqual([]);
});

test('notes that were deleted for good are not missed', async () => {
  const platform = new TestPlatform();
  const before = await start(platform);
  const id = value(await before.notes.create(MEETING, FIELDS));
  await expect.poll(() => platform.keepsake).toContain('"notes":1');
  value(await before.notes.trash(id));
  value(await before.notes.purge(id));
  await expect.poll(() => platform.keepsake).toContain('"notes":0');
  await before.close();
  await start(platform);
});

test('views that were lost or are of another form are made anew from the log', async () => {
  const before = await start();
  const id = value(await before.notes.create(MEETING, { ...FIELDS, tags: ['a'] }));
  const open = value(await before.notes.open(id));
  type(open.doc, 'Text');
  await open.close();
  value(await before.meetings.addQuestion(MEETING, { theme: null, item: null, text: 'Why?' }));
  await before.close();
  const stored = await readRows();

  const database = await new Dexie('attache-notes').open();
  await database.table('views').clear();
  await database.table('settings').delete('views-format');
  database.close();
  const after = await start();
  const rebuilt = await readRows();
  expect(rebuilt.views.map(({ document, view }) => ({ document, view }))).toEqual(
    stored.views.map(({ document, view }) => ({ document, view })),
  );
  expect(rebuilt.updates).toEqual(stored.updates);
  expect(bodyText(value(await after.notes.open(id)).note().body)).toBe('Text');
});
