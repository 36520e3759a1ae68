import { extname, resolve } from 'node:path';

/** The endings that the system knows as ours. */
const ENDINGS: ReadonlySet<string> = new Set(['.mpack', '.attache', '.attache-backup']);

/** Gives the files among a command line's words that the app is asked to open, as paths from the root. */
export function filesOnCommandLine(words: readonly string[], folder: string): readonly string[] {
  return words
    .filter((word) => !word.startsWith('-') && ENDINGS.has(extname(word).toLowerCase()))
    .map((word) => resolve(folder, word));
}
