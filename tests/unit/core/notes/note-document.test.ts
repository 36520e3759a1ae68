import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { NoteId } from '#core/base/ids.ts';
import { PRIORITIES } from '#core/notes/model.ts';
import { noteBody, purgeNote, readNote, setField, startAnew } from '#core/notes/note-document.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { cleanCopy, documentFrom } from '#core/notes/record-copy.ts';
import {
  copyOf,
  exchange,
  makeNote,
  MEETING,
  NOTE,
  OWNER,
  perform,
  type,
  type Act,
} from './support/notes.ts';

describe('a new note', () => {
  test('reads as it was made', () => {
    const note = readNote(makeNote({ stance: 'support', tags: ['b', 'a', 'b'] }), 2000);
    expect(note).toMatchObject({
      id: NOTE,
      owner: OWNER,
      meeting: MEETING,
      createdAt: 1000,
      updatedAt: 2000,
      deletedAt: null,
      readOnly: false,
      conflicts: [],
      body: [{ kind: 'paragraph', runs: [] }],
    });
    expect(note?.fields).toMatchObject({ stance: 'support', tags: ['a', 'b'] });
  });

  test('keeps every level of its anchor', () => {
    const anchor = {
      item: null,
      theme: null,
      question: null,
      paragraph: {
        document: 'background-note' as never,
        symbol: null,
        revision: '',
        path: '11/b1',
        label: null,
        words: { language: 'zh', text: '知识产权' },
        quotation: { language: 'zh', exact: '知识', prefix: '', suffix: '产权', start: 4, end: 6 },
      },
      left: ['theme' as const],
    };
    const note = readNote(makeNote({ anchor }), 0);
    expect(note?.fields.anchor).toEqual(anchor);
    expect(note?.readOnly).toBe(false);
  });

  test('takes an anchor that was written before words and left levels were kept', () => {
    const doc = makeNote();
    const paragraph = {
      document: 'background-note',
      symbol: null,
      revision: '',
      path: '11',
      label: '11',
      quotation: null,
    };
    const early = { item: null, theme: null, question: null, paragraph };
    setField(doc, 'anchor', early as never, 2000);
    expect(readNote(doc, 0)).toMatchObject({
      readOnly: false,
      fields: { anchor: { ...early, paragraph: { ...paragraph, words: null }, left: [] } },
    });
    setField(doc, 'anchor', { ...early, left: ['nowhere'] } as never, 3000);
    expect(readNote(doc, 0)?.readOnly).toBe(true);
  });

  test('an empty document is no note', () => {
    expect(readNote(new Y.Doc(), 0)).toBeNull();
  });
});

describe('fields', () => {
  test('of two devices set at the same time are both kept, the newer one shown', () => {
    const here = makeNote();
    const there = copyOf(here);
    setField(here, 'priority', 'high', 2000);
    setField(there, 'priority', 'low', 3000);
    exchange(here, there);
    for (const doc of [here, there]) {
      const note = readNote(doc, 0);
      expect(note?.fields.priority).toBe('low');
      expect(note?.conflicts).toEqual([{ field: 'priority', values: ['low', 'high'] }]);
    }
    setField(here, 'priority', 'high', 4000);
    exchange(here, there);
    expect(readNote(there, 0)).toMatchObject({ conflicts: [], fields: { priority: 'high' } });
  });

  test('set to the same value at the same time are no conflict', () => {
    const here = makeNote();
    const there = copyOf(here);
    setField(here, 'priority', 'high', 2000);
    setField(there, 'priority', 'high', 3000);
    exchange(here, there);
    expect(readNote(here, 0)?.conflicts).toEqual([]);
  });

  test('set to what they are write nothing', () => {
    const doc = makeNote({ tags: ['a'] });
    const before = Y.encodeStateVector(doc);
    setField(doc, 'priority', 'medium', 2000);
    setField(doc, 'tags', ['a'], 2000);
    expect(Y.encodeStateVector(doc)).toEqual(before);
  });

  test('tags added on two devices are both there, and one that is removed stays removed', () => {
    const here = makeNote({ tags: ['old'] });
    const there = copyOf(here);
    setField(here, 'tags', ['old', 'mine'], 2000);
    setField(there, 'tags', ['yours'], 2000);
    exchange(here, there);
    expect(readNote(here, 0)?.fields.tags).toEqual(['mine', 'yours']);
    expect(readNote(there, 0)?.fields.tags).toEqual(['mine', 'yours']);
  });

  test.each([
    ['a kind that is not known', { name: 'kind', value: 'treaty', at: 1 }],
    ['a field that is not known', { name: 'mood', value: 1, at: 1 }],
    ['an anchor with a level more', { name: 'anchor', value: { item: null, panel: 'x' }, at: 1 }],
    ['an anchor that is none', { name: 'anchor', value: 7, at: 1 }],
  ])('%s makes the note read-only and does not hide the rest', (_name, entry) => {
    const doc = makeNote({ priority: 'high' });
    type(doc, 'Text');
    doc.getMap('fields').set('1-1', entry);
    const note = readNote(doc, 0);
    expect(note).toMatchObject({ readOnly: true, fields: { priority: 'high' } });
    expect(bodyText(note?.body ?? [])).toBe('Text');
  });
});

test('content of a newer version is read and not editable', () => {
  const doc = makeNote();
  type(doc, 'From the future');
  expect(readNote(doc, 0)?.readOnly).toBe(false);
  doc.getMap('identity').set('contentVersion', 2);
  const note = readNote(doc, 0);
  expect(note?.readOnly).toBe(true);
  expect(bodyText(note?.body ?? [])).toBe('From the future');
});

