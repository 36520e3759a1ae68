import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import type { ReadingProgress } from '#core/importing/model.ts';
import type { PdfFile } from '#core/importing/pdf/page.ts';
import { gatherFile } from '#readers/pdf/gather-file.ts';
import { inProject } from '#tools/base/project.ts';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Gathers the pages of a PDF in Node; `gatherFile` says what may go wrong. */
export const gatherPdf = (
  bytes: Uint8Array,
  progress: ReadingProgress = () => true,
): Promise<Result<PdfFile, AppError>> =>
  gatherFile(pdfjs, bytes, { cMapUrl: inProject('node_modules/pdfjs-dist/cmaps/') }, progress);
