import { useSyncExternalStore } from 'react';

/** `wide` has room for three columns, `medium` for two (notes become a sheet), `narrow` for one. */
export type Viewport = 'wide' | 'medium' | 'narrow';

const WIDE = '(min-width: 900px)';
const MEDIUM = '(min-width: 640px)';

function subscribe(changed: () => void): () => void {
  const queries = [WIDE, MEDIUM].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}

const current = (): Viewport =>
  matchMedia(WIDE).matches ? 'wide' : matchMedia(MEDIUM).matches ? 'medium' : 'narrow';

/** Gives how much room the window has, live. */
export const useViewport = (): Viewport => useSyncExternalStore(subscribe, current);