test('a part that this version does not know makes the note read-only', () => {
  const doc = makeNote();
  doc.getMap('attachments').set('a', 1);
  expect(readNote(copyOf(doc), 0)?.readOnly).toBe(true);
});

const act = fc.oneof<fc.Arbitrary<Act>[]>(
  fc.record({ kind: fc.constant('type'), text: fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }) }),
  fc.record({ kind: fc.constant('priority'), value: fc.constantFrom(...PRIORITIES) }),
  fc.record({ kind: fc.constant('tags'), value: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')) }),
  fc.constant({ kind: 'erase' }),
  fc.constant({ kind: 'trash' }),
  fc.constant({ kind: 'restore' }),
);

/** Several devices that write without hearing of each other, and each update that they made. */
function updatesOf(devices: readonly (readonly Act[])[]): readonly Uint8Array[] {
  const origin = makeNote();
  const updates = [Y.encodeStateAsUpdate(origin)];
  devices.forEach((acts, device) => {
    const doc = copyOf(origin);
    // A random client id of the moment would make a failure impossible to repeat.
    doc.clientID = device + 1;
    doc.on('update', (update: Uint8Array) => updates.push(update));
    acts.forEach((each, index) => perform(doc, each, 2000 + device + index));
  });
  return updates;
}

describe('merging', () => {
  test('gives the same note in any order, with repetitions and in any grouping', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(act, { maxLength: 6 }), { minLength: 1, maxLength: 3 }),
        fc.infiniteStream(fc.nat()),
        (devices, numbers) => {
          const updates = updatesOf(devices);
          const expected = readNote(documentFrom(updates), 5000);
          const order = [...updates, ...updates]
            .map((update) => ({ update, at: numbers.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ update }) => update);
          expect(readNote(documentFrom(order), 5000)).toEqual(expected);
          const cut = order.length >> 1;
          const halves = [order.slice(0, cut), order.slice(cut)].filter((half) => half.length > 0);
          expect(readNote(documentFrom(halves.map((half) => Y.mergeUpdates(half))), 5000)).toEqual(expected);
          expect(readNote(documentFrom([cleanCopy(documentFrom(updates))]), 5000)).toEqual(expected);
        },
      ),
    );
  });

  test('of a subset is the same as of a device that has heard only that', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 6 }), fc.array(act, { maxLength: 6 }), (first, second) => {
        const updates = updatesOf([first, second]);
        const onlyFirst = updates.slice(0, updatesOf([first]).length);
        const late = documentFrom(onlyFirst);
        for (const update of updates) Y.applyUpdate(late, update);
        expect(readNote(late, 0)).toEqual(readNote(documentFrom(updates), 0));
      }),
    );
  });
});

describe('what leaves', () => {
  const secret = 'unsayable-in-public';

  test('does not hold text, tags or values that were deleted', () => {
    const doc = makeNote({ tags: ['secret-tag'] });
    const log: Uint8Array[] = [Y.encodeStateAsUpdate(doc)];
    doc.on('update', (update: Uint8Array) => log.push(update));
    const text = type(doc, `Before ${secret} after`);
    text.delete(7, secret.length);
    setField(doc, 'tags', [], 2000);
    const bytes = cleanCopy(doc);
    expect(holds(bytes, secret)).toBe(false);
    expect(holds(bytes, 'secret-tag')).toBe(false);
    // The controls: the log holds both, and the copy holds what was not deleted.
    expect(log.some((update) => holds(update, secret))).toBe(true);
    expect(log.some((update) => holds(update, 'secret-tag'))).toBe(true);
    expect(holds(bytes, 'Before')).toBe(true);
    expect(readNote(documentFrom([bytes]), 0)).toEqual(readNote(doc, 0));
  });

  test('does not hold what undo still remembers', () => {
    const doc = makeNote();
    const undo = new Y.UndoManager(noteBody(doc), { captureTimeout: 0 });
    const text = type(doc, secret);
    undo.stopCapturing();
    text.delete(0, secret.length);
    expect(holds(Y.encodeStateAsUpdate(doc), secret)).toBe(true);
    expect(holds(cleanCopy(doc), secret)).toBe(false);
  });

  test('is a new document when a private note is opened to the delegation', () => {
    const doc = makeNote({ priority: 'high', tags: ['kept'] });
    const text = type(doc, `Said. ${secret}`);
    text.format(0, 4, { bold: {} });
    text.delete(6, secret.length);
    const id = 'ffffffffffffffffffffffffffffffff' as NoteId;
    const fresh = startAnew(doc, id, 'delegation', 3000);
    const before = readNote(doc, 0);
    const after = fresh === null ? null : readNote(fresh, 0);
    expect(after).toEqual({ ...before, id, fields: { ...before?.fields, visibility: 'delegation' } });
    expect(after?.body).toEqual([
      {
        kind: 'paragraph',
        runs: [
          { text: 'Said', bold: true, italic: false },
          { text: '. ', bold: false, italic: false },
        ],
      },
    ]);
    expect(fresh === null || holds(Y.encodeStateAsUpdate(fresh), secret)).toBe(false);
    const clients = [...doc.store.clients.keys()];
    expect(clients.some((client) => fresh?.store.clients.has(client))).toBe(false);
  });

  test('is nothing but a tombstone after purging', () => {
    const doc = makeNote({ tags: ['secret-tag'], priority: 'high' });
    type(doc, secret);
    purgeNote(doc, 3000);
    const bytes = cleanCopy(doc);
    expect(readNote(doc, 0)).toBeNull();
    expect(holds(bytes, secret) || holds(bytes, 'secret-tag') || holds(bytes, 'high')).toBe(false);
    // The control: what must stay is found by the same search.
    expect(holds(bytes, NOTE)).toBe(true);
  });
});

const holds = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder('latin1').decode(bytes).includes(text);
