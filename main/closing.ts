/** What closing needs of a window. */
export interface ClosingWindow {
  /** Calls back when someone asks the window to close. */
  readonly onClose: (receive: (event: { preventDefault: () => void }) => void) => void;
  /** Tells the renderer to save everything now. */
  readonly announce: () => void;
  /** Ends the window without asking again. */
  readonly destroy: () => void;
}

/** How long a renderer may take to save before its window goes all the same, in milliseconds. */
export const LONGEST_CLOSING = 5000;

/**
 * Lets the renderer finish saving before its window closes. Gives the function to call when it has; a renderer that
 * never answers holds the window for `longest` milliseconds and no more.
 */
export function closeAfterSaving(window: ClosingWindow, longest = LONGEST_CLOSING): () => void {
  let timer: NodeJS.Timeout | null = null;
  let ended = false;
  const end = (): void => {
    if (ended) return;
    ended = true;
    if (timer !== null) clearTimeout(timer);
    window.destroy();
  };
  window.onClose((event) => {
    if (ended) return;
    event.preventDefault();
    if (timer !== null) return;
    timer = setTimeout(end, longest);
    window.announce();
  });
  return () => {
    // An answer to a question that was not asked must not close a window that somebody is writing in.
    if (timer !== null) end();
  };
}
