import { useCallback, useEffect, useRef } from 'react';
import type { NoteId } from '#core/base/ids.ts';

/** Remembers where the focus was when a note came under the editor, and gives the way back there. */
export function useReturnFocus(activeNote: NoteId | null): () => void {
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    // Set before the editor takes the focus: it opens its note first, which takes a moment.
    const focused = document.activeElement;
    if (activeNote !== null && focused instanceof HTMLElement) before.current = focused;
  }, [activeNote]);
  return useCallback(() => {
    const element = before.current;
    // A card that was pressed is gone while its note is open, and comes back with the next drawing.
    requestAnimationFrame(() => element?.isConnected === true && element.focus());
  }, []);
}
