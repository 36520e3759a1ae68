import { isId, type DeviceId } from '#core/base/ids.ts';
import { membersOf } from '#core/base/untrusted.ts';
import { parseOwnFiles, type OwnFile } from './folder-ledger.ts';

/** Whose a device is, and when its newest file that was read here was written (milliseconds since 1970 UTC). */
export interface FolderWriter {
  readonly name: string;
  /** True for another device of the person here. */
  readonly isMine: boolean;
  readonly writtenAt: number;
}

/** What a device remembers of the delegation's folder. */
export interface FolderMemory {
  /** Where the folder was, as the person knows it: of another one, none of `own` is in it. */
  readonly place: string | null;
  /** The files put there from here, the oldest first. */
  readonly own: readonly OwnFile[];
  /** Digests of the contents that were merged, the oldest first: a merge that was set aside is not made again. */
  readonly read: readonly string[];
  /** Who writes there, by device. */
  readonly writers: Readonly<Record<DeviceId, FolderWriter>>;
  /** Devices whose files a person wants to be left alone, such as those of a laptop that is gone. */
  readonly ignored: readonly DeviceId[];
  /** When the folder was last read and written; milliseconds since 1970 UTC. */
  readonly readAt: number | null;
  readonly writtenAt: number | null;
}

/** So many contents are remembered: one that comes back after them is merged again, which changes nothing. */
const MOST_READ = 10_000;

/** A content that was read, whose name says of which device it is. */
export interface ReadContent {
  readonly digest: string;
  readonly device: DeviceId;
  readonly writer: FolderWriter;
}

/** Gives the memory with contents that were read. */
export const withRead = (
  memory: FolderMemory,
  contents: readonly ReadContent[],
  readAt: number,
): FolderMemory => ({
  ...memory,
  read: [...memory.read, ...contents.map(({ digest }) => digest)].slice(-MOST_READ),
  writers: contents.reduce(withWriter, memory.writers),
  readAt,
});

const withWriter = (
  writers: FolderMemory['writers'],
  { device, writer }: ReadContent,
): FolderMemory['writers'] =>
  (writers[device]?.writtenAt ?? -1) >= writer.writtenAt ? writers : { ...writers, [device]: writer };

/** Gives the memory in which a device is ignored, or is so no more. */
export const withIgnored = (memory: FolderMemory, device: DeviceId, isIgnored: boolean): FolderMemory => ({
  ...memory,
  ignored: [...memory.ignored.filter((each) => each !== device), ...(isIgnored ? [device] : [])],
});

/** Gives the memory for a chosen folder: the same when it is the one before. */
export const atPlace = (memory: FolderMemory, place: string): FolderMemory =>
  memory.place === place ? memory : { ...memory, place, own: [], readAt: null, writtenAt: null };

/** Gives what of the memory goes to a new device of the same person: what was read, so that what was set aside stays so. */
export const carriedMemory = ({ read, writers, ignored }: FolderMemory): FolderMemory => ({
  ...parseFolderMemory(null),
  read,
  writers,
  ignored,
});

/** Reads a stored memory; what is not one counts as none. */
export function parseFolderMemory(value: unknown): FolderMemory {
  const { place, own, read, writers, ignored, readAt, writtenAt } = membersOf(value) ?? {};
  return {
    place: typeof place === 'string' ? place : null,
    own: parseOwnFiles(own),
    read: Array.isArray(read) ? read.filter((each) => typeof each === 'string') : [],
    writers: parseWriters(writers),
    ignored: Array.isArray(ignored) ? ignored.filter((each): each is DeviceId => isId(each)) : [],
    readAt: typeof readAt === 'number' ? readAt : null,
    writtenAt: typeof writtenAt === 'number' ? writtenAt : null,
  };
}

function parseWriters(value: unknown): FolderMemory['writers'] {
  const writers: Record<string, FolderWriter> = {};
  for (const [device, each] of Object.entries(membersOf(value) ?? {})) {
    const { name, isMine, writtenAt } = membersOf(each) ?? {};
    if (isId(device) && typeof name === 'string' && typeof writtenAt === 'number')
      writers[device] = { name, isMine: isMine === true, writtenAt };
  }
  return writers;
}
