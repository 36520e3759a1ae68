import type { RecordId } from '#core/base/ids.ts';
import { membersOf } from '#core/base/untrusted.ts';

/** Times of records by id: when each was changed last; milliseconds since 1970 UTC. */
export type RecordTimes = Readonly<Record<RecordId, number>>;

/** In which state each recipient (an age recipient) was handed records that are no notes. */
export type HandedOthers = Readonly<Record<string, RecordTimes>>;

/** Gives the log with records that were just handed to some recipients; what is known to be newer stays. */
export function withHandedOthers(
  log: HandedOthers,
  times: RecordTimes,
  recipients: readonly string[],
): HandedOthers {
  const given = (before: RecordTimes): RecordTimes => {
    const newer = Object.entries<number>(times).filter(([id, time]) => time > (before[id as RecordId] ?? -1));
    return { ...before, ...Object.fromEntries(newer) };
  };
  return {
    ...log,
    ...Object.fromEntries(recipients.map((recipient) => [recipient, given(log[recipient] ?? {})])),
  };
}

/** Reads times by record id; what is not one is left out. */
export const parseTimes = (value: unknown): RecordTimes =>
  Object.fromEntries(
    Object.entries(membersOf(value) ?? {}).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  );

/** Reads a stored log; what is not one counts as nothing handed in. */
export const parseHandedOthers = (value: unknown): HandedOthers =>
  Object.fromEntries(
    Object.entries(membersOf(value) ?? {}).map(([recipient, times]) => [recipient, parseTimes(times)]),
  );
