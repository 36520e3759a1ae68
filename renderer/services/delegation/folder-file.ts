import { appError, type AppError } from '#core/base/errors.ts';
import { isPromised, readFolderFileName } from '#core/base/folder-file-name.ts';
import type { DeviceId } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { handedInOf } from '#core/delegation/choose-records.ts';
import { supersededFiles, type OwnFile } from '#core/delegation/folder-ledger.ts';
import type { FolderEntry, SharedFolder } from '#renderer/platform/platform.ts';
import { sha256 } from '../sha256.ts';
import type { HandInContent } from './handing-in.ts';

/** Tells whether a file is all there: its bytes are those that its name promises. */
export async function isWhole(name: string, bytes: Uint8Array): Promise<boolean> {
  const parsed = readFolderFileName(name);
  return parsed !== null && isPromised(parsed, await sha256(bytes));
}

/** Writes a file and reads it back. */
export async function writeWhole(
  folder: SharedFolder,
  name: string,
  bytes: Uint8Array,
): Promise<Result<'done', AppError>> {
  const written = await folder.write(name, bytes);
  if (!written.ok) return written;
  const back = await folder.read(name);
  if (!back.ok) return back;
  return (await isWhole(name, back.value)) ? ok('done') : err(appError('file-write-failed', name));
}

/** Removes one's own files that later ones, read back now, make needless, and gives them. One that cannot be removed is tried again the next time. */
export async function removeNeedless(
  folder: SharedFolder,
  own: readonly OwnFile[],
  device: DeviceId,
  members: readonly string[],
): Promise<ReadonlySet<OwnFile>> {
  const intact = new Set<string>();
  for (const { name } of own) {
    const bytes = await folder.read(name);
    if (bytes.ok && (await isWhole(name, bytes.value))) intact.add(name);
  }
  const gone = new Set<OwnFile>();
  for (const file of supersededFiles(own, intact, device, members))
    if ((await folder.remove(file.name)).ok) gone.add(file);
  return gone;
}

/** Gives the names of one's own files that are listed with the length that they were written with. */
export function presentOf(own: readonly OwnFile[], listed: readonly FolderEntry[]): ReadonlySet<string> {
  const sizes = new Map(listed.map(({ name, size }) => [name, size]));
  return new Set(own.flatMap(({ name, bytes }) => (sizes.get(name) === bytes ? [name] : [])));
}

/** Gives what is remembered of a file that is about to be written: `recipients` are all who can read it. */
export function ownFile(
  name: string,
  bytes: number,
  { notes, gone, others }: HandInContent,
  recipients: readonly string[],
): OwnFile {
  return { name, bytes, recipients, notes: handedInOf(notes, gone), others };
}
