import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { NoteId } from '#core/base/ids.ts';
import { noteBody } from '#core/notes/note-document.ts';
import { bodyText } from '#core/notes/read-body.ts';
import type { Services } from '#renderer/services/start.ts';
import { FIELDS, MEETING } from './support/device.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';
import { contiguous, readRows } from './support/rows.ts';
import { type } from './support/type.ts';

const start = devices();

/** Writes an editing session: each text is stored on its own, as a pause in typing does. */
async function session(services: Services, id: NoteId, ...texts: readonly string[]): Promise<void> {
  const open = value(await services.notes.open(id));
  for (const text of texts) {
    type(open.doc, text);
    await open.flush();
  }
  await open.close();
}

const history = async (services: Services, id: NoteId): Promise<readonly string[]> =>
  value(await services.histories.read(id)).map(({ note }) => bodyText(note.body));

describe('the history of a note', () => {
  test('has a point for each editing session, the one under way included', async () => {
    const services = await start();
    const id = value(await services.notes.create(MEETING, FIELDS));
    await session(services, id, 'We ', 'agree');
    await session(services, id, ' in ', 'principle');
    const open = value(await services.notes.open(id));
    type(open.doc, '.');
    expect(await history(services, id)).toEqual([
      '',
      'We agree',
      'We agree in principle',
      'We agree in principle.',
    ]);
    const ids = value(await services.histories.read(id)).map((point) => point.id);
    type(open.doc, '..');
    await open.close();
    expect(value(await services.histories.read(id)).map((point) => point.id)).toEqual(ids);
  });

  test('gives a state back as a new edit, under the editor too, and takes that back again', async () => {
    const services = await start();
    const id = value(await services.notes.create(MEETING, FIELDS));
    await session(services, id, 'first');
    const open = value(await services.notes.open(id));
    open.set('priority', 'high');
    type(open.doc, ' and second');
    const points = value(await services.histories.read(id));
    const [, first] = points;
    if (first === undefined) throw new Error('The first session is a point');
    const before = value(await services.histories.restore(id, first.id));
    expect(bodyText(open.note().body)).toBe('first');
    expect(open.note().fields.priority).toBe('medium');
    expect(before).toBe(points[2]?.id);
    expect(await history(services, id)).toEqual(['', 'first', 'first and second', 'first']);
    value(await services.histories.restore(id, before));
    expect(bodyText(open.note().body)).toBe('first and second');
    type(open.doc, '!');
    await open.close();
    expect(await history(services, id)).toEqual([
      '',
      'first',
      'first and second',
      'first',
      'first and second',
      'first and second!',
    ]);
  });

  test('is not to be restored in the trash, nor where there is no such point', async () => {
    const services = await start();
    const id = value(await services.notes.create(MEETING, FIELDS));
    const [point] = value(await services.histories.read(id));
    if (point === undefined) throw new Error('A new note has a point');
    const rows = await readRows();
    expect(await services.histories.restore(id, 'none-1' as typeof point.id)).toMatchObject({ ok: false });
    expect(await readRows()).toEqual(rows);
    value(await services.notes.trash(id));
    expect(await services.histories.restore(id, point.id)).toMatchObject({ ok: false });
    value(await services.notes.purge(id));
    expect(await services.histories.read(id)).toMatchObject({ ok: false, error: { code: 'note-missing' } });
  });
});

describe('the rows of a session', () => {
  test('become one though the app was killed in it, once the note is written again', async () => {
    const killed = await start();
    const id = value(await killed.notes.create(MEETING, FIELDS));
    const open = value(await killed.notes.open(id));
    for (const text of ['kept ', 'through ', 'a crash']) {
      type(open.doc, text);
      await open.flush();
    }
    // Nothing is closed: what follows is another start on the same data.
    const after = await start();
    expect((await readRows()).updates.length).toBe(4);
    await session(after, id, '.');
    const { updates } = await readRows();
    expect(updates.map(({ first, sequence }) => [first, sequence])).toEqual([
      [1, 1],
      [2, 4],
      [5, 5],
    ]);
    expect(await history(after, id)).toEqual(['', 'kept through a crash', 'kept through a crash.']);
  });

  test('keep what was typed and deleted again, in a fraction of the room', async () => {
    const services = await start();
    const id = value(await services.notes.create(MEETING, FIELDS));
    const open = value(await services.notes.open(id));
    for (const letter of 'never to be said') {
      type(open.doc, letter);
      await open.flush();
    }
    const typed = (await readRows()).updates.reduce((sum, { payload }) => sum + payload.length, 0);
    noteBody(open.doc).delete(0, 1);
    await open.close();
    const { updates } = await readRows();
    expect(updates.length).toBe(2);
    expect(
      updates.some(({ payload }) => new TextDecoder('latin1').decode(payload).includes('never to be said')),
    ).toBe(true);
    expect(updates.reduce((sum, { payload }) => sum + payload.length, 0)).toBeLessThan(typed);
  });

  test('of two windows that write in turn stay apart, without a gap or a loss', async () => {
    const [here, there] = [await start(), await start()];
    const id = value(await here.notes.create(MEETING, FIELDS));
    const [mine, theirs] = [value(await here.notes.open(id)), value(await there.notes.open(id))];
    const write = async (open: typeof mine, ...texts: readonly string[]): Promise<void> => {
      for (const text of texts) {
        type(open.doc, text);
        await open.flush();
      }
    };
    await write(mine, 'a', 'b');
    await expect.poll(() => bodyText(theirs.note().body)).toBe('ab');
    await write(theirs, 'c', 'd');
    await expect.poll(() => bodyText(mine.note().body)).toBe('abcd');
    await write(mine, 'e', 'f');
    await mine.close();
    await expect.poll(() => bodyText(theirs.note().body)).toBe('abcdef');
    await theirs.close();
    const { updates } = await readRows();
    expect(contiguous(updates)).toBe(true);
    expect(updates.map(({ first, sequence }) => [first, sequence])).toEqual([
      [1, 1],
      [2, 3],
      [4, 5],
      [6, 7],
    ]);
    expect(await history(here, id)).toEqual(['', 'ab', 'abcd', 'abcdef']);
  });

  test('are those of the session alone after a backup was restored in the middle of it', async () => {
    const services = await start();
    const id = value(await services.notes.create(MEETING, FIELDS));
    await session(services, id, 'one');
    const file = value(await services.backups.make());
    const open = value(await services.notes.open(id));
    type(open.doc, ' two');
    await open.flush();
    value(await services.backups.restore(file));
    type(open.doc, ' three');
    await open.flush();
    type(open.doc, ' four');
    await open.close();
    expect(contiguous((await readRows()).updates)).toBe(true);
    expect((await readRows()).updates.length).toBe(4);
    expect((await history(services, id)).at(-1)).toBe('one two three four');
    expect(documentText(await readRows())).toBe('one two three four');
  });
});

/** What a new start would read from the rows. */
function documentText({ updates }: Awaited<ReturnType<typeof readRows>>): string {
  const doc = new Y.Doc();
  for (const { payload } of updates) Y.applyUpdate(doc, payload);
  return noteBody(doc)
    .toString()
    .replaceAll(/<[^>]*>/gu, '');
}
