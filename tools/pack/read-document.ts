import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AppError } from '#core/base/errors.ts';
import { ok, type Result } from '#core/base/result.ts';
import type { ReadingProgress, SourceDocument, SourceFormat } from '#core/importing/model.ts';
import { type FileReader, readFile } from '#core/importing/read-file.ts';
import type { ImportedDocument } from '#core/importing/structure/model.ts';
import { structure } from '#core/importing/structure/structure.ts';
import { readPdfFile } from '#tools/pdf/read-pdf-file.ts';

/** Readers beyond those that `core` has itself. */
const READERS: Readonly<Partial<Record<SourceFormat, FileReader>>> = { pdf: readPdfFile };

/** A document's file: its bytes, and what its reader gives of it. */
export interface ReadDocumentFile {
  readonly bytes: Uint8Array;
  readonly encoding: string | null;
  readonly source: SourceDocument;
}

/** Reads a document's file of any kind; or says why it cannot. Throws where there is no such file. */
export async function readDocumentFile(
  path: string,
  progress: ReadingProgress = () => true,
): Promise<Result<ReadDocumentFile, AppError>> {
  const bytes = new Uint8Array(await readBytes(path));
  const read = await readFile(bytes, basename(path), READERS, progress);
  if (!read.ok) return read;
  progress(1);
  const { encoding, source } = read.value;
  return ok({ bytes, encoding, source });
}

/** A file and the document that it was understood as. */
export interface ReadDocument {
  readonly file: string;
  readonly bytes: number;
  readonly encoding: string | null;
  readonly document: ImportedDocument;
}

/** The same, and understands it. */
export async function readDocument(
  path: string,
  progress: ReadingProgress = () => true,
): Promise<Result<ReadDocument, AppError>> {
  const read = await readDocumentFile(path, progress);
  if (!read.ok) return read;
  const { bytes, encoding, source } = read.value;
  return ok({ file: path, bytes: bytes.length, encoding, document: structure(source) });
}
