import { randomBytes } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Makes a rename durable; systems that cannot open a folder (Windows) do this by themselves. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    return;
  }
}

/** A rename would replace a file that somebody has protected from being written. */
async function refuseProtected(path: string): Promise<void> {
  // What cannot be looked at cannot be written either, which says so itself.
  const known = await stat(path).catch(() => null);
  if (known?.isFile() === true && (known.mode & 0o222) === 0)
    throw Object.assign(new Error(`${path} is write-protected`), { code: 'EACCES' });
}

/**
 * Writes a file whole or not at all: beside its place first, to the disk, then renamed over. On failure the old file
 * is as it was and nothing is left behind. Rejects with Node's error.
 */
export async function writeAtomically(path: string, content: Uint8Array | string): Promise<void> {
  await refuseProtected(path);
  const folder = dirname(path);
  // Without the file's own name, which may be as long as a name can be.
  const temporary = join(folder, `.attache-${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
  await syncFolder(folder);
}
