import { expect, test } from 'vitest';
import { newDraft } from '#renderer/services/draft-content.ts';
import { Connection } from '#renderer/data/connection.ts';
import { DraftsDatabase } from '#renderer/data/databases.ts';
import { readText } from '#core/importing/text/read-text.ts';
import { FIELDS, MEETING } from './support/device.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';
import { readRows } from './support/rows.ts';

const start = devices();
const content = newDraft('2026-01-02', 'urn:x-test:one', 'Europe/Zurich', ['en']);
const BYTES = new Uint8Array([1, 2, 3]);

test('a draft with its files is there after a restart, and no note was written', async () => {
  const services = await start();
  value(await services.notes.create(MEETING, FIELDS));
  const notes = await readRows();
  const id = value(await services.drafts.create(content));
  const source = readText('1. One.\n\n2. Two.\n');
  const key = value(await services.drafts.addFile(id, { name: 'a.txt', bytes: BYTES, source }));
  const draft = value(await services.drafts.open(id));
  draft.change({ ...content, languages: ['en', 'fr'] });
  await services.close();

  const again = await start();
  expect(value(await again.drafts.list()).map((each) => each.content.languages)).toEqual([['en', 'fr']]);
  expect(value(await again.drafts.open(id)).content.languages).toEqual(['en', 'fr']);
  expect(value(await again.drafts.file(id, key))).toMatchObject({ name: 'a.txt', bytes: BYTES, source });
  expect(await readRows()).toEqual(notes);
});

test('several drafts stand side by side; a deleted one is taken back with its text', async () => {
  const { drafts } = await start();
  const first = value(await drafts.create(content));
  const second = value(await drafts.create({ ...content, languages: ['fr'] }));
  value(await drafts.remove(first));
  expect(value(await drafts.list()).map(({ id }) => id)).toEqual([second]);
  expect(await drafts.open(first)).toMatchObject({ ok: false, error: { code: 'draft-not-read' } });
  value(await drafts.restore(first));
  expect(
    value(await drafts.list())
      .map(({ id }) => id)
      .sort(),
  ).toEqual([first, second].sort());
});

test('what was deleted long ago goes for good, with its files', async () => {
  const { drafts } = await start();
  const id = value(await drafts.create(content));
  const source = readText('Text.\n');
  const key = value(await drafts.addFile(id, { name: 'a.txt', bytes: BYTES, source }));
  value(await drafts.remove(id));
  const connection = new Connection(new DraftsDatabase());
  value(await connection.run('draft-not-stored', ({ drafts: rows }) => rows.update(id, { deletedAt: 1 })));
  connection.close();
  value(await drafts.list());
  expect(await drafts.file(id, key)).toMatchObject({ ok: false });
  value(await drafts.restore(id));
  expect(value(await drafts.list())).toEqual([]);
});

test('two windows on one draft: what is stored second is told, and both are kept', async () => {
  const [here, there] = [await start(), await start()];
  const id = value(await here.drafts.create(content));
  const source = readText('Text.\n');
  const key = value(await here.drafts.addFile(id, { name: 'a.txt', bytes: BYTES, source }));
  const [mine, theirs] = [value(await here.drafts.open(id)), value(await there.drafts.open(id))];
  mine.change({ ...content, languages: ['en', 'fr'] });
  theirs.change({ ...content, languages: ['ru'] });
  await theirs.flush();
  await mine.flush();
  expect(mine.state.kind).toBe('conflict');
  expect(mine.content.languages).toEqual(['en', 'fr']);

  const copy = value(await here.drafts.keepAsCopy(id));
  expect(mine.content.languages).toEqual(['ru']);
  const kept = value(await here.drafts.list()).map((each) => [each.id, each.content.languages]);
  expect(new Map(kept as [string, unknown][])).toEqual(
    new Map([
      [id, ['ru']],
      [copy, ['en', 'fr']],
    ]),
  );
  expect(value(await here.drafts.file(copy, key)).bytes).toEqual(BYTES);
});

test('a window in which nothing is unsaved shows what the other one stores', async () => {
  const [here, there] = [await start(), await start()];
  const id = value(await here.drafts.create(content));
  const [mine, theirs] = [value(await here.drafts.open(id)), value(await there.drafts.open(id))];
  theirs.change({ ...content, languages: ['ru'] });
  await theirs.flush();
  await expect.poll(() => mine.content.languages).toEqual(['ru']);
  mine.change({ ...content, languages: ['ru', 'fr'] });
  await mine.flush();
  expect(mine.state.kind).toBe('saved');
});

test('a draft that another window deleted is not brought back by what is typed here', async () => {
  const [here, there] = [await start(), await start()];
  const id = value(await here.drafts.create(content));
  const mine = value(await here.drafts.open(id));
  value(await there.drafts.remove(id));
  mine.change({ ...content, languages: ['ru'] });
  await mine.flush();
  expect(mine.state.kind).toBe('conflict');
  const copy = value(await here.drafts.keepAsCopy(id));
  expect(value(await here.drafts.list()).map((each) => each.id)).toEqual([copy]);
});
