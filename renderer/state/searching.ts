import { useEffect, useState, useSyncExternalStore } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import type { SearchAnswer } from '#core/search/model.ts';
import type { TermBase } from '#core/search/term-base.ts';
import { useServices } from './services-provider.tsx';

/** How far a search is. While another query is worked on, the former answer stays. */
export interface Searching {
  readonly answer: SearchAnswer | null;
  readonly failure: AppError | null;
  /** True while the answer is that of an earlier query. */
  readonly isBusy: boolean;
}

const NOTHING: Searching = { answer: null, failure: null, isBusy: false };

/** Gives the best `limit` hits of each kind for a query, live while it is typed; nothing for an empty one. */
export function useSearch(query: string, limit: number, language: LanguageTag): Searching {
  const { search } = useServices();
  const [found, setFound] = useState<Searching>(NOTHING);
  const [asked, setAsked] = useState({ query: '', limit });
  const isEmpty = query.trim() === '';
  useEffect(() => search.prepare(), [search]);
  useEffect(() => {
    if (isEmpty) return undefined;
    let isWanted = true;
    void search.search(query, limit, language).then((result) => {
      if (!isWanted || (result.ok && result.value === null)) return;
      setAsked({ query, limit });
      setFound(
        result.ok
          ? { answer: result.value, failure: null, isBusy: false }
          : { answer: null, failure: result.error, isBusy: false },
      );
    });
    return () => {
      isWanted = false;
    };
  }, [search, query, limit, language, isEmpty]);
  if (isEmpty) return NOTHING;
  return { ...found, isBusy: asked.query !== query || asked.limit !== limit };
}

/** Gives the delegation's term base, live, and the way to change it. */
export function useTermBase(): {
  readonly terms: TermBase;
  readonly replaceTerms: (terms: TermBase) => Promise<Result<null, AppError>>;
} {
  const { terms } = useServices();
  return { terms: useSyncExternalStore(terms.subscribe, terms.current), replaceTerms: terms.replace };
}
