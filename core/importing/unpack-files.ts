import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { MANIFEST_PART } from '#core/pack/part-names.ts';
import { listZip, unpackEntry } from '#core/pack/read-zip.ts';
import { LARGEST_FILE } from './read-file.ts';

/** A file out of a zip, by its name without folders. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MOST_FILES = 2000;
const MOST_BYTES = 256 * 1024 * 1024;

/** What packages of office programs have (ECMA-376 part 2; OpenDocument 1.3 part 2), books, and every meeting pack. */
const PACKAGE_PARTS: readonly string[] = ['[Content_Types].xml', '_rels/.rels', 'mimetype', MANIFEST_PART];

/** True for a zip that is one file to people, by the names in it: a Word file, a pack. */
export const isPackage = (entries: readonly { readonly name: string }[]): boolean =>
  entries.some(({ name }) => PACKAGE_PARTS.includes(name));

const lastStep = (name: string): string => name.replaceAll('\\', '/').split('/').at(-1) ?? '';

/** Folders, and what systems leave in a zip without anybody meaning it. */
const isMeant = (name: string): boolean =>
  lastStep(name) !== '' && !/(^|[\\/])(__MACOSX|\.[^.\\/][^\\/]*|Thumbs\.db)([\\/]|$)/.test(name);

/**
 * Gives the files of a zip of documents; null for whatever is no such zip, a Word file among them. What a zip declares is judged
 * before anything of it is unpacked. Names are taken without their folders: nothing is ever written under them.
 */
export function unpackFiles(bytes: Uint8Array, name: string): Result<readonly PackedFile[] | null, AppError> {
  const listed = listZip(bytes, MOST_FILES);
  if (!listed.ok) {
    if (listed.error === 'not-a-zip') return ok(null);
    return err(appError(listed.error === 'too-many' ? 'file-too-large' : 'file-damaged', name));
  }
  if (isPackage(listed.value)) return ok(null);
  const wanted = listed.value.filter((entry) => isMeant(entry.name));
  const total = wanted.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_BYTES || wanted.some(({ size }) => size > LARGEST_FILE))
    return err(appError('file-too-large', name, `${String(total)} bytes`));
  const files: PackedFile[] = [];
  for (const entry of wanted) {
    const unpacked = unpackEntry(entry);
    if (!unpacked.ok) return err(appError('file-damaged', name, entry.name));
    files.push({ name: lastStep(entry.name), bytes: unpacked.value });
  }
  return ok(files);
}
