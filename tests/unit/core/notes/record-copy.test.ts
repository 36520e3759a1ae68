import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { AuthorId } from '#core/base/ids.ts';
import { writeIdentity } from '#core/notes/identity.ts';
import { newMeetingRecord } from '#core/notes/meeting-document.ts';
import { setField } from '#core/notes/note-document.ts';
import { checkUpdate, cleanCopy } from '#core/notes/record-copy.ts';
import { copyOf, makeNote, MEETING, OWNER, RECORD, STRANGER, type } from './support/notes.ts';

const update = (doc: Y.Doc): Uint8Array => Y.encodeStateAsUpdate(doc);

describe('an update from outside', () => {
  test('of a record that is not here yet passes', () => {
    const checked = checkUpdate(null, cleanCopy(makeNote()), OWNER);
    expect(checked).toMatchObject({
      ok: true,
      value: { changes: true, identity: { id: RECORD, owner: OWNER } },
    });
  });

  test('is tried on a copy: the document itself is not touched', () => {
    const doc = makeNote();
    const other = copyOf(doc);
    type(other, 'more');
    const before = update(doc);
    const checked = checkUpdate(doc, update(other), OWNER);
    expect(checked).toMatchObject({ ok: true, value: { changes: true } });
    expect(update(doc)).toEqual(before);
  });

  test('that is known already changes nothing', () => {
    const doc = makeNote();
    type(doc, 'text').delete(0, 2);
    expect(checkUpdate(doc, cleanCopy(doc), OWNER)).toMatchObject({ ok: true, value: { changes: false } });
    const shorter = copyOf(doc);
    setField(shorter, 'tags', ['x'], 1);
    expect(checkUpdate(doc, update(shorter), OWNER)).toMatchObject({ ok: true, value: { changes: true } });
  });

  test('that only deletes is a change', () => {
    const doc = makeNote();
    type(doc, 'text');
    const other = copyOf(doc);
    const first = other.getXmlFragment('body').get(0);
    if (first instanceof Y.XmlElement) first.delete(0, first.length);
    expect(checkUpdate(doc, update(other), OWNER)).toMatchObject({ ok: true, value: { changes: true } });
  });

  test('of somebody else is refused', () => {
    expect(checkUpdate(null, update(makeNote()), STRANGER)).toMatchObject({
      ok: false,
      error: { code: 'note-not-yours', place: RECORD },
    });
  });

  test('that turns the record into another one is refused', () => {
    const doc = makeNote();
    const forged = copyOf(doc);
    forged.getMap('identity').set('meeting', 'https://example.org/other');
    expect(checkUpdate(doc, update(forged), OWNER)).toMatchObject({
      ok: false,
      error: { code: 'note-not-yours' },
    });
  });

  test('that builds on what is missing here is refused', () => {
    const doc = makeNote();
    const updates: Uint8Array[] = [];
    const other = copyOf(doc);
    other.on('update', (each: Uint8Array) => updates.push(each));
    type(other, 'first');
    type(other, 'second');
    const last = updates.at(-1) ?? new Uint8Array();
    expect(checkUpdate(doc, last, OWNER)).toMatchObject({ ok: false, error: { code: 'update-damaged' } });
    expect(checkUpdate(doc, Y.mergeUpdates(updates), OWNER).ok).toBe(true);
  });

  test.each([
    ['empty bytes', new Uint8Array()],
    ['noise', Uint8Array.from({ length: 64 }, (_, index) => (index * 37) % 256)],
    ['half an update', update(makeNote()).slice(0, 40)],
  ])('made of %s is refused', (_name, bytes) => {
    expect(checkUpdate(null, bytes, OWNER)).toMatchObject({ ok: false, error: { code: 'update-damaged' } });
  });

  test('with content that no version wrote is refused, and of a newer version passes', () => {
    const doc = makeNote();
    doc.getXmlFragment('body').insert(0, [new Y.XmlElement('script')]);
    expect(checkUpdate(null, update(doc), OWNER)).toMatchObject({
      ok: false,
      error: { code: 'note-content-unknown' },
    });
    doc.getMap('identity').set('contentVersion', 2);
    expect(checkUpdate(null, update(doc), OWNER).ok).toBe(true);
  });

  test('of a meeting record passes', () => {
    const doc = newMeetingRecord({ id: RECORD, owner: OWNER, meeting: MEETING, createdAt: 1 });
    expect(checkUpdate(null, update(doc), OWNER).ok).toBe(true);
  });
});

test.each([
  ['wins', 1],
  ['loses', 0xffffffff],
])(
  'a record of somebody else under the name of this one is refused, also where its identity %s',
  (_name, clientID) => {
    const from = (client: number, owner: AuthorId): Y.Doc => {
      const doc = new Y.Doc();
      doc.clientID = client;
      writeIdentity(doc, {
        id: RECORD,
        record: 'note',
        owner,
        meeting: MEETING,
        createdAt: 1,
        contentVersion: 1,
      });
      return doc;
    };
    const checked = checkUpdate(from(clientID, OWNER), Y.encodeStateAsUpdate(from(1000, STRANGER)), OWNER);
    expect(checked).toMatchObject({ ok: false, error: { code: 'note-not-yours' } });
  },
);
