import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { LARGEST_FILE } from '#core/importing/read-file.ts';
import { isPackage } from '#core/importing/unpack-files.ts';
import { listZip, unpackEntry } from '#core/pack/read-zip.ts';
import { shownName } from '#core/pack/problem.ts';

/** A file that was named, or stands in a folder or zip that was; `name` as a person finds it. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a zip or a folder may hold before it is refused. */
export const INPUT_LIMITS = { files: 2000, total: 1024 * 1024 * 1024 } as const;

/** What computers put beside a person's files. */
const isClutter = (name: string): boolean =>
  name.split('/').some((step) => step.startsWith('.') || step === '__MACOSX' || step === 'Thumbs.db');

/** Names that stay inside the folder they are unpacked to, on every system. */
export const staysInside = (name: string): boolean =>
  !/^[/\\]|^[A-Za-z]:|\\|\0/.test(name) && !name.split('/').includes('..');

/** Unpacks a zip of documents into memory; refuses names that lead out of it, and what unpacks to too much. */
export function readInputZip(
  bytes: Uint8Array,
  name: string,
  limits: { readonly files: number; readonly total: number } = INPUT_LIMITS,
): Result<readonly InputFile[], AppError> {
  const listed = listZip(bytes, limits.files);
  if (!listed.ok)
    return err(
      listed.error === 'too-many'
        ? appError('file-too-large', name, `more than ${String(limits.files)} files`)
        : appError('file-damaged', name, `the zip is ${listed.error}`),
    );
  const total = listed.value.reduce((sum, { size }) => sum + size, 0);
  const largest = Math.max(0, ...listed.value.map(({ size }) => size));
  if (total > limits.total || largest > LARGEST_FILE)
    return err(appError('file-too-large', name, `it unpacks to ${String(total)} bytes`));
  const files: InputFile[] = [];
  for (const entry of listed.value) {
    const place = `${name}: ${shownName(entry.name)}`;
    if (!staysInside(entry.name))
      return err(appError('file-damaged', place, 'this name leads out of the zip'));
    if (entry.name.endsWith('/') || isClutter(entry.name)) continue;
    const unpacked = unpackEntry(entry);
    if (!unpacked.ok) return err(appError('file-damaged', place, 'it cannot be unpacked'));
    files.push({ name: `${name}/${entry.name}`, bytes: unpacked.value });
  }
  return ok(files);
}

async function readFolder(folder: string): Promise<Result<readonly InputFile[], AppError>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  // Links are not followed: they may lead anywhere.
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !isClutter(relative(folder, path).replaceAll('\\', '/')))
    .sort();
  if (paths.length > INPUT_LIMITS.files)
    return err(appError('file-too-large', folder, `more than ${String(INPUT_LIMITS.files)} files`));
  return ok(
    await Promise.all(
      paths.map(async (name): Promise<InputFile> => ({ name, bytes: new Uint8Array(await readFile(name)) })),
    ),
  );
}

/** A zip that is neither a Word file nor a pack. */
function isPlainZip(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  const listed = listZip(bytes, Number.MAX_SAFE_INTEGER);
  return listed.ok && !isPackage(listed.value);
}

/** Gives the file at a path, or those in the folder or zip that is there. Throws where there is nothing. */
export async function readInput(path: string): Promise<Result<readonly InputFile[], AppError>> {
  if ((await stat(path)).isDirectory()) return readFolder(path);
  const bytes = new Uint8Array(await readFile(path));
  return isPlainZip(bytes) ? readInputZip(bytes, path) : ok([{ name: path, bytes }]);
}

/** Tells whether files came from a folder or zip, and not as the one that was named. */
export const isCollection = (path: string, files: readonly InputFile[]): boolean =>
  files.length !== 1 || files[0]?.name !== path;

/** The name of an input file without its folders, fit to be one of a source folder. */
export const plainName = (name: string): string =>
  basename(name.replaceAll('\\', '/'))
    .normalize('NFC')
    .replace(/[\p{Cc}:*?"<>|]/gu, '-');
