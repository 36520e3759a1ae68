import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** When the log is larger than this, in bytes, it becomes the old one and another begins: two such files at most. */
export const LARGEST_LOG = 256 * 1024;
const LONGEST_ENTRY = 4000;

/** The app's log of failures: a local file that nobody sends anywhere. */
export interface ErrorLog {
  readonly path: string;
  /** Writes down that something failed. Never throws: a log that cannot be written must not be the next failure. */
  readonly record: (where: string, cause: unknown) => void;
}

/** Describes a failure for the log, by name, code, message and places in the code. */
export function describeFailure(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const code = 'code' in cause && typeof cause.code === 'string' ? ` [${cause.code}]` : '';
  return `${cause.name}${code}: ${cause.message}\n${(cause.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n')}`.trimEnd();
}

function makeRoom(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG) renameSync(path, `${path}.old`);
}

/** Opens a log. `home` is the person's own folder: it is written as `~`, so that a log sent on tells no name by it. */
export function openErrorLog(path: string, home: string, now: () => Date): ErrorLog {
  return {
    path,
    record: (where, cause) => {
      const text = describeFailure(cause).slice(0, LONGEST_ENTRY);
      const entry = `${now().toISOString()} ${where}: ${home === '' ? text : text.replaceAll(home, '~')}\n`;
      try {
        mkdirSync(dirname(path), { recursive: true });
        makeRoom(path);
        appendFileSync(path, entry);
      } catch {
        process.stderr.write(entry);
      }
    },
  };
}
