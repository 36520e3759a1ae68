import * as Y from 'yjs';
import { MEETING_ANCHOR } from '#core/anchoring/anchor.ts';
import type { AuthorId, NoteId, RecordId } from '#core/base/ids.ts';
import type { HandInRecord } from '#core/delegation/hand-in.ts';
import { leavingCopy } from '#core/delegation/leaving-copy.ts';
import type { NoteFields } from '#core/notes/model.ts';
import { newNote, noteBody } from '#core/notes/note-document.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import { author } from './people.ts';

export const MEETING = 'https://example.org/meetings/1' as MeetingUri;

export const FIELDS: NoteFields = {
  kind: 'position',
  stance: 'support',
  priority: 'medium',
  visibility: 'delegation',
  outcome: null,
  tags: [],
  anchor: MEETING_ANCHOR,
};

/** Gives a record id that ends in a number. */
export const noteId = (number: number): NoteId => author(number) as string as NoteId;

/** Makes a note for the delegation with a text. */
export function note(id: number, owner: AuthorId, text: string, fields: Partial<NoteFields> = {}): Y.Doc {
  const doc = newNote({
    id: noteId(id),
    owner,
    meeting: MEETING,
    createdAt: 1,
    fields: { ...FIELDS, ...fields },
  });
  type(doc, text);
  return doc;
}

/** Types a text letter by letter at the end of the first paragraph, as an editor does. */
export function type(doc: Y.Doc, text: string): void {
  const [paragraph] = noteBody(doc).toArray();
  if (!(paragraph instanceof Y.XmlElement)) throw new Error('The note has no paragraph');
  const [first] = paragraph.toArray();
  const into = first instanceof Y.XmlText ? first : new Y.XmlText();
  if (into !== first) paragraph.insert(0, [into]);
  for (const letter of text) into.insert(into.length, letter);
}

/** Deletes so many letters from the end of the first paragraph, one by one. */
export function erase(doc: Y.Doc, letters: number): void {
  const [paragraph] = noteBody(doc).toArray();
  const [text] = paragraph instanceof Y.XmlElement ? paragraph.toArray() : [];
  if (!(text instanceof Y.XmlText)) throw new Error('The note has no text');
  for (let count = 0; count < letters; count += 1) text.delete(text.length - 1, 1);
}

/** Gives a record as a hand-in file carries it. */
export function leaving(doc: Y.Doc, updatedAt: number): HandInRecord {
  const { id, owner } = doc.getMap('identity').toJSON();
  return { id: id as RecordId, owner: owner as AuthorId, updatedAt, update: leavingCopy(doc) };
}
