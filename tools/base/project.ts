import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Gives the path of a file of the project. */
export const inProject = (...parts: readonly string[]): string => join(PROJECT, ...parts);

/** Says a line to the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Gives what went wrong as a sentence, never as a stack trace. */
export function sentence(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  return text
    .split('\n')
    .filter((line) => !/^\s+at /.test(line))
    .join('\n')
    .trim();
}

/** Runs a command line; what it throws is said in a sentence, and the process fails. */
export async function runMain(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (cause) {
    process.stderr.write(`${sentence(cause)}\n`);
    process.exitCode = 1;
  }
}
