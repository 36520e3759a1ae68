import type * as Y from 'yjs';
import type { Brand } from '#core/base/brand.ts';
import { readFloorRecord } from './floor-document.ts';
import type { FloorRecord } from './floor-model.ts';
import { assertNever } from '#core/base/assert-never.ts';
import { CONTENT_VERSION, readIdentity } from './identity.ts';
import { readMeetingRecord } from './meeting-document.ts';
import type { MeetingRecord, Note } from './model.ts';
import { readNote } from './note-document.ts';
import { readReviewRecord } from './review-document.ts';
import type { ReviewRecord } from './review-model.ts';

/** What lists read of a record instead of its log. It is a function of the log alone, so it can be rebuilt. */
export type RecordView =
  | { readonly record: 'note'; readonly note: Note }
  | { readonly record: 'meeting'; readonly meeting: MeetingRecord }
  | { readonly record: 'review'; readonly review: ReviewRecord }
  | { readonly record: 'floor'; readonly floor: FloorRecord };

/** A view as JSON in UTF-8: how it is stored, and how a worker gives it to a window that would only store it. */
export type EncodedView = Uint8Array & { readonly [encoded]: Brand<'EncodedView'> };
declare const encoded: unique symbol;

/** Gives a view as it is stored. */
export const encodeView = (view: RecordView | null): EncodedView =>
  new TextEncoder().encode(JSON.stringify(view)) as Uint8Array as EncodedView;

/** Gives back what `encodeView` was given. */
export const decodeView = (view: EncodedView): RecordView | null =>
  JSON.parse(new TextDecoder().decode(view)) as RecordView | null;

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
    case 'review': {
      const review = readReviewRecord(doc);
      return review === null ? null : { record: 'review', review };
    }
    case 'floor': {
      const floor = readFloorRecord(doc);
      return floor === null ? null : { record: 'floor', floor };
    }
    case undefined:
      return null;
  }
}

/** Gives whose a record is and of which meeting. */
export function placeOfView(view: RecordView): Pick<Note, 'owner' | 'meeting'> {
  switch (view.record) {
    case 'note':
      return view.note;
    case 'meeting':
      return view.meeting;
    case 'review':
      return view.review;
    case 'floor':
      return view.floor;
    default:
      return assertNever(view);
  }
}

/** Tells whether a record holds something that this version of the app does not know, and so must not change. */
export function isReadOnly(doc: Y.Doc): boolean {
  const identity = readIdentity(doc);
  if (identity === null) return false;
  return identity.contentVersion > CONTENT_VERSION || readNote(doc, 0)?.readOnly === true;
}
