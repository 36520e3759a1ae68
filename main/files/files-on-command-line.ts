import { extname, resolve } from 'node:path';

/** The endings that the system knows as ours. */
export const OUR_ENDINGS: readonly string[] = ['.mpack', '.attache', '.attache-contact', '.attache-backup'];

/** Gives the files among a command line's words that the app is asked to open, as paths from the root. */
export function filesOnCommandLine(words: readonly string[], folder: string): readonly string[] {
  return words
    .filter((word) => !word.startsWith('-') && OUR_ENDINGS.includes(extname(word).toLowerCase()))
    .map((word) => resolve(folder, word));
}
