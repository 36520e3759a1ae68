import * as Y from 'yjs';
import { expect, test } from 'vitest';
import type { AuthorId, BatchId, DeviceId, NoteId, RecordId } from '#core/base/ids.ts';
import { purgeNote } from '#core/notes/note-document.ts';
import { documentFrom } from '#core/notes/record-copy.ts';
import { encodeView, readView } from '#core/notes/record-view.ts';
import { Connection } from '#renderer/data/connection.ts';
import { NotesDatabase } from '#renderer/data/databases.ts';
import { RecordLog } from '#renderer/data/record-log.ts';
import { plainSeal } from '#renderer/data/seal.ts';
import type { Services } from '#renderer/services/start.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';
import { contiguous, readRows } from './support/rows.ts';
import {
  handInFrom,
  HEAD,
  noteBy,
  notesOf,
  openedFile,
  sender,
  textsOf,
  type Sender,
} from './support/sender.ts';
import { type } from './support/type.ts';

const start = devices();
/** More than are put singly, fewer than two parts hold. */
const MANY = 620;

const manyNotes = (from: Sender, first = 1000): readonly Y.Doc[] =>
  Array.from({ length: MANY }, (_, index) => noteBy(from, first + index, `Note ${String(index)}`));

async function desk(): Promise<{ readonly services: Services; readonly anna: Sender }> {
  const services = await start();
  value(await services.people.introduce(HEAD));
  const anna = await sender(services, 'Anna', 1);
  value(await services.people.accept(anna.contact));
  return { services, anna };
}

/** The rows of parts, read past the app. */
async function readParts() {
  const database = new NotesDatabase();
  await database.open();
  const rows = {
    arrivals: await database.arrivals.toArray(),
    updates: await database.arrivedUpdates.toArray(),
    views: await database.arrivedViews.toArray(),
  };
  database.close();
  return rows;
}

test('hundreds of new notes come in as a few rows, are there after a new start, and are the same once more', async () => {
  const { services, anna } = await desk();
  const file = await handInFrom(services, anna, manyNotes(anna));
  const progress: number[] = [];
  value(await services.receiving.merge([await openedFile(services, file)], (done) => progress.push(done)));
  await expect.poll(() => notesOf(services).length).toBe(MANY);
  expect(progress.at(-1)).toBe(MANY);
  const { updates, views } = await readRows();
  expect([updates, views]).toEqual([[], []]);
  expect((await readParts()).arrivals.map(({ documents }) => documents.length)).toEqual([500, 120]);
  const shown = textsOf(services);
  await services.close();

  const again = await start();
  expect(textsOf(again)).toEqual(shown);
  const opened = await openedFile(again, file);
  expect(new Set(opened.plan.map(({ change }) => change))).toEqual(new Set(['same']));
  expect(value(await again.receiving.merge([opened])).counts.same).toBe(MANY);
});

test('what comes later for such notes lies beside them, and undoing either merge leaves what it should', async () => {
  const { services, anna } = await desk();
  const { receiving } = services;
  const docs = manyNotes(anna);
  const [first] = docs;
  if (first === undefined) throw new Error('There is no note');
  const merge = async (notes: readonly Y.Doc[]) =>
    value(await receiving.merge([await openedFile(services, await handInFrom(services, anna, notes))]));
  const many = await merge(docs);
  type(first, ' and more');
  const later = await merge([first]);
  expect(later.counts).toMatchObject({ changed: 1, new: 0 });
  await expect.poll(() => textsOf(services)).toContain('Note 0 and more');
  const { updates } = await readRows();
  expect(updates.map(({ first: from, sequence }) => [from, sequence])).toEqual([[2, 2]]);

  const id = first.getMap('identity').get('id') as NoteId;
  const history = value(await services.histories.read(id));
  expect(history.length).toBeGreaterThanOrEqual(2);
  value(await receiving.setAside(later, true));
  await expect.poll(() => textsOf(services)).toContain('Note 0');
  value(await receiving.setAside(many, true));
  await expect.poll(() => notesOf(services).length).toBe(0);
  value(await receiving.setAside(many, false));
  await expect.poll(() => notesOf(services).length).toBe(MANY);
  expect(textsOf(services)).toContain('Note 0');
});

