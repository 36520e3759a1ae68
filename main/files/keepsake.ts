import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from './atomic-write.ts';

const NAME = 'keepsake.txt';

/** Reads the kept text of a profile; null when none was ever kept. Rejects when it is there and cannot be read. */
export async function readKeepsake(profileFolder: string): Promise<string | null> {
  try {
    return await readFile(join(profileFolder, NAME), 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
}

/** Keeps a text in a profile, in the place of the one before. */
export async function writeKeepsake(profileFolder: string, text: string): Promise<void> {
  await writeAtomically(join(profileFolder, NAME), text);
}
