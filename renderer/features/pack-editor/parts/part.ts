import type { DraftContent } from '#renderer/services/draft-content.ts';
import type { ChangePack } from '../use-draft.ts';

/** What each part of the editor gets. */
export interface PartProps {
  readonly draft: string;
  readonly content: DraftContent;
  readonly change: ChangePack;
  /** The one thing that is open; null for none. */
  readonly thing: string | null;
}

/** Puts a changed thing in the place of the one of its id. */
export const replaced = <Thing extends { readonly id: string }>(
  list: readonly Thing[],
  thing: Thing,
): readonly Thing[] => list.map((each) => (each.id === thing.id ? thing : each));

/** Moves a thing one place on or back; the same list at its ends. */
export function moved<Thing extends { readonly id: string }>(
  list: readonly Thing[],
  id: string,
  by: 1 | -1,
): readonly Thing[] {
  const at = list.findIndex((each) => each.id === id);
  const other = list[at + by];
  const own = list[at];
  if (own === undefined || other === undefined) return list;
  return list.map((each, place) => (place === at ? other : place === at + by ? own : each));
}

/** Takes a thing out of a list. */
export const without = <Thing extends { readonly id: string }>(
  list: readonly Thing[],
  id: string,
): readonly Thing[] => list.filter((each) => each.id !== id);

/** Gives the next free id of a kind: `item-4`. */
export function nextId(kind: string, list: readonly { readonly id: string }[]): string {
  const taken = new Set(list.map(({ id }) => id));
  let nth = list.length + 1;
  while (taken.has(`${kind}-${String(nth)}`)) nth += 1;
  return `${kind}-${String(nth)}`;
}