test('two windows that merge the same file store it once', async () => {
  const { services, anna } = await desk();
  const other = await start();
  const file = await handInFrom(services, anna, manyNotes(anna));
  const [here, there] = [await openedFile(services, file), await openedFile(other, file)];
  await Promise.all([services.receiving.merge([here]), other.receiving.merge([there])]);
  await expect.poll(() => [notesOf(services).length, notesOf(other).length]).toEqual([MANY, MANY]);
  const { arrivals } = await readParts();
  expect(arrivals.flatMap(({ documents }) => documents)).toHaveLength(MANY);
  expect(contiguous((await readRows()).updates)).toBe(true);
});

test('one bad record among hundreds refuses the file, and nothing of it is stored', async () => {
  const { services, anna } = await desk();
  const docs = manyNotes(anna);
  docs[MANY - 1]?.getMap('identity').delete('meeting');
  const bytes = await handInFrom(services, anna, docs);
  const file = await services.receiving.open({ name: 'bad.attache', bytes });
  expect(file).toMatchObject({ kind: 'refused', error: { code: 'hand-in-damaged' } });
  expect(await readParts()).toEqual({ arrivals: [], updates: [], views: [] });
});

test('a note that is deleted for good leaves nothing in the part that it came with, and the others stay', async () => {
  const { services, anna } = await desk();
  const docs = manyNotes(anna);
  await services.close();
  const connection = new Connection(new NotesDatabase());
  const device = 'd'.repeat(32) as DeviceId;
  const log = new RecordLog(connection, plainSeal, () => device);
  const [author, batch] = [anna.contact.authors[0] as AuthorId, 'b'.repeat(32) as BatchId];
  const idOf = (doc: Y.Doc): RecordId => doc.getMap('identity').get('id') as RecordId;
  const entryOf = (doc: Y.Doc) => ({
    document: idOf(doc),
    author,
    batch,
    time: 5,
    update: Y.encodeStateAsUpdate(doc),
    view: encodeView(readView(doc, 5)),
    revision: 0,
  });
  value(await log.append(docs.map(entryOf), [{ batch, info: null, isSetAside: false }]));
  const [doc, other] = [docs[7], docs[8]];
  if (doc === undefined || other === undefined) throw new Error('There are no notes');
  const holding = async (text: string): Promise<number> => {
    const { updates, views } = await readParts();
    return [...updates, ...views].filter(({ bytes }) =>
      new TextDecoder('latin1').decode(bytes).includes(text),
    ).length;
  };
  expect(await holding('Note 7"')).toBe(1);
  const gone = documentFrom([Y.encodeStateAsUpdate(doc)]);
  purgeNote(gone, 9);
  const purge = {
    ...entryOf(gone),
    time: 9,
    update: Y.encodeStateAsUpdate(gone),
    view: null,
    revision: 1,
    replaces: true,
  };
  expect(value(await log.append([purge]))).toBe('stored');
  expect(await holding('Note 7"')).toBe(0);
  expect(await holding(idOf(doc))).toBe(0);
  expect(await holding('Note 8"')).toBe(1);
  const left = value(await log.loadAll(docs.map(idOf)));
  expect(left.size).toBe(MANY);
  expect(left.get(idOf(doc))).toMatchObject({ updatedAt: 9, revision: 2 });
  expect(
    documentFrom(left.get(idOf(other))?.updates ?? [])
      .getXmlFragment('body')
      .toString(),
  ).toContain('Note 8');
  expect((await readRows()).updates.map(({ first, sequence }) => [first, sequence])).toEqual([[1, 1]]);
  connection.close();
});
