import type * as Y from 'yjs';
import { canonicalJson } from '#core/base/canonical-json.ts';
import { writeKey } from './write-key.ts';

/** One of the values that a name holds; several where devices wrote at the same time. */
export interface RegisterValue {
  readonly value: unknown;
  /** When it was written, by the writer's clock. */
  readonly at: number;
}

interface Entry extends RegisterValue {
  readonly key: string;
  readonly name: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function entriesOf(map: Y.Map<unknown>): readonly Entry[] {
  return [...map.entries()].flatMap(([key, entry]) => {
    if (!isObject(entry) || typeof entry.name !== 'string') return [];
    return [{ key, name: entry.name, value: entry.value, at: typeof entry.at === 'number' ? entry.at : 0 }];
  });
}

/** Newest first; the key decides between equal times, so that every device shows the same one. */
const newestFirst = (a: Entry, b: Entry): number => b.at - a.at || (a.key < b.key ? -1 : 1);

/**
 * Reads a multi-value register: for each name the values that no later write has seen and replaced, equal ones once,
 * the one to show first in front.
 */
export function readRegister(map: Y.Map<unknown>): ReadonlyMap<string, readonly RegisterValue[]> {
  const values = new Map<string, RegisterValue[]>();
  const seen = new Set<string>();
  for (const { name, value, at } of [...entriesOf(map)].sort(newestFirst)) {
    const same = `${name}\n${canonicalJson(value)}`;
    if (seen.has(same)) continue;
    seen.add(same);
    values.set(name, [...(values.get(name) ?? []), { value, at }]);
  }
  return values;
}

/**
 * Writes a value under a key of its own and removes the writes of the same name that this device has seen. A write of
 * another device made meanwhile is not among them and stays. Writing what the name already holds alone changes nothing.
 */
export function writeRegister(
  doc: Y.Doc,
  map: Y.Map<unknown>,
  name: string,
  value: unknown,
  at: number,
): void {
  const before = entriesOf(map).filter((entry) => entry.name === name);
  const wanted = canonicalJson(value);
  if (before.length > 0 && before.every((entry) => canonicalJson(entry.value) === wanted)) return;
  doc.transact(() => {
    for (const { key } of before) map.delete(key);
    map.set(writeKey(doc), { name, value, at });
  });
}

/** Removes all that this device has seen written under a name. */
export function clearRegister(doc: Y.Doc, map: Y.Map<unknown>, name: string): void {
  doc.transact(() => {
    for (const entry of entriesOf(map)) if (entry.name === name) map.delete(entry.key);
  });
}
