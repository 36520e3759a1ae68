import * as Y from 'yjs';
import type { AuthorId, BatchId, DeviceId } from '#core/base/ids.ts';

/** A row of the log, opened. */
export interface LoggedUpdate {
  readonly device: DeviceId;
  /** The sequences that the row covers; contiguous per device. */
  readonly first: number;
  readonly sequence: number;
  /** Milliseconds since 1970 UTC of its newest update. */
  readonly time: number;
  readonly author: AuthorId;
  readonly batch: BatchId;
  readonly update: Uint8Array;
}

/**
 * Splits the rows of a record, in the order of devices and sequences, into editing sessions: rows of one device and
 * batch that follow each other. Where two windows write in turn, each turn is a session; a batch is never mixed with
 * another, so that one that came by a merge can still be told apart.
 */
export function editingSessions<Row extends Pick<LoggedUpdate, 'device' | 'batch'>>(
  rows: readonly Row[],
): readonly (readonly [Row, ...Row[]])[] {
  const sessions: [Row, ...Row[]][] = [];
  for (const row of rows) {
    const present = sessions.at(-1);
    if (present?.[0].batch === row.batch && present[0].device === row.device) present.push(row);
    else sessions.push([row]);
  }
  return sessions;
}

/**
 * Gives the sessions of a record, each as one row, in the order in which they came about: each device's in its own order, devices by
 * time, and none before those that it builds on, whatever a device's clock said. Merging is the same in any order, so
 * the order only decides which states lie in between, and this makes them the same on every device.
 */
export function sessionsInOrder(rows: readonly LoggedUpdate[]): readonly LoggedUpdate[] {
  const waiting = editingSessions(rows).map(asOne);
  const known = new Map<number, number>();
  const ordered: LoggedUpdate[] = [];
  while (waiting.length > 0) {
    const heads = waiting.filter(
      (each, index) => waiting.findIndex((one) => one.device === each.device) === index,
    );
    heads.sort((a, b) => a.time - b.time || (a.device < b.device ? -1 : 1));
    // Where something is missing for good, time alone decides.
    const next = heads.find(({ update }) => isReady(update, known)) ?? heads[0];
    if (next === undefined) break;
    waiting.splice(waiting.indexOf(next), 1);
    for (const [client, end] of Y.parseUpdateMeta(next.update).to)
      known.set(client, Math.max(end, known.get(client) ?? 0));
    ordered.push(next);
  }
  return ordered;
}

function asOne(rows: readonly [LoggedUpdate, ...LoggedUpdate[]]): LoggedUpdate {
  const [head] = rows;
  return {
    ...head,
    sequence: Math.max(...rows.map(({ sequence }) => sequence)),
    time: Math.max(...rows.map(({ time }) => time)),
    update: Y.mergeUpdates(rows.map(({ update }) => update)),
  };
}

/** Tells whether everything that an update builds on is known, or in itself. */
function isReady(update: Uint8Array, known: ReadonlyMap<number, number>): boolean {
  const { from, to } = Y.parseUpdateMeta(update);
  const has = (client: number, clock: number): boolean =>
    clock < Math.max(known.get(client) ?? 0, to.get(client) ?? 0);
  const { structs, ds } = Y.decodeUpdate(update);
  if ([...from].some(([client, clock]) => clock > (known.get(client) ?? 0))) return false;
  const needed = structs.flatMap((struct) =>
    struct instanceof Y.Item
      ? [struct.origin, struct.rightOrigin, struct.parent instanceof Y.ID ? struct.parent : null]
      : [],
  );
  return (
    needed.every((id) => id === null || has(id.client, id.clock)) &&
    [...ds.clients].every(([client, deletes]) =>
      deletes.every(({ clock, len }) => has(client, clock + len - 1)),
    )
  );
}
