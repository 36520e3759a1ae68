import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AppError } from '#core/base/errors.ts';
import { ok, type Result } from '#core/base/result.ts';
import type { ReadingProgress, SourceFormat } from '#core/importing/model.ts';
import { type FileReader, readFile } from '#core/importing/read-file.ts';
import type { ImportedDocument } from '#core/importing/structure/model.ts';
import { structure } from '#core/importing/structure/structure.ts';
import { readPdfFile } from '#tools/pdf/read-pdf-file.ts';

/** Readers beyond those that `core` has itself. */
const READERS: Readonly<Partial<Record<SourceFormat, FileReader>>> = { pdf: readPdfFile };

/** A file and the document that it was understood as. */
export interface ReadDocument {
  readonly file: string;
  readonly bytes: number;
  readonly encoding: string | null;
  readonly document: ImportedDocument;
}

/** Reads a document's file of any kind and understands it; or says why it cannot. */
export async function readDocument(
  path: string,
  progress: ReadingProgress = () => true,
): Promise<Result<ReadDocument, AppError>> {
  const bytes = new Uint8Array(await readBytes(path));
  const read = await readFile(bytes, basename(path), READERS, progress);
  if (!read.ok) return read;
  const { encoding, source } = read.value;
  return ok({ file: path, bytes: bytes.length, encoding, document: structure(source) });
}
