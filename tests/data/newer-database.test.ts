import { beforeEach, expect, test } from 'vitest';
import { start, wipe } from './support/device.ts';

/** Dexie's version times ten: one that this app will not soon reach. */
const NEWER = 9990;

beforeEach(wipe);

function open(version?: number, upgrade?: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('attache-notes', version);
    request.onupgradeneeded = () => upgrade?.(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

test('a database of a newer version of the app is refused and not touched', async () => {
  const newer = await open(NEWER, (database) => {
    database.createObjectStore('updates', { keyPath: 'id' }).add({ id: 1, text: 'from the future' });
    database.createObjectStore('embeddings', { keyPath: 'id' });
  });
  newer.close();

  expect(await start()).toEqual({ kind: 'newer-database' });
  expect(await start()).toEqual({ kind: 'newer-database' });

  const after = await open();
  expect(after.version).toBe(NEWER);
  expect([...after.objectStoreNames]).toEqual(['embeddings', 'updates']);
  const row = await new Promise((resolve) => {
    const request = after.transaction('updates').objectStore('updates').get(1);
    request.onsuccess = () => resolve(request.result);
  });
  expect(row).toEqual({ id: 1, text: 'from the future' });
  after.close();
});

test('a newer version of the app that takes the database over meanwhile is not written to', async () => {
  const started = await start();
  if (started.kind !== 'ready') throw new Error(started.kind);
  const { services } = started;
  const newer = await open(NEWER, (database) => database.createObjectStore('embeddings'));
  newer.close();
  expect(await services.settings.put(new Map([['x', 1]]))).toMatchObject({
    ok: false,
    error: { code: 'notes-newer-database' },
  });
  await services.close();
  const after = await open();
  expect(after.version).toBe(NEWER);
  after.close();
});
