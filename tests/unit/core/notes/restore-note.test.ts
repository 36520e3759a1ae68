import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { NoteBody } from '#core/notes/body.ts';
import { noteBody, readNote, setField } from '#core/notes/note-document.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { restoreNote } from '#core/notes/restore-note.ts';
import { addTombstone } from '#core/notes/tombstone.ts';
import { copyOf, exchange, makeNote, type } from './support/notes.ts';

const bodyOf = (doc: Y.Doc): NoteBody => readNote(doc, 0)?.body ?? [];
const textOf = (doc: Y.Doc): string => bodyText(bodyOf(doc));

function paragraph(text: string, marks: Readonly<Record<string, unknown>> = {}): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  const content = new Y.XmlText();
  if (text !== '') content.insert(0, text, { ...marks });
  element.insert(0, [content]);
  return element;
}

function noteOf(...blocks: readonly Y.XmlElement[]): Y.Doc {
  const doc = makeNote();
  write(doc, blocks);
  return doc;
}

function write(doc: Y.Doc, blocks: readonly Y.XmlElement[]): void {
  const body = noteBody(doc);
  body.delete(0, body.length);
  body.insert(0, [...blocks]);
}

describe('restoring an earlier state', () => {
  test('brings text, form and fields back as one change', () => {
    const doc = noteOf(paragraph('We agree', { bold: {} }), paragraph('fully'));
    setField(doc, 'tags', ['kept'], 1);
    const past = copyOf(doc);
    write(doc, [paragraph('No')]);
    setField(doc, 'tags', [], 2);
    setField(doc, 'priority', 'high', 2);
    let updates = 0;
    doc.on('update', () => (updates += 1));
    expect(restoreNote(doc, past, 3)).toBe(true);
    expect(updates).toBe(1);
    expect(bodyOf(doc)).toEqual(bodyOf(past));
    expect(readNote(doc, 0)?.fields).toEqual(readNote(past, 0)?.fields);
  });

  test('changes nothing where nothing differs', () => {
    const doc = noteOf(paragraph('as it is'));
    let updates = 0;
    doc.on('update', () => (updates += 1));
    expect(restoreNote(doc, copyOf(doc), 3)).toBe(true);
    expect(updates).toBe(0);
  });

  test('leaves who may see the note and the trash alone', () => {
    const doc = makeNote({ visibility: 'delegation' });
    type(doc, 'shown');
    const past = copyOf(doc);
    setField(doc, 'visibility', 'private', 2);
    addTombstone(doc, 2);
    restoreNote(doc, past, 3);
    expect(readNote(doc, 0)).toMatchObject({ fields: { visibility: 'private' }, deletedAt: 2 });
  });

  test('keeps what another device writes at the same time', () => {
    const past = noteOf(paragraph('We support the proposal'), paragraph('second'));
    const now = copyOf(past);
    type(now, ' of the Chair');
    const other = copyOf(now);
    type(other, ' and thank them');
    setField(other, 'priority', 'high', 2);
    restoreNote(now, past, 3);
    expect(textOf(now)).toBe('We support the proposal\nsecond');
    exchange(now, other);
    expect(textOf(now)).toBe('We support the proposal and thank them\nsecond');
    expect(readNote(now, 0)?.fields.priority).toBe('high');
    expect(bodyOf(now)).toEqual(bodyOf(other));
  });

  test('can be taken back by restoring the state from before', () => {
    const doc = noteOf(paragraph('one'), paragraph('two'));
    const past = copyOf(doc);
    type(doc, ' more');
    noteBody(doc).delete(1, 1);
    const before = copyOf(doc);
    restoreNote(doc, past, 3);
    restoreNote(doc, before, 4);
    expect(bodyOf(doc)).toEqual(bodyOf(before));
  });

  test('is refused where either state holds what this version does not know', () => {
    const doc = noteOf(paragraph('known'));
    const unknown = copyOf(doc);
    noteBody(unknown).insert(0, [new Y.XmlElement('table')]);
    const before = Y.encodeStateAsUpdate(doc);
    expect(restoreNote(doc, unknown, 3)).toBe(false);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
    expect(restoreNote(unknown, doc, 3)).toBe(false);
  });

  interface Plan {
    readonly name: 'paragraph' | 'heading' | 'blockquote' | 'bulletList';
    readonly text: string;
    readonly bold: boolean;
    readonly level: number;
    readonly dir: 'rtl' | 'auto' | null;
  }
  const plan: fc.Arbitrary<Plan> = fc.record({
    name: fc.constantFrom('paragraph', 'heading', 'blockquote', 'bulletList'),
    text: fc.constantFrom('', 'we agree', 'we disagree fully', '人工智能', 'x\n', ' '),
    bold: fc.boolean(),
    level: fc.constantFrom(1, 2, 3),
    dir: fc.constantFrom('rtl', 'auto', null),
  });

  function build({ name, text, bold, level, dir }: Plan): Y.XmlElement {
    const inner = paragraph(text, bold ? { bold: {} } : {});
    if (dir !== null) inner.setAttribute('dir', dir);
    if (name === 'paragraph') return inner;
    const element = new Y.XmlElement<{ level: number }>(name);
    if (name === 'heading') {
      element.setAttribute('level', level);
      element.insert(0, [new Y.XmlText(text)]);
    } else if (name === 'blockquote') element.insert(0, [inner]);
    else {
      const item = new Y.XmlElement('listItem');
      item.insert(0, [inner]);
      element.insert(0, [item]);
    }
    return element as unknown as Y.XmlElement;
  }

  test('gives that very state, whatever lies between', () => {
    fc.assert(
      fc.property(fc.array(plan, { maxLength: 6 }), fc.array(plan, { maxLength: 6 }), (from, to) => {
        const past = noteOf(...from.map(build));
        const doc = copyOf(past);
        write(doc, to.map(build));
        expect(restoreNote(doc, past, 3)).toBe(true);
        expect(noteBody(doc).toString()).toBe(noteBody(past).toString());
        expect(bodyOf(doc)).toEqual(bodyOf(past));
      }),
    );
  });
});
