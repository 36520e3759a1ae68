import { readFolderFileName } from '#core/base/folder-file-name.ts';

/** A content that is in the folder, under one name or, where copies were made, several. */
export interface FolderContent {
  readonly digest: string;
  /** The names to try, the original in front: a copy can be whole where the original is not. */
  readonly names: readonly string[];
}

/**
 * Gives what there is to read in a folder, each content once: not what was put there from here (`own`, names) and not what was
 * read before (`read`, digests). The order is that of the digests, so that it does not depend on the folder's.
 */
export function contentsToRead(
  names: readonly string[],
  own: ReadonlySet<string>,
  read: ReadonlySet<string>,
): readonly FolderContent[] {
  const mine = new Set([...own].flatMap((name) => readFolderFileName(name)?.digest ?? []));
  const found = new Map<string, string[]>();
  for (const name of names.toSorted()) {
    const parsed = readFolderFileName(name);
    if (parsed === null || mine.has(parsed.digest) || read.has(parsed.digest)) continue;
    const others = found.get(parsed.digest) ?? [];
    found.set(parsed.digest, parsed.isOriginal ? [name, ...others] : [...others, name]);
  }
  return [...found]
    .map(([digest, all]) => ({ digest, names: all }))
    .sort((a, b) => (a.digest < b.digest ? -1 : 1));
}
