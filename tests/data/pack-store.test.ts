import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import type { MeetingUri } from '#core/pack/model.ts';
import { Connection } from '#renderer/data/connection.ts';
import { PacksDatabase } from '#renderer/data/databases.ts';
import { PackStore } from '#renderer/data/pack-store.ts';
import { version001 } from '#renderer/data/versions/packs/001-packs.ts';
import type { PackRow } from '#renderer/data/rows.ts';
import { FIELDS, MEETING, OTHER_MEETING } from './support/device.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';
import { readRows } from './support/rows.ts';

const start = devices();

const row = (meeting: MeetingUri, openedAt: number): PackRow => ({
  meeting,
  bytes: new Uint8Array([1, 2, openedAt]),
  fileName: `${openedAt}.mpack`,
  openedAt,
  bundled: false,
});

test('keeps one pack for each meeting, the one opened last in front, and writes no note', async () => {
  const services = await start();
  value(await services.notes.create(MEETING, FIELDS));
  const notes = await readRows();
  const connection = new Connection(new PacksDatabase());
  const store = new PackStore(connection);
  value(await store.put(row(MEETING, 1)));
  value(await store.put(row(OTHER_MEETING, 2)));
  value(await store.put(row(MEETING, 3)));
  expect(value(await store.all())).toEqual([row(MEETING, 3), row(OTHER_MEETING, 2)]);
  value(await store.touch(OTHER_MEETING, 4));
  expect(value(await store.get(OTHER_MEETING))).toEqual({ ...row(OTHER_MEETING, 2), openedAt: 4 });
  expect(value(await store.get('urn:none' as MeetingUri))).toBeNull();
  connection.close();
  expect(await readRows()).toEqual(notes);
});

test('an earlier edition stays beside the present one, once, until the meeting is removed', async () => {
  const connection = new Connection(new PacksDatabase());
  const store = new PackStore(connection);
  const [first, second, third] = [row(MEETING, 1), row(MEETING, 2), row(MEETING, 3)];
  for (const each of [first, second, second, third]) value(await store.put(each));
  value(await store.put(row(OTHER_MEETING, 4)));
  value(await store.putEarlier(first));
  const earlier = async () => value(await store.earlier(MEETING)).map(({ fileName }) => fileName);
  expect(await earlier()).toEqual(['1.mpack', '2.mpack']);
  const removed = value(await store.remove(MEETING));
  expect(await earlier()).toEqual([]);
  expect(value(await store.all())).toEqual([row(OTHER_MEETING, 4)]);
  value(await store.restore(removed));
  expect(await earlier()).toEqual(['1.mpack', '2.mpack']);
  expect(value(await store.get(MEETING))).toEqual(third);
  connection.close();
});

test('the packs that version 1 kept are all there after the step to version 2', async () => {
  const before = new Dexie('attache-packs');
  version001(before);
  await before.table('packs').put(row(MEETING, 1));
  before.close();
  const connection = new Connection(new PacksDatabase());
  const store = new PackStore(connection);
  expect(value(await store.all())).toEqual([row(MEETING, 1)]);
  expect(value(await store.earlier(MEETING))).toEqual([]);
  connection.close();
});

test('packs of a newer version of the app are not touched', async () => {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('attache-packs', 30);
    request.onupgradeneeded = () => request.result.createObjectStore('shelves');
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
    request.onerror = () => reject(request.error);
  });
  const store = new PackStore(new Connection(new PacksDatabase()));
  expect(await store.put(row(MEETING, 1))).toMatchObject({ ok: false, error: { code: 'pack-not-stored' } });
  expect((await indexedDB.databases()).find(({ name }) => name === 'attache-packs')?.version).toBe(30);
});
