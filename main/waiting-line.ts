/** Things that wait until the window asks for them: files that the system handed over, commands chosen in the menu. */
export interface WaitingLine {
  readonly add: (things: readonly string[]) => void;
  /** Gives what waits longest, and forgets it; null when nothing waits. */
  readonly take: () => string | null;
}

/** Makes a waiting line that calls `announce` whenever something is put into it. */
export function createWaitingLine(announce: () => void): WaitingLine {
  const waiting: string[] = [];
  return {
    add: (things) => {
      if (things.length === 0) return;
      waiting.push(...things);
      announce();
    },
    take: () => waiting.shift() ?? null,
  };
}
