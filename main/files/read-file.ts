import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { LARGEST_FILE } from '#contract/values.ts';

export interface ReadFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads a file that the person chose. Rejects with a sentence when it is no file or too large, or with Node's error. */
export async function readWholeFile(path: string): Promise<ReadFile> {
  const facts = await stat(path);
  if (!facts.isFile()) throw new Error('This is not a file.');
  if (facts.size > LARGEST_FILE) throw new Error(`The file is larger than ${LARGEST_FILE} bytes.`);
  return { name: basename(path), bytes: new Uint8Array(await readFile(path)) };
}
