import { expect, test } from 'vitest';
import type { RecordId } from '#core/base/ids.ts';
import { bodyText } from '#core/notes/read-body.ts';
import type { OpenNote } from '#renderer/services/notes.ts';
import type { QuestionId } from '#core/pack/model.ts';
import { RecordChannel } from '#renderer/data/record-channel.ts';
import { readOwnRecord } from '#renderer/services/meeting-service.ts';
import { FIELDS, MEETING } from './support/device.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';
import { contiguous, readRows } from './support/rows.ts';
import { type } from './support/type.ts';

const start = devices();
const textOf = (open: OpenNote): string => bodyText(open.note().body);

test('what one window stores, the other shows, in the note and in the list', async () => {
  const [here, there] = [await start(), await start()];
  const id = value(await here.notes.create(MEETING, FIELDS));
  const mine = value(await here.notes.open(id));
  const theirs = value(await there.notes.open(id));
  type(mine.doc, 'From the left');
  mine.set('priority', 'high');
  await mine.flush();
  await expect.poll(() => textOf(theirs)).toBe('From the left');
  expect(theirs.note().fields.priority).toBe('high');
  expect(theirs.saveState().kind).toBe('saved');
  await expect
    .poll(() => there.views.current().map((view) => (view.record === 'note' ? bodyText(view.note.body) : '')))
    .toEqual(['From the left']);
});

test('windows that write one note at the same time lose nothing, and the view is that of the log', async () => {
  const [here, there] = [await start(), await start()];
  const id = value(await here.notes.create(MEETING, FIELDS));
  const mine = value(await here.notes.open(id));
  const theirs = value(await there.notes.open(id));
  for (let round = 0; round < 8; round += 1) {
    type(mine.doc, 'l');
    type(theirs.doc, 'r');
    await Promise.all([mine.flush(), theirs.flush()]);
  }
  await expect.poll(() => textOf(mine).length).toBe(16);
  await expect.poll(() => textOf(theirs)).toBe(textOf(mine));
  await Promise.all([mine.close(), theirs.close()]);
  const { updates, views } = await readRows();
  expect(contiguous(updates)).toBe(true);
  const again = value(await here.notes.open(id));
  expect(textOf(again).replaceAll('r', '')).toBe('llllllll');
  const view: unknown = JSON.parse(new TextDecoder().decode(views[0]?.view));
  expect(view).toEqual({ record: 'note', note: again.note() });
});

test('a note that one window purges is gone in the other', async () => {
  const [here, there] = [await start(), await start()];
  const id = value(await here.notes.create(MEETING, FIELDS));
  const theirs = value(await there.notes.open(id));
  value(await here.notes.trash(id));
  value(await here.notes.purge(id));
  type(theirs.doc, 'too late');
  await theirs.close();
  await expect.poll(() => there.views.current()).toEqual([]);
  expect(await there.notes.open(id)).toMatchObject({ ok: false, error: { code: 'note-missing' } });
});

test('two windows that start the record of a meeting at once mean the same one', async () => {
  const [here, there] = [await start(), await start()];
  const [q1, q2] = ['q1' as QuestionId, 'q2' as QuestionId];
  const set = await Promise.all([
    here.meetings.setQuestionState(MEETING, q1, 'taken-up'),
    there.meetings.setQuestionState(MEETING, q2, 'not-reached'),
  ]);
  expect(set.every(({ ok }) => ok)).toBe(true);
  for (const { views, profile } of [here, there]) {
    await expect
      .poll(() => readOwnRecord(views.current(), profile, MEETING).questionStates)
      .toEqual({ q1: 'taken-up', q2: 'not-reached' });
  }
});

test('a channel that is closed costs nobody their save', async () => {
  const channel = new RecordChannel();
  channel.close();
  const stored = { document: 'x' as RecordId, update: new Uint8Array(), time: 0, revision: 1 };
  expect(() => channel.send(stored)).not.toThrow();
});
