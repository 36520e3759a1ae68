import { zipSync } from 'fflate';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { Note } from '#core/notes/model.ts';
import { listZip, unpackEntry } from '#core/pack/read-zip.ts';
import { noteFileName, writeNoteFile, type PlaceWords, type TextDigest } from './note-file.ts';

/** A text file, named as a person sees it. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Bounds on a folder that comes in, which may be anything: files, and bytes once unpacked. */
const MOST_FILES = 10_000;
const MOST_BYTES = 100_000_000;

const MARKDOWN = /\.(?:md|markdown)$/i;

/** Gives the notes as a zip of Markdown files, one for each: unpacked, a folder that Obsidian and Joplin open. */
export async function writeNoteFolder(
  notes: readonly Note[],
  placesOf: (note: Note) => PlaceWords,
  digest: TextDigest,
): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const files: Record<string, Uint8Array> = {};
  for (const note of notes)
    files[noteFileName(note)] = encoder.encode(await writeNoteFile(note, placesOf(note), digest));
  return zipSync(files);
}

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

/** Reads one Markdown file, or a zip of them; what else is in the zip is left alone. */
export function readNoteFolder(name: string, bytes: Uint8Array): Result<readonly TextFile[], AppError> {
  if (MARKDOWN.test(name)) return ok([{ name, text: decode(bytes) }]);
  const listed = listZip(bytes, MOST_FILES);
  if (!listed.ok)
    return err(appError(listed.error === 'too-many' ? 'file-too-large' : 'file-kind-unknown', name));
  const entries = listed.value.filter(
    (entry) => MARKDOWN.test(entry.name) && !entry.name.startsWith('__MACOSX/'),
  );
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES)
    return err(appError('file-too-large', name));
  const files: TextFile[] = [];
  for (const entry of entries) {
    const unpacked = unpackEntry(entry);
    if (!unpacked.ok) return err(appError('file-damaged', `${name}: ${entry.name}`));
    files.push({ name: entry.name, text: decode(unpacked.value) });
  }
  return ok(files);
}
