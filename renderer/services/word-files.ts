import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { PaperSize } from '#core/printing/options.ts';
import type { PrintDocument } from '#core/printing/print-document.ts';
import { wordPrint, type WordAnswer, type WordJob } from '#core/printing/word-job.ts';

/**
 * Gives a print as the bytes of a Word file, written in a worker of its own that ends with it: its library is large, and nobody
 * who prints needs it.
 */
export function writeWordFile(print: PrintDocument, paper: PaperSize): Promise<Result<Uint8Array, AppError>> {
  const worker = new Worker(new URL('../workers/word.worker.ts', import.meta.url), { type: 'module' });
  const answered = new Promise<Result<Uint8Array, AppError>>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<WordAnswer>) =>
      resolve('bytes' in data ? ok(data.bytes) : err(appError('internal', undefined, data.failure)));
    worker.onerror = ({ message }) => resolve(err(appError('internal', undefined, message)));
  });
  worker.postMessage({ print: wordPrint(print), paper } satisfies WordJob);
  return answered.finally(() => worker.terminate());
}
