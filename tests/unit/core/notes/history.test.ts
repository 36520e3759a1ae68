import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { BatchId, DeviceId } from '#core/base/ids.ts';
import { editingSessions, type LoggedUpdate } from '#core/notes/editing-sessions.ts';
import { documentAt, noteHistory } from '#core/notes/history.ts';
import { compareNotes, isUnchanged } from '#core/notes/note-change.ts';
import { noteBody, readNote, setField } from '#core/notes/note-document.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { documentFrom } from '#core/notes/record-copy.ts';
import { copyOf, exchange, makeNote, OWNER, perform, type, type Act } from './support/notes.ts';

/** A device that writes a log of its own document. */
class Writer {
  readonly rows: LoggedUpdate[] = [];
  readonly doc: Y.Doc;
  readonly #device: DeviceId;
  #batch = 0;

  constructor(doc: Y.Doc, name: string) {
    this.doc = doc;
    this.#device = name as DeviceId;
  }

  /** Begins another editing session. */
  session(): void {
    this.#batch += 1;
  }

  write(time: number, change: () => void): void {
    const updates: Uint8Array[] = [];
    const take = (update: Uint8Array): unknown => updates.push(update);
    this.doc.on('update', take);
    change();
    this.doc.off('update', take);
    if (updates.length > 0) this.log(Y.mergeUpdates(updates), time);
  }

  log(update: Uint8Array, time: number): void {
    const sequence = this.rows.length + 1;
    const batch = `${this.#device}${String(this.#batch)}` as BatchId;
    this.rows.push({ device: this.#device, first: sequence, sequence, time, author: OWNER, batch, update });
  }
}

/** A device on which the note was made. */
function firstWriter(name = 'a'): Writer {
  const doc = makeNote();
  const writer = new Writer(doc, name);
  writer.log(Y.encodeStateAsUpdate(doc), 1000);
  return writer;
}

const textsOf = (rows: readonly LoggedUpdate[]): readonly string[] =>
  noteHistory(rows).map(({ note }) => bodyText(note.body));

describe('a history', () => {
  test('has a point for each session, with the state after it and the time of its last change', () => {
    const writer = firstWriter();
    writer.session();
    writer.write(2000, () => type(writer.doc, 'We '));
    writer.write(2500, () => type(writer.doc, 'agree'));
    writer.session();
    writer.write(3000, () => setField(writer.doc, 'priority', 'high', 3000));
    writer.write(3100, () => type(writer.doc, '.'));
    const points = noteHistory(writer.rows);
    expect(points.map(({ id, at }) => [id, at])).toEqual([
      ['a-1', 1000],
      ['a-2', 2500],
      ['a-4', 3100],
    ]);
    expect(textsOf(writer.rows)).toEqual(['', 'We agree', 'We agree.']);
    expect(points.map(({ note }) => note.fields.priority)).toEqual(['medium', 'medium', 'high']);
  });

  test('of two devices is in the order of time, but nothing comes before what it builds on', () => {
    const here = firstWriter();
    const there = new Writer(copyOf(here.doc), 'b');
    here.session();
    here.write(3000, () => type(here.doc, 'here'));
    // The other device's clock is slow: what it writes upon this looks older.
    Y.applyUpdate(there.doc, Y.encodeStateAsUpdate(here.doc));
    there.write(2000, () => type(there.doc, ' and there'));
    here.session();
    here.write(4000, () => type(here.doc, '!'));
    const rows = [...here.rows, ...there.rows];
    expect(textsOf(rows)).toEqual(['', 'here', 'here and there', noteText(rows)]);
  });

  test('goes by device where clocks agree to the millisecond, whichever log comes first', () => {
    const here = firstWriter();
    const there = new Writer(copyOf(here.doc), 'b');
    here.write(2000, () => type(here.doc, 'x'));
    there.write(2000, () => type(there.doc, 'y'));
    expect(noteHistory([...there.rows, ...here.rows])).toEqual(noteHistory([...here.rows, ...there.rows]));
  });

  test('still ends in the present where an update is missing for good', () => {
    const writer = firstWriter();
    writer.session();
    writer.write(2000, () => type(writer.doc, 'lost'));
    writer.session();
    writer.write(3000, () => type(writer.doc, ' kept'));
    const rows = writer.rows.filter(({ sequence }) => sequence !== 2);
    expect(noteHistory(rows).length).toBe(2);
  });

  test('tells windows that write in turn apart', () => {
    const rows = ['x', 'x', 'y', 'x'].map((batch) => ({ device: 'a' as DeviceId, batch: batch as BatchId }));
    expect(editingSessions(rows).map((session) => session.length)).toEqual([2, 1, 1]);
  });

  const act: fc.Arbitrary<Act> = fc.oneof(
    fc.record({ kind: fc.constant('type' as const), text: fc.string({ minLength: 1, maxLength: 4 }) }),
    fc.constant({ kind: 'erase' as const }),
    fc.record({
      kind: fc.constant('priority' as const),
      value: fc.constantFrom('high' as const, 'low' as const),
    }),
    fc.record({ kind: fc.constant('tags' as const), value: fc.array(fc.constantFrom('x', 'y', 'z')) }),
    fc.constant({ kind: 'trash' as const }),
    fc.constant({ kind: 'restore' as const }),
  );
  const move = fc.record({
    act,
    where: fc.constantFrom('here' as const, 'there' as const),
    isNew: fc.boolean(),
    meets: fc.boolean(),
    clock: fc.nat(20),
  });

  test('ends in the present, whatever two devices do; its points do not hang on the order of rows or on compaction', () => {
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        const here = firstWriter();
        const there = new Writer(copyOf(here.doc), 'b');
        moves.forEach(({ act: done, where, isNew, meets, clock }, index) => {
          const writer = where === 'here' ? here : there;
          if (meets) exchange(here.doc, there.doc);
          if (isNew) writer.session();
          writer.write(1000 + index + clock, () => perform(writer.doc, done, 1000 + index));
        });
        const rows = [...here.rows, ...there.rows];
        const points = noteHistory(rows);
        const newest = Math.max(...rows.map(({ time }) => time));
        expect(points.at(-1)?.note).toEqual(readNote(documentFrom(rows.map(({ update }) => update)), newest));
        expect(noteHistory([...there.rows, ...here.rows])).toEqual(points);
        for (const { id, note } of points) {
          const doc = documentAt(rows, id);
          expect(doc && readNote(doc, note.updatedAt)).toEqual(note);
        }
      }),
    );
  });
});

