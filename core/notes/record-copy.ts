import * as Y from 'yjs';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { AuthorId } from '#core/base/ids.ts';
import { CONTENT_VERSION, readIdentity, sameIdentity, type RecordIdentity } from './identity.ts';
import { readView, type RecordView } from './record-view.ts';

/** Yjs would draw thirty random numbers for a name that a document in memory never needs. */
const SCRATCH = { guid: 'scratch' } as const;

/**
 * Gives the present state of a record as one update without the text that was deleted from it: the only form in which
 * a record leaves this device. (The log, and a document under an editor with undo, still hold every deleted sentence.)
 */
export function cleanCopy(doc: Y.Doc): Uint8Array {
  const copy = new Y.Doc({ gc: true });
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return Y.encodeStateAsUpdate(copy);
}

/** Gives a document that holds all of these updates, in whatever order and however often they come. */
export function documentFrom(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc(SCRATCH);
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return doc;
}

/** An update from outside that passed every check, and the document as it would be with it. */
export interface CheckedUpdate {
  readonly identity: RecordIdentity;
  readonly doc: Y.Doc;
  /** What lists would show of it, as of the time that was given. */
  readonly view: RecordView | null;
  /** False when everything in it was known already. */
  readonly changes: boolean;
}

/**
 * Tries an update from outside on a scratch copy of the document (null: a record not known here yet) and checks that
 * it is whole, of the given owner, of the same record, and of content that this version understands. The document
 * itself is not touched. Content of a newer version passes: it will be shown and not edited.
 */
export function checkUpdate(
  present: Y.Doc | null,
  update: Uint8Array,
  owner: AuthorId,
  updatedAt = 0,
): Result<CheckedUpdate, AppError> {
  const before = present === null ? null : Y.encodeStateAsUpdate(present);
  let doc: Y.Doc;
  let claimed: RecordIdentity | null;
  try {
    // Of two identities in one document Yjs keeps one by chance; so what the update says by itself is asked as well.
    const alone = documentFrom([update]);
    claimed = readIdentity(alone);
    doc = before === null ? alone : documentFrom([before, update]);
  } catch (error) {
    return err(appError('update-damaged', undefined, String(error)));
  }
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    return err(appError('update-damaged', undefined, 'Updates that this one builds on are missing'));
  const identity = readIdentity(doc);
  if (identity === null) return err(appError('update-damaged', undefined, 'No whole identity'));
  const expected = present === null ? null : readIdentity(present);
  const isOurs = (each: RecordIdentity): boolean =>
    each.owner === owner && (expected === null || sameIdentity(each, expected));
  if (!isOurs(identity) || (claimed !== null && !isOurs(claimed)))
    return err(appError('note-not-yours', identity.id));
  const view = readView(doc, updatedAt);
  if (!understands(identity, view)) return err(appError('note-content-unknown', identity.id));
  return ok({ identity, doc, view, changes: before === null || !sameState(doc, before) });
}

/** A note that was deleted for good has no view, and nothing in it that could be unknown. */
function understands({ contentVersion, record }: RecordIdentity, view: RecordView | null): boolean {
  if (contentVersion > CONTENT_VERSION) return true;
  if (record === 'note') return view?.record !== 'note' || !view.note.readOnly;
  return view !== null;
}

/** Compares what two states hold and what they have deleted. */
function sameState(doc: Y.Doc, before: Uint8Array): boolean {
  const other = documentFrom([before]);
  return Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(other));
}
