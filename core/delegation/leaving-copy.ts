import * as Y from 'yjs';
import { readIdentity } from '#core/notes/identity.ts';
import { forgetRemovedQuestions } from '#core/notes/meeting-document.ts';
import type { Note } from '#core/notes/model.ts';
import { emptyNote } from '#core/notes/note-document.ts';
import { cleanCopy, documentFrom } from '#core/notes/record-copy.ts';
import { readTombstone } from '#core/notes/tombstone.ts';

/**
 * Tells whether a note may leave this device: it is for the delegation, and no device of its owner disputes that. A note of a
 * newer version of the app may hold anything and stays.
 */
export function mayLeave({ fields, conflicts, readOnly }: Note): boolean {
  if (readOnly || fields.visibility !== 'delegation') return false;
  return !conflicts.some(({ field }) => field === 'visibility');
}

/**
 * Gives a record as it leaves: its present state alone. Of what is in the trash only the deletion goes, and of removed questions
 * nothing; what the copy lacks is deleted in it, which writes nothing that the record itself does not have.
 */
export function leavingCopy(doc: Y.Doc): Uint8Array {
  const copy = documentFrom([Y.encodeStateAsUpdate(doc)]);
  const identity = readIdentity(copy);
  if (identity?.record === 'note' && readTombstone(copy) !== null) emptyNote(copy);
  if (identity?.record === 'meeting') forgetRemovedQuestions(copy);
  return cleanCopy(copy);
}
