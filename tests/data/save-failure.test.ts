import { afterEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import { bodyText } from '#core/notes/read-body.ts';
import type { OpenNote } from '#renderer/services/notes.ts';
import { breakableDisk } from './support/breakable-disk.ts';
import { FIELDS, MEETING } from './support/device.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';
import { type } from './support/type.ts';

const start = devices();
const textOf = (open: OpenNote): string => bodyText(open.note().body);

/** The part of the browser's debugging protocol that these tests use. */
interface StorageSession {
  send(method: string, parameters: Readonly<Record<string, unknown>>): Promise<unknown>;
}

const storage = (method: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<unknown> =>
  (cdp() as unknown as StorageSession).send(`Storage.${method}`, { origin: location.origin, ...parameters });

/**
 * Gives this origin no more room than a few notes take. The browser remembers for a while how much room there was, so
 * it has to forget the databases first.
 */
async function makeRoomScarce(): Promise<void> {
  await storage('clearDataForOrigin', { storageTypes: 'indexeddb' });
  await storage('overrideQuotaForOrigin', { quotaSize: 4_000_000 });
}

const makeRoom = (): Promise<unknown> => storage('overrideQuotaForOrigin');

/** More than fits. */
const LONG = 'typed without room '.repeat(400_000);

const disk = breakableDisk();

afterEach(async () => {
  await makeRoom();
});

test('without room, the text stays, the failure is said, and a retry saves it', async () => {
  await makeRoomScarce();
  const services = await start();
  const id = value(await services.notes.create(MEETING, FIELDS));
  const open = value(await services.notes.open(id));
  type(open.doc, 'before. ');
  await open.flush();
  expect(open.saveState().kind).toBe('saved');
  type(open.doc, LONG);
  await open.flush();
  const failed = open.saveState();
  expect(failed).toMatchObject({ kind: 'failed', error: { code: 'notes-quota' } });
  type(open.doc, 'and on.');
  expect(textOf(open) === `before. ${LONG}and on.`).toBe(true);
  await makeRoom();
  if (failed.kind === 'failed') failed.retry();
  await expect.poll(() => open.saveState().kind).toBe('saved');
  await open.close();
  await services.close();

  const again = await start();
  expect(textOf(value(await again.notes.open(id))) === `before. ${LONG}and on.`).toBe(true);
});

test('a note that cannot be made is said so, and none appears later', async () => {
  await makeRoomScarce();
  const services = await start();
  value(await services.notes.create(MEETING, FIELDS));
  expect(await services.notes.create(MEETING, { ...FIELDS, tags: [LONG] })).toMatchObject({
    ok: false,
    error: { code: 'notes-quota' },
  });
  await makeRoom();
  expect((await start()).views.current().length).toBe(1);
});

test('a connection that dies is opened anew, lists go on living, and nothing is lost', async () => {
  const services = await start();
  const id = value(await services.notes.create(MEETING, FIELDS));
  const open = value(await services.notes.open(id));
  disk.isBroken = true;
  type(open.doc, 'one ');
  await open.flush();
  expect(open.saveState()).toMatchObject({ kind: 'failed', error: { code: 'notes-write-failed' } });
  type(open.doc, 'two');
  await open.flush();
  expect(open.saveState().kind).toBe('failed');
  disk.isBroken = false;
  const failed = open.saveState();
  if (failed.kind === 'failed') failed.retry();
  await expect.poll(() => open.saveState().kind).toBe('saved');
  await expect
    .poll(() =>
      services.views.current().map((view) => (view.record === 'note' ? bodyText(view.note.body) : '')),
    )
    .toEqual(['one two']);
});

test('a note that is closed while it cannot be saved stays in memory and is saved later', async () => {
  const services = await start();
  const id = value(await services.notes.create(MEETING, FIELDS));
  const open = value(await services.notes.open(id));
  disk.isBroken = true;
  type(open.doc, 'not lost');
  await open.close();
  expect(open.saveState().kind).toBe('failed');
  const again = value(await services.notes.open(id));
  expect(textOf(again)).toBe('not lost');
  expect(again.saveState().kind).toBe('failed');
  disk.isBroken = false;
  await again.flush();
  expect(again.saveState().kind).toBe('saved');
  await again.close();
  expect(textOf(value(await (await start()).notes.open(id)))).toBe('not lost');
});

test('a database that is cleared under the app gets back whole what is still open', async () => {
  const services = await start();
  const id = value(await services.notes.create(MEETING, FIELDS));
  const open = value(await services.notes.open(id));
  type(open.doc, 'before and ');
  await open.flush();
  await storage('clearDataForOrigin', { storageTypes: 'indexeddb' });
  type(open.doc, 'after');
  await open.flush();
  await expect.poll(() => open.flush().then(() => open.saveState().kind)).toBe('saved');
  await services.close();
  const again = await start();
  expect(textOf(value(await again.notes.open(id)))).toBe('before and after');
});
