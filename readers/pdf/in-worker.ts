import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import type { ReadingProgress, SourceDocument } from '#core/importing/model.ts';
import { readPdf } from '#core/importing/pdf/read-pdf.ts';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
// Its other half, in the same worker: it leaves itself where pdfjs looks before it would start a worker of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { FetchedTables } from './fetched-tables.ts';
import { gatherFile } from './gather-file.ts';
import { openDrawing, type DrawnPages } from './draw-pages.ts';

/** Reads a PDF in a worker of the app; `appFiles` is where the app has pdfjs's tables, ending with `/`. */
export async function readPdfInWorker(
  bytes: Uint8Array,
  appFiles: string,
  progress: ReadingProgress,
): Promise<Result<SourceDocument, AppError>> {
  const resources = { cMapUrl: `${appFiles}cmaps/`, BinaryDataFactory: FetchedTables };
  const file = await gatherFile(pdfjs, bytes, resources, progress);
  return file.ok ? readPdf(file.value) : file;
}

/** Opens a PDF whose pages are to be drawn in a worker of the app. */
export const openPages = (bytes: Uint8Array, appFiles: string): Promise<Result<DrawnPages, AppError>> =>
  openDrawing(pdfjs, bytes, appFiles);
