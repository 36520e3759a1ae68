import type * as Y from 'yjs';
import { writeKey } from './write-key.ts';

/** Gives the tags in one order on every device, each once. */
export function readTags(map: Y.Map<unknown>): readonly string[] {
  const tags = [...map.values()].filter((tag) => typeof tag === 'string');
  return [...new Set(tags)].sort((a, b) => (a < b ? -1 : 1));
}

/**
 * Makes the set hold exactly `wanted`, by adding and removing single tags: a tag that another device adds meanwhile
 * stays. The tag is the value and not the key, so that a removed one can be collected.
 */
export function writeTags(doc: Y.Doc, map: Y.Map<unknown>, wanted: readonly string[]): void {
  const present = new Set(readTags(map));
  doc.transact(() => {
    for (const [key, tag] of map.entries()) {
      if (typeof tag !== 'string' || !wanted.includes(tag)) map.delete(key);
    }
    for (const tag of new Set(wanted)) {
      if (!present.has(tag)) map.set(writeKey(doc), tag);
    }
  });
}
