import * as Y from 'yjs';
import { writeKey } from './write-key.ts';

/** When a record was deleted, and whether for good. */
export interface Tombstone {
  readonly at: number;
  readonly forGood: boolean;
}

interface Deletion extends Tombstone {
  readonly key: string;
  /** State vector of the document that the deleting device saw. */
  readonly seen: Uint8Array;
}

const ROOT = 'deletions';

function deletionsOf(doc: Y.Doc): readonly Deletion[] {
  return [...doc.getMap<unknown>(ROOT).entries()].flatMap(([key, value]) => {
    if (typeof value !== 'object' || value === null) return [];
    const { at, forGood, seen }: { at?: unknown; forGood?: unknown; seen?: unknown } = value;
    if (typeof at !== 'number' || !(seen instanceof Uint8Array)) return [];
    return [{ key, at, forGood: forGood === true, seen }];
  });
}

/** Gives the tombstone of a deleted record, or null. Of several deletions the first one counts. */
export function readTombstone(doc: Y.Doc): Tombstone | null {
  const deletions = deletionsOf(doc);
  if (deletions.length === 0) return null;
  return {
    at: Math.min(...deletions.map(({ at }) => at)),
    forGood: deletions.some(({ forGood }) => forGood),
  };
}

/**
 * Deletes a record. Every deletion has a key of its own, so that editing or restoring at the same time on another
 * device cannot undo it: only a restore that has seen it can, and none can when it is for good.
 */
export function addTombstone(doc: Y.Doc, at: number, forGood = false): void {
  const seen = Y.encodeStateVector(doc);
  doc.getMap<unknown>(ROOT).set(writeKey(doc), { at, forGood, seen });
}

/** Takes a record out of the trash. One that was deleted for good stays deleted. */
export function removeTombstone(doc: Y.Doc): void {
  const map = doc.getMap<unknown>(ROOT);
  doc.transact(() => {
    for (const { key, forGood } of deletionsOf(doc)) if (!forGood) map.delete(key);
  });
}

/**
 * Tells whether a deleted record holds something that the deleting device had not seen: another device went on
 * writing. Removing text is not counted, because nothing is lost with it.
 */
export function changedAfterDeletion(doc: Y.Doc): boolean {
  const deletions = deletionsOf(doc);
  const map = doc.getMap<unknown>(ROOT);
  return deletions.some(({ seen }) => {
    const known = vectorOf(seen);
    return [...doc.store.clients].some(([client, structs]) =>
      structs.some(
        (struct) =>
          struct.id.clock + struct.length > (known.get(client) ?? 0) &&
          !(struct instanceof Y.Item && struct.parent === map),
      ),
    );
  });
}

/** A state vector that cannot be read counts as having seen nothing. */
function vectorOf(encoded: Uint8Array): ReadonlyMap<number, number> {
  try {
    return Y.decodeStateVector(encoded);
  } catch {
    return new Map();
  }
}
