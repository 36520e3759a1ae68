import type { LanguageTag } from '#core/documents/document.ts';
import type { SearchPlan } from './query.ts';
import { SearchIndex, type FoundGroup, type IndexEntry } from './search-index.ts';

/** What the window says to the worker that holds the index. Messages are worked off in their order. */
export type IndexMessage =
  | { readonly kind: 'put'; readonly entries: readonly IndexEntry[] }
  | { readonly kind: 'remove'; readonly slots: readonly number[] }
  | {
      readonly kind: 'find';
      readonly id: number;
      readonly plan: SearchPlan;
      readonly limit: number;
      readonly language: LanguageTag;
    };

/** The answer to the `find` of the same id. */
export interface IndexAnswer {
  readonly id: number;
  readonly groups: readonly FoundGroup[];
}

/** Gives what works messages off over an index of its own; null where a message needs no answer. */
export function indexDesk(): (message: IndexMessage) => IndexAnswer | null {
  const index = new SearchIndex();
  return (message) => {
    switch (message.kind) {
      case 'put':
        for (const entry of message.entries) index.put(entry);
        return null;
      case 'remove':
        for (const slot of message.slots) index.remove(slot);
        return null;
      case 'find': {
        const { id, plan, limit, language } = message;
        return { id, groups: index.find(plan, limit, language) };
      }
    }
  };
}
