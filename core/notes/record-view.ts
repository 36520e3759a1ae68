import type * as Y from 'yjs';
import { CONTENT_VERSION, readIdentity } from './identity.ts';
import { readMeetingRecord } from './meeting-document.ts';
import type { MeetingRecord, Note } from './model.ts';
import { readNote } from './note-document.ts';

/** What lists read of a record instead of its log. It is a function of the log alone, so it can be rebuilt. */
export type RecordView =
  | { readonly record: 'note'; readonly note: Note }
  | { readonly record: 'meeting'; readonly meeting: MeetingRecord };

/** Reads a record of any kind; null when it was deleted for good, or is of a kind that this version does not know. */
export function readView(doc: Y.Doc, updatedAt: number): RecordView | null {
  switch (readIdentity(doc)?.record) {
    case 'note': {
      const note = readNote(doc, updatedAt);
      return note === null ? null : { record: 'note', note };
    }
    case 'meeting': {
      const meeting = readMeetingRecord(doc);
      return meeting === null ? null : { record: 'meeting', meeting };
    }
    default:
      return null;
  }
}

/** Tells whether a record holds something that this version of the app does not know, and so must not change. */
export function isReadOnly(doc: Y.Doc): boolean {
  const identity = readIdentity(doc);
  if (identity === null) return false;
  return identity.contentVersion > CONTENT_VERSION || readNote(doc, 0)?.readOnly === true;
}
