import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { writeAtomically } from './atomic-write.ts';

/** A small file of the profile that the app can do without. */
export interface KeptJson<Value> {
  /** Gives what was kept; null when there is nothing, or nothing that this version understands. */
  readonly value: () => Value | null;
  /** Keeps a value in the place of the one before; the last one given is what stays. Resolves when it is written, or could not be. */
  readonly keep: (value: Value) => Promise<void>;
}

const isAbsent = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';

/**
 * Opens such a file at once, because the first window waits for it. A broken or foreign one is as none: `report` hears of
 * it, and of a failure to write; nothing is thrown.
 */
export function openKeptJson<Value>(
  profileFolder: string,
  name: string,
  schema: z.ZodMiniType<Value>,
  report: (what: string, cause: unknown) => void,
): KeptJson<Value> {
  const path = join(profileFolder, name);
  const read = (): Value | null => {
    try {
      return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch (cause) {
      if (!isAbsent(cause)) report(`${name} was ignored`, cause);
      return null;
    }
  };
  let value = read();
  let writing = Promise.resolve();
  return {
    value: () => value,
    keep: (next) => {
      value = next;
      writing = writing.then(async () => {
        // Only the newest is worth a write.
        if (value !== next) return;
        await writeAtomically(path, JSON.stringify(next)).catch((cause: unknown) =>
          report(`${name} was not written`, cause),
        );
      });
      return writing;
    },
  };
}
