import type { AuthorId, RecordId } from '#core/base/ids.ts';
import { RECORD_CHANGES, type PlannedRecord, type RecordChange } from './plan-record.ts';

/** How many records there are of each change. */
export type ChangeCounts = Readonly<Record<RecordChange, number>>;

/** Counts what a file does to the records here. */
export function countChanges(plan: readonly Pick<PlannedRecord, 'change'>[]): ChangeCounts {
  const counts = Object.fromEntries(RECORD_CHANGES.map((change) => [change, 0])) as Record<
    RecordChange,
    number
  >;
  for (const { change } of plan) counts[change] += 1;
  return counts;
}

/** What is kept about a merge, to tell a person about it and to set it aside. */
export interface MergeInfo {
  /** When it was merged; milliseconds since 1970 UTC. */
  readonly at: number;
  readonly senders: readonly { readonly author: AuthorId; readonly name: string }[];
  readonly counts: ChangeCounts;
  readonly documents: readonly RecordId[];
}

/** Reads what is kept about a merge; null where it is not that. */
export function parseMergeInfo(value: unknown): MergeInfo | null {
  const { at, senders, counts, documents }: Readonly<Record<string, unknown>> = Object(value);
  if (typeof at !== 'number' || !Array.isArray(senders) || !Array.isArray(documents)) return null;
  return { at, senders, counts: counts as ChangeCounts, documents };
}
