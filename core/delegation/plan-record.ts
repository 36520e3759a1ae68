import { sameBytes } from '#core/base/bytes.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import type { AuthorId, RecordId } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { RecordKind } from '#core/notes/model.ts';
import { checkUpdate, documentFrom } from '#core/notes/record-copy.ts';
import { encodeView, type EncodedView } from '#core/notes/record-view.ts';
import { changedAfterDeletion, readTombstone } from '#core/notes/tombstone.ts';
import type { HandInRecord } from './hand-in.ts';

/** What a received record does to the one here. */
export const RECORD_CHANGES = ['new', 'changed', 'same', 'deleted', 'changed-after-deletion'] as const;
export type RecordChange = (typeof RECORD_CHANGES)[number];

/** A record as it is here: every update of it, in any order. */
export interface PresentRecord {
  readonly updates: readonly Uint8Array[];
  readonly updatedAt: number;
}

/** A received record that passed every check and would change what is here. */
export interface PlannedChange {
  readonly id: RecordId;
  readonly owner: AuthorId;
  readonly record: RecordKind;
  readonly change: Exclude<RecordChange, 'same'>;
  readonly time: number;
  /** What to append. It is whole in itself, so that it can be set aside without a gap in what came later. */
  readonly update: Uint8Array;
  /** The record as it then is; of one that is gone for good, that there is none. */
  readonly view: EncodedView;
}

/** A received record that passed every check. */
export type PlannedRecord =
  PlannedChange | { readonly id: RecordId; readonly owner: AuthorId; readonly change: 'same' };

/**
 * Tries a received record on a scratch copy of the one here and tells what it does. `now` bounds its time: one from the
 * future would stand on top of every list.
 */
export function planRecord(
  { id, owner, updatedAt, update }: HandInRecord,
  present: PresentRecord | null,
  now: number,
): Result<PlannedRecord, AppError> {
  const known = present !== null && present.updates.length > 0 ? present : null;
  const before = known === null ? null : documentFrom(known.updates);
  const time = Math.min(Math.max(0, updatedAt), now);
  const checked = checkUpdate(before, update, owner, Math.max(time, known?.updatedAt ?? 0));
  if (!checked.ok)
    return err(appError(codeOf(checked.error), id, checked.error.detail ?? checked.error.code));
  const { identity, doc, view, changes } = checked.value;
  if (identity.id !== id) return err(appError('hand-in-damaged', id, 'It holds another record'));
  if (!changes) return ok({ id, owner, change: 'same' });
  const wasDeleted = before !== null && readTombstone(before) !== null;
  const change = ((): PlannedChange['change'] => {
    if (readTombstone(doc) !== null) {
      if (changedAfterDeletion(doc)) return 'changed-after-deletion';
      return wasDeleted ? 'changed' : 'deleted';
    }
    return before === null ? 'new' : 'changed';
  })();
  return ok({ id, owner, record: identity.record, change, time, update, view: encodeView(view) });
}

/** Tells whether a record lies here as it came: then nothing needs to be tried. */
export const isHereAsItCame = ({ update }: HandInRecord, { updates }: PresentRecord): boolean =>
  updates.some((each) => sameBytes(each, update));

/** Of what can be wrong with an update, only whose it is and whether this version knows it is worth a sentence of its own. */
function codeOf({ code }: AppError): AppError['code'] {
  switch (code) {
    case 'note-not-yours':
      return 'hand-in-other-owner';
    case 'note-content-unknown':
      return 'hand-in-content-unknown';
    default:
      return 'hand-in-damaged';
  }
}
