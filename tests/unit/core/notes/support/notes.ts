import * as Y from 'yjs';
import type { AuthorId, NoteId, RecordId } from '#core/base/ids.ts';
import type { NoteFields } from '#core/notes/model.ts';
import { newNote, noteBody, setField } from '#core/notes/note-document.ts';
import { DEFAULT_FIELDS } from '#core/notes/parse-fields.ts';
import { addTombstone, removeTombstone } from '#core/notes/tombstone.ts';
import type { MeetingUri } from '#core/pack/model.ts';

export const NOTE = '0123456789abcdef0123456789abcdef' as NoteId;
export const RECORD = NOTE as string as RecordId;
export const OWNER = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' as AuthorId;
export const STRANGER = 'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' as AuthorId;
export const MEETING = 'https://example.org/meetings/1' as MeetingUri;

/** A note of the test's owner, made at time 1000. */
export const makeNote = (fields: Partial<NoteFields> = {}): Y.Doc =>
  newNote({
    id: NOTE,
    owner: OWNER,
    meeting: MEETING,
    createdAt: 1000,
    fields: { ...DEFAULT_FIELDS, ...fields },
  });

/** Another device's copy of a document. */
export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** Brings two devices to the same state. */
export function exchange(a: Y.Doc, b: Y.Doc): void {
  const ofA = Y.encodeStateAsUpdate(a);
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, ofA);
}

/** Appends to the first paragraph, as typing does. */
export function type(doc: Y.Doc, text: string): Y.XmlText {
  const body = noteBody(doc);
  if (body.length === 0) body.insert(0, [new Y.XmlElement('paragraph')]);
  const paragraph = body.get(0);
  if (!(paragraph instanceof Y.XmlElement)) throw new Error('The body starts with something else');
  const present = paragraph.length === 0 ? null : paragraph.get(0);
  const target = present instanceof Y.XmlText ? present : new Y.XmlText();
  if (target !== present) paragraph.insert(0, [target]);
  target.insert(target.length, text);
  return target;
}

/** One thing that a person does to a note. */
export type Act =
  | { readonly kind: 'type'; readonly text: string }
  | { readonly kind: 'erase' }
  | { readonly kind: 'priority'; readonly value: NoteFields['priority'] }
  | { readonly kind: 'tags'; readonly value: readonly string[] }
  | { readonly kind: 'trash' }
  | { readonly kind: 'restore' };

export function perform(doc: Y.Doc, act: Act, at: number): void {
  switch (act.kind) {
    case 'type':
      type(doc, act.text);
      return;
    case 'erase':
      noteBody(doc).delete(0, noteBody(doc).length);
      return;
    case 'priority':
      setField(doc, 'priority', act.value, at);
      return;
    case 'tags':
      setField(doc, 'tags', act.value, at);
      return;
    case 'trash':
      addTombstone(doc, at);
      return;
    case 'restore':
      removeTombstone(doc);
      return;
  }
}
