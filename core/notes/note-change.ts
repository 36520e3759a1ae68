import { canonicalJson } from '#core/base/canonical-json.ts';
import type { Note, NoteFields } from './model.ts';
import { bodyText } from './read-body.ts';
import { diffText, type DiffRun } from './text-diff.ts';

/** A field that has another value than before. */
export type FieldChange = {
  readonly [Field in keyof NoteFields]: {
    readonly field: Field;
    readonly before: NoteFields[Field];
    readonly after: NoteFields[Field];
  };
}[keyof NoteFields];

/** What lies between two states of a note. */
export interface NoteChange {
  readonly text: readonly DiffRun[];
  /** True when the words are the same and their form is not: bold, a list, a heading. */
  readonly isFormOnly: boolean;
  readonly fields: readonly FieldChange[];
  readonly trash: 'put-in' | 'taken-out' | null;
}

const FIELDS = ['kind', 'stance', 'priority', 'visibility', 'outcome', 'tags', 'anchor'] as const;

/** Compares two states of one note. */
export function compareNotes(before: Note, after: Note): NoteChange {
  const [from, to] = [bodyText(before.body), bodyText(after.body)];
  const wasInTrash = before.deletedAt !== null;
  const isInTrash = after.deletedAt !== null;
  return {
    text: diffText(from, to),
    isFormOnly: from === to && canonicalJson(before.body) !== canonicalJson(after.body),
    fields: FIELDS.flatMap((field) => changeOf(field, before.fields, after.fields)),
    trash: wasInTrash === isInTrash ? null : isInTrash ? 'put-in' : 'taken-out',
  };
}

function changeOf(field: keyof NoteFields, from: NoteFields, to: NoteFields): readonly FieldChange[] {
  const [before, after] = [from[field], to[field]];
  if (canonicalJson(before) === canonicalJson(after)) return [];
  // The compiler does not see that the name and both values belong together.
  return [{ field, before, after } as FieldChange];
}

/** Tells whether there is no difference that a person could see. */
export const isUnchanged = ({ text, isFormOnly, fields, trash }: NoteChange): boolean =>
  !isFormOnly && fields.length === 0 && trash === null && text.every(({ kind }) => kind === 'same');
