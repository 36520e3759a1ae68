import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { compactUpdates } from '#core/notes/compact-updates.ts';
import { noteBody } from '#core/notes/note-document.ts';
import { documentFrom } from '#core/notes/record-copy.ts';
import { copyOf, makeNote, perform, type, type Act } from './support/notes.ts';

/** What is written to a document from now on, an update for each change. */
function updatesOf(doc: Y.Doc): Uint8Array[] {
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  return updates;
}

const letters = (update: Uint8Array): string =>
  Y.decodeUpdate(update)
    .structs.flatMap((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentString ? [struct.content.str] : [],
    )
    .join('');

const state = (updates: readonly Uint8Array[]): unknown => {
  const doc = documentFrom(updates);
  return { body: noteBody(doc).toString(), all: doc.toJSON(), snapshot: Y.encodeSnapshot(Y.snapshot(doc)) };
};

describe('the updates of a session as one', () => {
  test('take a fraction of the room, and keep what was typed and deleted again', () => {
    const doc = makeNote();
    const before = [Y.encodeStateAsUpdate(doc)];
    const updates = updatesOf(doc);
    for (const letter of 'never to be said again'.repeat(10)) type(doc, letter);
    const typed = type(doc, '');
    typed.delete(0, typed.length);
    const one = compactUpdates(before, updates);
    expect(letters(one)).toBe('never to be said again'.repeat(10));
    expect(one.length).toBeLessThan(Y.mergeUpdates(updates).length / 5);
    expect(state([...before, one])).toEqual(state([...before, ...updates]));
  });

  test('are merged as they are where something they build on is missing', () => {
    const doc = makeNote();
    const updates = updatesOf(doc);
    type(doc, 'a');
    type(doc, 'b');
    expect(compactUpdates([], updates)).toEqual(Y.mergeUpdates(updates));
  });

  test('are merged as they are where what they build on was cleared away, for their text would go with it', () => {
    const doc = makeNote();
    type(doc, 'x');
    const other = copyOf(doc);
    noteBody(doc).delete(0, 1);
    const before = [Y.encodeStateAsUpdate(doc)];
    const updates = updatesOf(other);
    type(other, 'said ');
    type(other, 'meanwhile');
    const one = compactUpdates(before, updates);
    expect(letters(one)).toBe('said meanwhile');
    expect(state([...before, one])).toEqual(state([...before, ...updates]));
  });

  test('are compared with the elements they make as these are written, not as values outside a document', () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    try {
      new Y.XmlText('read too early').toString();
      expect(warned, 'Yjs warns of what is read outside a document').toHaveBeenCalledTimes(1);
      const doc = makeNote();
      const before = [Y.encodeStateAsUpdate(doc)];
      const updates = updatesOf(doc);
      type(doc, 'a first paragraph');
      noteBody(doc).insert(1, [new Y.XmlElement('heading')]);
      expect(noteBody(documentFrom([...before, compactUpdates(before, updates)])).toString()).toBe(
        '<paragraph>a first paragraph</paragraph><heading></heading>',
      );
      expect(warned).toHaveBeenCalledTimes(1);
    } finally {
      warned.mockRestore();
    }
  });

  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({ kind: fc.constant('type' as const), text: fc.string({ minLength: 1, maxLength: 4 }) }),
    fc.constant({ kind: 'erase' as const }),
    fc.record({ kind: fc.constant('tags' as const), value: fc.array(fc.constantFrom('x', 'y', 'z')) }),
    fc.constant({ kind: 'trash' as const }),
    fc.constant({ kind: 'restore' as const }),
  );

  test('give the very same document, deleted text included, whatever was done', () => {
    fc.assert(
      fc.property(
        fc.array(act, { maxLength: 6 }),
        fc.array(act, { minLength: 1, maxLength: 12 }),
        (earlier, acts) => {
          const doc = makeNote();
          const first = Y.encodeStateAsUpdate(doc);
          const before = updatesOf(doc);
          earlier.forEach((each, at) => perform(doc, each, at));
          const known = [first, ...before];
          const updates = updatesOf(doc);
          acts.forEach((each, at) => perform(doc, each, 100 + at));
          if (updates.length === 0) return;
          const one = compactUpdates(known, updates);
          expect(letters(one)).toBe(letters(Y.mergeUpdates(updates)));
          expect(state([...known, one])).toEqual(state([...known, ...updates]));
        },
      ),
    );
  });
});