const noteText = (rows: readonly LoggedUpdate[]): string =>
  bodyText(readNote(documentFrom(rows.map(({ update }) => update)), 0)?.body ?? []);

describe('what changed', () => {
  const states = (change: (doc: Y.Doc) => void) => {
    const doc = makeNote();
    type(doc, 'We agree');
    const before = readNote(doc, 1);
    change(doc);
    const after = readNote(doc, 2);
    if (before === null || after === null) throw new Error('A note of the test is a note');
    return compareNotes(before, after);
  };

  test('is nothing where nothing did', () => {
    expect(isUnchanged(states(() => undefined))).toBe(true);
  });

  test('is told of each field with both values', () => {
    const change = states((doc) => {
      setField(doc, 'kind', 'position', 2);
      setField(doc, 'tags', ['urgent'], 2);
    });
    expect(change.fields).toEqual([
      { field: 'kind', before: 'statement', after: 'position' },
      { field: 'tags', before: [], after: ['urgent'] },
    ]);
    expect(isUnchanged(change)).toBe(false);
  });

  test('may be the form alone', () => {
    const change = states((doc) => {
      type(doc, '').format(0, 2, { bold: {} });
    });
    expect(change).toMatchObject({ isFormOnly: true, fields: [], trash: null });
  });

  test('may be the way into the trash', () => {
    expect(states((doc) => perform(doc, { kind: 'trash' }, 2)).trash).toBe('put-in');
    expect(states((doc) => noteBody(doc).delete(0, 1)).text).toEqual([{ kind: 'deleted', text: 'We agree' }]);
  });
});
