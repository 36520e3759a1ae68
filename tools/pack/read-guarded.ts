import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, type Result } from '#core/base/result.ts';
import type { ReadDocument } from './read-document.ts';

/** What reading one file may take before it is given up. */
export interface ReadingLimits {
  /** Longest time without any progress, and in all, in milliseconds. */
  readonly patience: number;
  readonly longest: number;
  /** Largest heap, in megabytes. */
  readonly memory: number;
}

const LIMITS: ReadingLimits = { patience: 10_000, longest: 120_000, memory: 500 };

type Message =
  | { readonly share: number }
  | { readonly outcome: Result<ReadDocument, AppError> }
  | { readonly cause: unknown };

/**
 * Reads a document's file in a process of its own, which is ended when it stands still, takes too long or needs too much memory: a
 * hostile file gets a sentence, whatever it does to its reader. Throws what reading throws, such as a file that is not
 * there. `entry` is for tests.
 */
export function readGuarded(
  path: string,
  limits: ReadingLimits = LIMITS,
  entry: URL = new URL('./read-apart.ts', import.meta.url),
): Promise<Result<ReadDocument, AppError>> {
  const reader = fork(fileURLToPath(entry), [path], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${String(limits.memory)}`],
    serialization: 'advanced',
    silent: true,
  });
  return new Promise((resolve, reject) => {
    let outcome: Result<ReadDocument, AppError> = err(
      appError('file-too-large', undefined, `reading it needed more than ${String(limits.memory)} MB`),
    );
    const giveUp = (detail: string): void => {
      outcome = err(appError('file-too-large', undefined, detail));
      reader.kill('SIGKILL');
    };
    const whole = setTimeout(() => {
      giveUp(`reading it took longer than ${String(limits.longest)} ms`);
    }, limits.longest);
    const standingStill = (): void => {
      giveUp(`reading it stood still for ${String(limits.patience)} ms`);
    };
    let still: NodeJS.Timeout | undefined;
    reader.on('message', (message: Message) => {
      clearTimeout(still);
      if ('outcome' in message) outcome = message.outcome;
      else if ('cause' in message)
        reject(message.cause instanceof Error ? message.cause : new Error(String(message.cause)));
      else still = setTimeout(standingStill, limits.patience);
    });
    reader.once('error', reject);
    // Where it ended without an outcome, it ran out of memory.
    reader.once('close', () => {
      clearTimeout(still);
      clearTimeout(whole);
      resolve(outcome);
    });
  });
}
