import type * as Y from 'yjs';
import type { AuthorId, RecordId } from '#core/base/ids.ts';
import { isId } from '#core/base/ids.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import { RECORD_KINDS, type RecordKind } from './model.ts';

/** The version of what a note may hold that this app reads and writes. A higher one is shown and never changed. */
export const CONTENT_VERSION = 1;

/** What a record is and whose; written once, when it is made. */
export interface RecordIdentity {
  readonly id: RecordId;
  readonly record: RecordKind;
  readonly owner: AuthorId;
  readonly meeting: MeetingUri;
  readonly createdAt: number;
  readonly contentVersion: number;
}

const ROOT = 'identity';

/** Writes the identity of a new record. */
export function writeIdentity(doc: Y.Doc, identity: RecordIdentity): void {
  const map = doc.getMap(ROOT);
  doc.transact(() => {
    for (const [key, value] of Object.entries(identity)) map.set(key, value);
  });
}

/** Gives a record's identity, or null where the document does not hold a whole one. */
export function readIdentity(doc: Y.Doc): RecordIdentity | null {
  const { id, record, owner, meeting, createdAt, contentVersion } = doc.getMap(ROOT).toJSON();
  const kind = RECORD_KINDS.find((each) => each === record);
  if (kind === undefined) return null;
  if (!isId(id) || !isId(owner)) return null;
  if (typeof meeting !== 'string' || meeting === '') return null;
  if (!Number.isFinite(createdAt) || !Number.isInteger(contentVersion)) return null;
  return {
    id: id as RecordId,
    record: kind,
    owner: owner as AuthorId,
    meeting: meeting as MeetingUri,
    createdAt,
    contentVersion,
  };
}

/** Tells whether two documents are copies of one record: everything that never changes is equal. */
export function sameIdentity(a: RecordIdentity, b: RecordIdentity): boolean {
  return a.id === b.id && a.record === b.record && a.owner === b.owner && a.meeting === b.meeting;
}
