import type { AppError } from '#core/base/errors.ts';
import { ok, type Result } from '#core/base/result.ts';
import { judgeNoteFile, type JudgedNoteFile, type Reader } from '#core/exchange/judge-note-file.ts';
import { readNoteFile } from '#core/exchange/note-file.ts';
import { readNoteFolder } from '#core/exchange/note-folder.ts';
import type { Note } from '#core/notes/model.ts';
import type { NotesService } from './notes.ts';
import { sha256 } from './sha256.ts';

const encoder = new TextEncoder();

/** Gives the SHA-256 of a text in UTF-8 as 64 hexadecimal digits. */
export const textDigest = (text: string): Promise<string> => sha256(encoder.encode(text));

/** A folder of note files as it was read: what each would do, and those that could not be read. Nothing is changed yet. */
export interface ReadNoteFiles {
  readonly judged: readonly JudgedNoteFile[];
  readonly failed: readonly AppError[];
}

/** Reads a Markdown file or a zip of them beside the notes of this device, those in the trash included. */
export async function readNoteFiles(
  name: string,
  bytes: Uint8Array,
  notes: readonly Note[],
  reader: Reader,
): Promise<Result<ReadNoteFiles, AppError>> {
  const folder = readNoteFolder(name, bytes);
  if (!folder.ok) return folder;
  const judged: JudgedNoteFile[] = [];
  const failed: AppError[] = [];
  for (const each of folder.value) {
    const file = readNoteFile(each.name, each.text);
    if (file.ok) judged.push(await judgeNoteFile(each.name, file.value, notes, reader, textDigest));
    else failed.push(file.error);
  }
  return ok({ judged, failed });
}

/** Takes files in, one note after the other, and stops at the first that fails. New notes are private. Gives how many were taken. */
export async function takeNoteFiles(
  service: NotesService,
  files: readonly JudgedNoteFile[],
  { meeting }: Reader,
): Promise<Result<number, AppError>> {
  for (const { judgement, note, file } of files) {
    const content = { id: note, body: file.body };
    const { fields, anchor } = file;
    const taken =
      judgement === 'new'
        ? await service.create(
            file.meeting ?? meeting,
            { ...fields, anchor, visibility: 'private', outcome: null },
            content,
          )
        : await service.rewrite(content, fields);
    if (!taken.ok) return taken;
  }
  return ok(files.length);
}
