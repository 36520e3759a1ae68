import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import { newId, type BatchId, type Random } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { parseMergeInfo } from '#core/delegation/merge.ts';
import type { Backup, BackupMerge } from '#core/notes/backup.ts';
import type { MergeOf } from '#core/notes/backup-record.ts';
import { planRestore } from '#core/notes/plan-restore.ts';
import type { BatchStore } from '#renderer/data/batch-store.ts';
import type { NewBatch, NewUpdate, RecordLog } from '#renderer/data/record-log.ts';
import type { RecordPool } from './record-pool.ts';

/** What a restored backup brought: records that were new here, that were merged, and that held nothing new. */
export interface Restored {
  readonly added: number;
  readonly merged: number;
  readonly unchanged: number;
}

interface RestoreTools {
  readonly log: Pick<RecordLog, 'loadAll' | 'append'>;
  readonly batches: Pick<BatchStore, 'all'>;
  readonly pool: Pick<RecordPool, 'announce'>;
  readonly clock: Clock;
  readonly random: Random;
}

interface Plan {
  readonly entries: readonly (NewUpdate & { readonly counts: boolean })[];
  readonly merges: readonly NewBatch[];
  readonly unchanged: number;
}

/** While other windows write, restoring is planned anew, but not for ever. */
const MOST_ROUNDS = 10;

/** Gives how to find a merge by its id. */
export function mergesBy(merges: readonly Pick<BackupMerge, 'batch' | 'isSetAside'>[]): MergeOf {
  const byBatch = new Map(merges.map((merge) => [merge.batch, merge]));
  return (batch) => byBatch.get(batch) ?? null;
}

/** Merges the records and the merges of a backup into what is here, all or nothing. `before` is done once every record has passed. */
export async function restoreRecords(
  backup: Backup,
  tools: RestoreTools,
  before: () => Promise<Result<null, AppError>>,
): Promise<Result<Restored, AppError>> {
  const { log, pool } = tools;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const planned = await planAll(backup, tools);
    if (!planned.ok) return planned;
    if (round === 0) {
      const done = await before();
      if (!done.ok) return done;
    }
    const { entries, merges, unchanged } = planned.value;
    const stored = await log.append(entries, merges);
    if (!stored.ok) return stored;
    if (stored.value === 'stale') continue;
    for (const { document, update, time, revision, counts } of entries)
      if (counts) pool.announce({ document, update, time, revision: revision + 1 });
    const isNew = new Map(entries.map(({ document, revision }) => [document, revision === 0]));
    const added = [...isNew.values()].filter(Boolean).length;
    return ok({ added, merged: isNew.size - added, unchanged });
  }
  return err(appError('notes-write-failed', undefined, 'Other windows kept writing'));
}

/** Checks every record before the first one is stored. */
async function planAll(backup: Backup, tools: RestoreTools): Promise<Result<Plan, AppError>> {
  const { log, batches, clock, random } = tools;
  const present = await batches.all();
  if (!present.ok) return present;
  const [here, there] = [mergesBy(present.value), mergesBy(backup.merges)];
  const own = newId<BatchId>(random);
  const entries: Plan['entries'][number][] = [];
  let unchanged = 0;
  const loaded = await log.loadAll(backup.records.map(({ id }) => id));
  if (!loaded.ok) return loaded;
  for (const record of backup.records) {
    const { id: document, owner: author } = record;
    const stored = loaded.value.get(document) ?? null;
    const planned = planRestore(record, stored, { here, there, now: clock() });
    if (!planned.ok) return planned;
    if (planned.value === null) unchanged += 1;
    const { updates = [], view = null } = planned.value ?? {};
    const revision = stored?.revision ?? 0;
    for (const { batch, time, update, counts } of updates)
      entries.push({ document, author, batch: batch ?? own, time, update, view, revision, counts });
  }
  return ok({ entries, merges: mergesWith(entries, backup, here), unchanged });
}

/** Gives the merges that are new here, each with the records that it brings: without one there is nothing to undo. */
function mergesWith(entries: Plan['entries'], { merges }: Backup, here: MergeOf): readonly NewBatch[] {
  return merges.flatMap(({ batch, isSetAside, info }) => {
    const parsed = parseMergeInfo(info);
    const brought = new Set(entries.flatMap((entry) => (entry.batch === batch ? [entry.document] : [])));
    if (here(batch) !== null || parsed === null || brought.size === 0) return [];
    const documents = parsed.documents.filter((document) => brought.has(document));
    return [{ batch, isSetAside, info: { ...parsed, documents } }];
  });
}
