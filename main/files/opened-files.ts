import { extname } from 'node:path';

/** The endings that the system knows as ours. */
const ENDINGS: ReadonlySet<string> = new Set(['.mpack', '.attache']);

/** Gives the files among a command line's words that the app is asked to open. */
export function filesOnCommandLine(words: readonly string[]): readonly string[] {
  return words.filter((word) => !word.startsWith('-') && ENDINGS.has(extname(word).toLowerCase()));
}

/** Files that the system handed over, waiting until the window takes them. */
export interface OpenedFiles {
  readonly add: (paths: readonly string[]) => void;
  /** Gives the path that waits longest, and forgets it; null when none waits. */
  readonly take: () => string | null;
}

/** Makes a waiting line that calls `announce` whenever something is put into it. */
export function createOpenedFiles(announce: () => void): OpenedFiles {
  const waiting: string[] = [];
  return {
    add: (paths) => {
      if (paths.length === 0) return;
      waiting.push(...paths);
      announce();
    },
    take: () => waiting.shift() ?? null,
  };
}
