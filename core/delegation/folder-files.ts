import { readFolderFileName } from '#core/base/folder-file-name.ts';
import type { DeviceId } from '#core/base/ids.ts';
import type { FolderMemory } from './folder-memory.ts';

/** A content that is in the folder, under one name or, where copies were made, several. */
export interface FolderContent {
  readonly digest: string;
  /** The names to try, the original in front: a copy can be whole where the original is not. */
  readonly names: readonly string[];
}

/**
 * Gives what there is to read in a folder, each content once: not what was put there from here, not what was read before, and
 * nothing of devices that a person ignores. The order is that of the digests, so that it does not depend on the folder's.
 */
export function contentsToRead(
  names: readonly string[],
  { own, read, ignored }: Pick<FolderMemory, 'own' | 'read' | 'ignored'>,
): readonly FolderContent[] {
  const known = new Set([...own.flatMap(({ name }) => readFolderFileName(name)?.digest ?? []), ...read]);
  const found = new Map<string, string[]>();
  for (const name of names.toSorted()) {
    const parsed = readFolderFileName(name);
    if (parsed === null || known.has(parsed.digest) || ignored.includes(parsed.device)) continue;
    const others = found.get(parsed.digest) ?? [];
    found.set(parsed.digest, parsed.isOriginal ? [name, ...others] : [...others, name]);
  }
  return [...found]
    .map(([digest, all]) => ({ digest, names: all }))
    .sort((a, b) => (a.digest < b.digest ? -1 : 1));
}

/** A device that has files in the folder: whose it is and when it last wrote, as far as its files that were read said. */
export interface FolderDevice {
  readonly device: DeviceId;
  readonly name: string | null;
  readonly isMine: boolean;
  /** Milliseconds since 1970 UTC; null while none of its files could be read. */
  readonly writtenAt: number | null;
  readonly files: number;
  readonly isIgnored: boolean;
}

/** Gives the other devices that have files in the folder, whoever wrote longest ago in front. */
export function devicesIn(
  names: readonly string[],
  { own, writers, ignored }: Pick<FolderMemory, 'own' | 'writers' | 'ignored'>,
): readonly FolderDevice[] {
  const mine = new Set(own.map(({ name }) => name));
  const counts = new Map<DeviceId, number>();
  for (const name of names) {
    const parsed = mine.has(name) ? null : readFolderFileName(name);
    if (parsed !== null) counts.set(parsed.device, (counts.get(parsed.device) ?? 0) + 1);
  }
  return [...counts]
    .map(([device, files]) => {
      const { name = null, isMine = false, writtenAt = null } = writers[device] ?? {};
      return { device, name, isMine, writtenAt, files, isIgnored: ignored.includes(device) };
    })
    .sort((a, b) => (a.writtenAt ?? 0) - (b.writtenAt ?? 0) || (a.device < b.device ? -1 : 1));
}
