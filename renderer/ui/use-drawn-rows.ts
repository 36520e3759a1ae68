import { startTransition, useEffect, useState } from 'react';
import { isWhole, moreRows, rowsAround, type DrawnRows } from './drawn-rows.ts';

/** A busy window draws on all the same. */
const LONGEST_WAIT_MS = 100;

/**
 * Draws a long page from the row `at` that is come to, and the rest bit by bit while there is time: within a moment
 * all of it is there, for the browser's own search, for selecting and for those who hear the page.
 */
export function useDrawnRows(count: number, at: number): DrawnRows {
  const [known, setKnown] = useState(() => rowsAround(at, count));
  const isThere = at < 0 || (at >= known.from && at < known.to);
  const { from, to } = isThere ? known : rowsAround(at, count);
  useEffect(() => {
    if (isWhole({ from, to }, count)) return undefined;
    const waiting = requestIdleCallback(
      () => startTransition(() => setKnown(moreRows({ from, to }, count))),
      {
        timeout: LONGEST_WAIT_MS,
      },
    );
    return () => cancelIdleCallback(waiting);
  }, [from, to, count]);
  return { from, to };
}
