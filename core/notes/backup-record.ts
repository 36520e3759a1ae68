import type { AuthorId, BatchId, RecordId } from '#core/base/ids.ts';
import type { BackupRecord } from './backup.ts';
import type { LoggedUpdate } from './editing-sessions.ts';
import { readIdentity } from './identity.ts';
import { cleanCopy, documentFrom } from './record-copy.ts';
import { readTombstone } from './tombstone.ts';

/** What is asked of a merge: null where there is none by this id. */
export type MergeOf = (batch: BatchId) => { readonly isSetAside: boolean } | null;

/**
 * Gives what a backup holds of a record; null where that is nothing. Of one's own, and of what its author has deleted, the present
 * state alone, in which no text is that was deleted. Of what was received, each merge as it came, so that it can still be undone.
 */
export function backupRecord(
  id: RecordId,
  rows: readonly LoggedUpdate[],
  isMine: (owner: AuthorId) => boolean,
  mergeOf: MergeOf,
): BackupRecord | null {
  const counted = rows.filter(({ batch }) => mergeOf(batch)?.isSetAside !== true);
  const doc = documentFrom(counted.map(({ update }) => update));
  const shown = counted.length > 0 ? doc : documentFrom(rows.map(({ update }) => update));
  const owner = readIdentity(shown)?.owner;
  if (owner === undefined) return null;
  if (!isMine(owner) && readTombstone(doc) === null) {
    const came = rows.map(({ batch, time, update }) => ({
      batch: mergeOf(batch) === null ? null : batch,
      time,
      update,
    }));
    return { id, owner, updates: came };
  }
  if (counted.length === 0) return null;
  const time = Math.max(...counted.map((row) => row.time));
  return { id, owner, updates: [{ batch: null, time, update: cleanCopy(doc) }] };
}
