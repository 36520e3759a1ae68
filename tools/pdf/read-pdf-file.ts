import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import type { ReadingProgress, SourceDocument } from '#core/importing/model.ts';
import type { PdfFile } from '#core/importing/pdf/page.ts';
import { readPdf } from '#core/importing/pdf/read-pdf.ts';
import { gatherFile } from '#readers/pdf/gather-file.ts';
import { inProject } from '#tools/base/project.ts';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Errors of pdfjs about a file. */
const ABOUT_FILE =
  /^(?:FormatError|InvalidPDFException|XRef(?:Entry|Parse)Exception|MissingDataException|ParserEOFException|AbortException|UnknownErrorException|J(?:px|peg|big2)Error)$/;

// pdfjs rejects promises that nobody waits for any more when a damaged file also fails elsewhere, which its caller is told.
// Node would end the process for it; a browser does not.
process.on('unhandledRejection', (reason) => {
  const name = reason instanceof Error ? reason.name : '';
  if (!ABOUT_FILE.test(name)) throw reason;
});

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
