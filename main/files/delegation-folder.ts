import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, readdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { LARGEST_FILE } from '#contract/values.ts';
import { isPromised, readFolderFileName } from '#core/base/folder-file-name.ts';
import { CallError, orFail, orWriteFailure } from '../ipc/call-error.ts';
import { writeAtomically } from './atomic-write.ts';
import type { KeptJson } from './kept-json.ts';

/** What is kept of the folder: its real path, and the names of the files that were written there from here. */
export const keptFolder = z.nullable(z.strictObject({ path: z.string(), written: z.array(z.string()) }));
export type KeptFolder = z.infer<typeof keptFolder>;

/** The delegation's folder. Files are named, never places: no name leads out of it. */
export interface DelegationFolder {
  /** Gives the path of the folder; null while none is chosen. */
  readonly path: () => string | null;
  /** Takes a folder that the person chose in a dialog. */
  readonly choose: (path: string) => Promise<string>;
  readonly forget: () => Promise<void>;
  /** Gives the files with names of ours, with their sizes in bytes; links, folders and devices are none. */
  readonly list: () => Promise<{ name: string; size: number }[]>;
  readonly read: (name: string) => Promise<Uint8Array>;
  readonly write: (name: string, bytes: Uint8Array) => Promise<void>;
  readonly remove: (name: string) => Promise<void>;
}

/** Far above what a delegation fills in years; a folder beyond it is not listed to its end. */
const MOST_FILES = 20_000;

const refused = (name: string, why: string): CallError => new CallError('folder-file-refused', why, name);

/** Opens the folder that was chosen before, if any. What fails is thrown as a `CallError`. */
export function openDelegationFolder(kept: KeptJson<KeptFolder>): DelegationFolder {
  /** A link that came into the folder's place since would lead elsewhere. */
  const place = async (): Promise<string> => {
    const path = kept.value()?.path;
    if (path === undefined) throw new CallError('folder-unreachable', 'No folder is chosen.');
    const real = await orFail('folder-unreachable', path, () => realpath(path));
    if (real !== path) throw new CallError('folder-unreachable', 'The folder is elsewhere now.', path);
    return path;
  };
  const written = (): readonly string[] => kept.value()?.written ?? [];
  const keepWritten = async (names: readonly string[]): Promise<void> => {
    const before = kept.value();
    if (before !== null) await kept.keep({ ...before, written: [...names] });
  };
  return {
    path: () => kept.value()?.path ?? null,
    choose: async (chosen) => {
      const path = await orFail('folder-unreachable', chosen, () => realpath(chosen));
      if (path !== kept.value()?.path) await kept.keep({ path, written: [] });
      return path;
    },
    forget: () => kept.keep(null),
    list: async () => {
      const folder = await place();
      const names = await orFail('folder-unreachable', folder, () => readdir(folder));
      const ours = names.filter((name) => readFolderFileName(name) !== null).slice(0, MOST_FILES);
      const files: { name: string; size: number }[] = [];
      for (const name of ours) {
        const size = await sizeOfFile(join(folder, name));
        if (size !== null) files.push({ name, size });
      }
      return files;
    },
    read: async (name) => {
      if (readFolderFileName(name) === null) throw refused(name, 'No file of ours has this name.');
      const path = join(await place(), name);
      if ((await sizeOfFile(path)) === null)
        throw new CallError('file-read-failed', 'This is not a file.', name);
      return orFail('file-read-failed', name, () => readNoLink(path));
    },
    write: async (name, bytes) => {
      const parsed = readFolderFileName(name);
      if (parsed === null || !parsed.isOriginal) throw refused(name, 'No file of ours is written so.');
      if (!isPromised(parsed, createHash('sha256').update(bytes).digest('hex')))
        throw refused(name, 'The name promises other bytes.');
      const path = join(await place(), name);
      const isOwn = written().includes(name);
      if (!isOwn && (await isThere(path))) throw refused(name, 'It was not written from here.');
      if (!isOwn) await keepWritten([...written(), name]);
      await orWriteFailure(name, () => writeAtomically(path, bytes));
    },
    remove: async (name) => {
      if (!written().includes(name)) throw refused(name, 'It was not written from here.');
      const path = join(await place(), name);
      await orWriteFailure(name, () => rm(path, { force: true }));
      await keepWritten(written().filter((other) => other !== name));
    },
  };
}

/** Gives the size of a file in bytes; null for what is gone meanwhile or is no plain file. */
async function sizeOfFile(path: string): Promise<number | null> {
  try {
    const facts = await lstat(path);
    return facts.isFile() ? facts.size : null;
  } catch {
    return null;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}

/** Reads a file and follows no link, also where one was put in its place since it was looked at (Windows has no such flag). */
async function readNoLink(path: string): Promise<Uint8Array> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const facts = await handle.stat();
    if (!facts.isFile()) throw new Error('This is not a file.');
    if (facts.size > LARGEST_FILE) throw new Error(`The file is larger than ${LARGEST_FILE} bytes.`);
    return new Uint8Array(await handle.readFile());
  } finally {
    await handle.close();
  }
}
