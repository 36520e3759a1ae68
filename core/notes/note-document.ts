import * as Y from 'yjs';
import type { AuthorId, NoteId, RecordId } from '#core/base/ids.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import { unknownContent } from './content-schema.ts';
import { CONTENT_VERSION, readIdentity, writeIdentity } from './identity.ts';
import type { FieldConflict, Note, NoteFields, Visibility } from './model.ts';
import { DEFAULT_FIELDS, FIELD_PARSERS, REGISTER_FIELDS, type RegisterField } from './parse-fields.ts';
import { readBody } from './read-body.ts';
import { readRegister, writeRegister, type RegisterValue } from './register.ts';
import { readTags, writeTags } from './tag-set.ts';
import { addTombstone, readTombstone } from './tombstone.ts';

/** The name under which the editor finds the text of a note. */
const BODY = 'body';

const FIELDS = 'fields';
const TAGS = 'tags';
const ROOTS: readonly string[] = ['identity', FIELDS, TAGS, 'deletions', BODY];

/** What a new note is: whose, of which meeting, and when it was made. */
export interface NewNote {
  readonly id: NoteId;
  readonly owner: AuthorId;
  readonly meeting: MeetingUri;
  readonly createdAt: number;
  readonly fields: NoteFields;
}

/** A note's id is also that of its record in the log. */
export const recordOf = (id: NoteId): RecordId => id as string as RecordId;

/** Makes the document of a new note, with one empty paragraph, which is what the editor starts from. */
export function newNote(note: NewNote): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    const { owner, meeting, createdAt } = note;
    writeIdentity(doc, {
      id: recordOf(note.id),
      record: 'note',
      owner,
      meeting,
      createdAt,
      contentVersion: CONTENT_VERSION,
    });
    for (const field of REGISTER_FIELDS) setField(doc, field, note.fields[field], createdAt);
    setField(doc, 'tags', note.fields.tags, createdAt);
    noteBody(doc).insert(0, [new Y.XmlElement('paragraph')]);
  });
  return doc;
}

/** Gives the fragment that holds the text of a note. */
export const noteBody = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment(BODY);

/** Sets a field at the given time; of tags only the differences are written. */
export function setField<Field extends keyof NoteFields>(
  doc: Y.Doc,
  field: Field,
  value: NoteFields[Field],
  at: number,
): void {
  if (field === 'tags') writeTags(doc, doc.getMap(TAGS), value as NoteFields['tags']);
  else writeRegister(doc, doc.getMap(FIELDS), field, value, at);
}

interface ReadFields {
  readonly fields: NoteFields;
  readonly conflicts: readonly FieldConflict[];
  /** True when each value is one that this version knows. */
  readonly known: boolean;
}

function readFields(doc: Y.Doc): ReadFields {
  const stored = readRegister(doc.getMap(FIELDS));
  const values: { readonly [Field in RegisterField]: readonly NoteFields[Field][] } = {
    kind: knownValues('kind', stored),
    stance: knownValues('stance', stored),
    priority: knownValues('priority', stored),
    visibility: knownValues('visibility', stored),
    outcome: knownValues('outcome', stored),
    anchor: knownValues('anchor', stored),
  };
  const read = <Field extends RegisterField>(field: Field): NoteFields[Field] =>
    values[field][0] ?? DEFAULT_FIELDS[field];
  const fields: NoteFields = {
    kind: read('kind'),
    stance: read('stance'),
    priority: read('priority'),
    visibility: read('visibility'),
    outcome: read('outcome'),
    tags: readTags(doc.getMap(TAGS)),
    anchor: read('anchor'),
  };
  const conflicts = REGISTER_FIELDS.map((field) => ({ field, values: values[field] }));
  const known = [...stored].every(([name, written]) => {
    const field = REGISTER_FIELDS.find((each) => each === name);
    return field !== undefined && values[field].length === written.length;
  });
  return { fields, conflicts: conflicts.filter((each) => each.values.length > 1), known };
}

function knownValues<Field extends RegisterField>(
  field: Field,
  stored: ReadonlyMap<string, readonly RegisterValue[]>,
): readonly NoteFields[Field][] {
  return (stored.get(field) ?? []).flatMap(({ value }) => {
    const parsed = FIELD_PARSERS[field](value);
    return parsed === undefined ? [] : [parsed];
  });
}

/**
 * Reads a note as it stands; null when the document holds no note, or one that was deleted for good.
 * `updatedAt` comes from the log, which knows when the newest update was made.
 */
export function readNote(doc: Y.Doc, updatedAt: number): Note | null {
  const identity = readIdentity(doc);
  const tombstone = readTombstone(doc);
  if (identity === null || identity.record !== 'note' || tombstone?.forGood === true) return null;
  const { fields, conflicts, known } = readFields(doc);
  return {
    id: identity.id as string as NoteId,
    meeting: identity.meeting,
    owner: identity.owner,
    fields,
    conflicts,
    body: readBody(noteBody(doc)),
    createdAt: identity.createdAt,
    updatedAt,
    deletedAt: tombstone?.at ?? null,
    readOnly: !known || hasUnknownContent(doc, identity.contentVersion),
  };
}

function hasUnknownContent(doc: Y.Doc, contentVersion: number): boolean {
  if (contentVersion > CONTENT_VERSION || unknownContent(noteBody(doc)) !== null) return true;
  return [...doc.share.keys()].some((root) => !ROOTS.includes(root));
}

/**
 * Starts a new document from the present content of a note: the old one's history, and so whatever was deleted in it, is
 * not in the new one. Null when the document holds no note that this version knows whole.
 */
export function startAnew(doc: Y.Doc, id: NoteId, visibility: Visibility, at: number): Y.Doc | null {
  const note = readNote(doc, at);
  if (note === null || note.readOnly) return null;
  const { owner, meeting, createdAt } = note;
  const fields: NoteFields = { ...note.fields, visibility };
  const fresh = newNote({ id, owner, meeting, createdAt, fields });
  const children = noteBody(doc).toArray();
  if (children.length === 0) return fresh;
  fresh.transact(() => {
    const body = noteBody(fresh);
    body.delete(0, body.length);
    body.insert(
      0,
      children.flatMap((child) => (child instanceof Y.XmlHook ? [] : [child.clone()])),
    );
  });
  return fresh;
}

/** Deletes all that a note says: of it, nothing is left in the clean copy of the document. */
export function emptyNote(doc: Y.Doc): void {
  doc.transact(() => {
    const body = noteBody(doc);
    body.delete(0, body.length);
    for (const root of [FIELDS, TAGS]) {
      const map = doc.getMap<unknown>(root);
      for (const key of [...map.keys()]) map.delete(key);
    }
  });
}

/** Deletes a note for good and empties it. */
export function purgeNote(doc: Y.Doc, at: number): void {
  doc.transact(() => {
    emptyNote(doc);
    addTombstone(doc, at, true);
  });
}
