import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import type { ReadingProgress, SourceDocument } from '#core/importing/model.ts';
import type { PdfFile } from '#core/importing/pdf/page.ts';
import { readPdf } from '#core/importing/pdf/read-pdf.ts';
import { gatherFile } from '#readers/pdf/gather-file.ts';
import { inProject } from '#tools/base/project.ts';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Gathers the pages of a PDF in Node; `gatherFile` says what may go wrong. */
export const gatherPdf = (
  bytes: Uint8Array,
  progress: ReadingProgress = () => true,
): Promise<Result<PdfFile, AppError>> =>
  gatherFile(pdfjs, bytes, { cMapUrl: inProject('node_modules/pdfjs-dist/cmaps/') }, progress);

/** Reads a PDF in Node. */
export async function readPdfFile(
  bytes: Uint8Array,
  progress: ReadingProgress,
): Promise<Result<SourceDocument, AppError>> {
  const file = await gatherPdf(bytes, progress);
  return file.ok ? readPdf(file.value) : file;
}
