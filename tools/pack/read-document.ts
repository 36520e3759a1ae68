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

/** Reads the bytes of a document's file of any kind; or says why it cannot. */
export async function readDocumentBytes(
  bytes: Uint8Array,
  name: string,
  progress: ReadingProgress = () => true,
): Promise<Result<ReadDocumentFile, AppError>> {
  const read = await readFile(bytes, basename(name), READERS, progress);
  if (!read.ok) return read;
  progress(1);
  const { encoding, source } = read.value;
  return ok({ bytes, encoding, source });
}

/** The same from a file. Throws where there is none. */
export const readDocumentFile = async (path: string): Promise<Result<ReadDocumentFile, AppError>> =>
  readDocumentBytes(new Uint8Array(await readBytes(path)), path);

/** A file and the document that it was understood as. */
export interface ReadDocument {
  readonly file: string;
  readonly bytes: number;
  readonly encoding: string | null;
  readonly document: ImportedDocument;
}

/** The same, and understands it. */
export async function understand(
  file: string,
  bytes: Uint8Array,
  progress: ReadingProgress = () => true,
): Promise<Result<ReadDocument, AppError>> {
  const read = await readDocumentBytes(bytes, file, progress);
  if (!read.ok) return read;
  const { encoding, source } = read.value;
  return ok({ file, bytes: bytes.length, encoding, document: structure(source) });
}

/** The same from a file. Throws where there is none. */
export const readDocument = async (
  path: string,
  progress: ReadingProgress = () => true,
): Promise<Result<ReadDocument, AppError>> =>
  understand(path, new Uint8Array(await readBytes(path)), progress);
