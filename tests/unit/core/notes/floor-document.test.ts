import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import type { FloorEntryId } from '#core/base/ids.ts';
import { newFloorRecord, putFloorEntry, readFloorRecord } from '#core/notes/floor-document.ts';
import type { FloorEntry } from '#core/notes/floor-model.ts';
import { checkUpdate, cleanCopy } from '#core/notes/record-copy.ts';
import { readView } from '#core/notes/record-view.ts';
import type { ItemId } from '#core/pack/model.ts';
import { copyOf, exchange, makeNote, MEETING, OWNER, RECORD, STRANGER } from './support/notes.ts';

const record = (): Y.Doc => newFloorRecord({ id: RECORD, owner: OWNER, meeting: MEETING, createdAt: 1000 });
const entry: FloorEntry = {
  id: 'e1' as FloorEntryId,
  speaker: 'African Group',
  act: 'support',
  text: 'Welcomes the paper',
  item: 'panel' as ItemId,
  question: null,
  paragraph: null,
  at: 2000,
  deletedAt: null,
};

test('a new record has no entries, and a note is none', () => {
  expect(readFloorRecord(record())).toEqual({ meeting: MEETING, owner: OWNER, entries: [] });
  expect(readFloorRecord(makeNote())).toBeNull();
});

test('entries stand in the order in which they were said', () => {
  const doc = record();
  putFloorEntry(doc, { ...entry, id: 'e2' as FloorEntryId, at: 3000 }, 3000);
  putFloorEntry(doc, entry, 4000);
  expect(readFloorRecord(doc)?.entries.map(({ id }) => id)).toEqual(['e1', 'e2']);
  expect(readView(doc, 5000)).toMatchObject({ record: 'floor', floor: { owner: OWNER } });
});

test('words that two devices write at the same time are both kept, and a deletion holds', () => {
  const here = record();
  putFloorEntry(here, entry, 2000);
  const there = copyOf(here);
  putFloorEntry(here, { ...entry, text: 'Welcomes the draft' }, 3000);
  putFloorEntry(there, { ...entry, text: 'Welcomes it', deletedAt: 3500 }, 3500);
  exchange(here, there);
  expect(readFloorRecord(here)).toEqual(readFloorRecord(there));
  expect(readFloorRecord(here)?.entries).toEqual([
    { ...entry, text: 'Welcomes it', deletedAt: 3500, otherTexts: ['Welcomes the draft'] },
  ]);
});

describe('from outside', () => {
  test('it passes for its owner and for nobody else', () => {
    const doc = record();
    putFloorEntry(doc, entry, 2000);
    expect(checkUpdate(null, cleanCopy(doc), OWNER)).toMatchObject({ ok: true });
    expect(checkUpdate(null, cleanCopy(doc), STRANGER)).toMatchObject({
      ok: false,
      error: { code: 'note-not-yours' },
    });
  });

  test.each([
    null,
    'text',
    { ...entry, at: -1 },
    { ...entry, act: 'applause' },
    { ...entry, id: 'another' },
    { ...entry, more: 1 },
    { ...entry, paragraph: { document: 'd' } },
  ])('an entry of another shape is left out: %j', (value) => {
    const doc = record();
    doc.getMap('entries').set('1-1', { name: 'e1', value, at: 1 });
    expect(readFloorRecord(doc)?.entries).toEqual([]);
  });
});
