import { membersOf } from '#core/base/untrusted.ts';
import { parseOwnFiles, type OwnFile } from './folder-ledger.ts';

/** What a device remembers of the delegation's folder. */
export interface FolderMemory {
  /** Where the folder was, as the person knows it: of another one, none of `own` is in it. */
  readonly place: string | null;
  /** The files put there from here, the oldest first. */
  readonly own: readonly OwnFile[];
  /** Digests of the contents that were merged, the oldest first: a merge that was set aside is not made again. */
  readonly read: readonly string[];
  /** When the folder was last read and written; milliseconds since 1970 UTC. */
  readonly readAt: number | null;
  readonly writtenAt: number | null;
}

/** So many contents are remembered: one that comes back after them is merged again, which changes nothing. */
const MOST_READ = 10_000;

/** Gives the memory with contents that were read. */
export const withRead = (memory: FolderMemory, digests: readonly string[], readAt: number): FolderMemory => ({
  ...memory,
  read: [...memory.read, ...digests].slice(-MOST_READ),
  readAt,
});

/** Gives the memory for a chosen folder: the same when it is the one before. */
export const atPlace = (memory: FolderMemory, place: string): FolderMemory =>
  memory.place === place ? memory : { ...memory, place, own: [], readAt: null, writtenAt: null };

/** Reads a stored memory; what is not one counts as none. */
export function parseFolderMemory(value: unknown): FolderMemory {
  const { place, own, read, readAt, writtenAt } = membersOf(value) ?? {};
  return {
    place: typeof place === 'string' ? place : null,
    own: parseOwnFiles(own),
    read: Array.isArray(read) ? read.filter((each) => typeof each === 'string') : [],
    readAt: typeof readAt === 'number' ? readAt : null,
    writtenAt: typeof writtenAt === 'number' ? writtenAt : null,
  };
}
