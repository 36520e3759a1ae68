import * as Y from 'yjs';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { BackupRecord, BackupUpdate } from './backup.ts';
import type { MergeOf } from './backup-record.ts';
import { checkUpdate, documentFrom } from './record-copy.ts';
import { readView, type RecordView } from './record-view.ts';
import { readTombstone } from './tombstone.ts';

/** The record as it is here. */
interface Present {
  readonly updates: readonly Uint8Array[];
  readonly updatedAt: number;
}

/** What is to be stored of a record, in this order, and how it then looks. */
export interface RestorePlan {
  readonly updates: readonly (BackupUpdate & { readonly counts: boolean })[];
  readonly view: RecordView | null;
}

/**
 * Tries a record of a backup upon the one here: every update must be whole in itself, of the record and the owner that the file
 * says. `here` knows the merges of this device, whose updates need not come again, `there` those of the backup. Null where it holds nothing new.
 */
export function planRestore(
  record: BackupRecord,
  present: Present | null,
  { here, there, now }: { readonly here: MergeOf; readonly there: MergeOf; readonly now: number },
): Result<RestorePlan | null, AppError> {
  const { id, owner } = record;
  const damaged = (detail: string): Result<never, AppError> => err(appError('backup-damaged', id, detail));
  const before = present === null || present.updates.length === 0 ? null : documentFrom(present.updates);
  // A time from the future would keep the record on top of every list.
  const bounded = (time: number): number => Math.min(Math.max(0, time), now);
  for (const { batch, update } of record.updates) {
    const checked = checkUpdate(null, update, owner);
    if (!checked.ok) return damaged(checked.error.code);
    if (checked.value.identity.id !== id) return damaged('Another record');
    if (batch !== null && there(batch) === null) return damaged('A merge is missing');
  }
  const news = record.updates
    .filter(({ batch }) => batch === null || here(batch) === null)
    .map((each) => ({
      ...each,
      time: bounded(each.time),
      counts: each.batch === null || there(each.batch)?.isSetAside === false,
    }));
  const counting = news.filter(({ counts }) => counts);
  const aside = news.filter(({ counts }) => !counts);
  if (before !== null && readTombstone(before)?.forGood === true) return ok(null);
  const updatedAt = Math.max(present?.updatedAt ?? 0, ...counting.map(({ time }) => time));
  if (counting.length > 0) {
    const all = Y.mergeUpdates(counting.map(({ update }) => update));
    const checked = checkUpdate(before, all, owner, updatedAt);
    if (!checked.ok) return damaged(checked.error.code);
    if (checked.value.changes) return ok({ updates: [...counting, ...aside], view: checked.value.view });
  }
  if (aside.length === 0) return ok(null);
  return ok({ updates: aside, view: before && readView(before, present?.updatedAt ?? 0) });
}
