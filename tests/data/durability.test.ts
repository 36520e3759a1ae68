import { afterEach, beforeEach, expect, test } from 'vitest';
import { FIELDS, MEETING } from './support/device.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';
import { type } from './support/type.ts';

interface Opened {
  readonly mode: IDBTransactionMode;
  readonly durability: string;
  readonly stores: readonly string[];
}

const start = devices();
const opened: Opened[] = [];
const original = IDBDatabase.prototype.transaction;

beforeEach(() => {
  opened.length = 0;
  IDBDatabase.prototype.transaction = function (...args) {
    const transaction = original.apply(this, args);
    const { mode, durability, objectStoreNames } = transaction;
    opened.push({ mode, durability, stores: [...objectStoreNames].sort() });
    return transaction;
  };
});
afterEach(() => {
  IDBDatabase.prototype.transaction = original;
});

test('every transaction that writes is strict, and an update is never apart from its view', async () => {
  const services = await start();
  opened.length = 0;
  const id = value(await services.notes.create(MEETING, FIELDS));
  const open = value(await services.notes.open(id));
  type(open.doc, 'a');
  await open.flush();
  type(open.doc, 'b');
  await open.close();
  value(await services.notes.trash(id));
  value(await services.notes.purge(id));
  value(await services.meetings.addQuestion(MEETING, { theme: null, item: null, text: 'Why?' }));
  const writes = opened.filter(({ mode }) => mode === 'readwrite');
  expect(writes.length).toBeGreaterThanOrEqual(6);
  expect(new Set(writes.map(({ durability }) => durability))).toEqual(new Set(['strict']));
  const appends = writes.filter(({ stores }) => stores.includes('views'));
  expect(new Set(appends.map(({ stores }) => stores.join()))).toEqual(
    new Set(['arrivals,arrivedUpdates,arrivedViews,updates,views']),
  );
  // The control: without asking for it, a transaction is not strict.
  const name = 'durability-control';
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('s');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  expect(database.transaction('s', 'readwrite').durability).toBe('default');
  database.close();
  indexedDB.deleteDatabase(name);
});
