import type { AppError } from '#core/base/errors.ts';
import { ok, err, type Result } from '#core/base/result.ts';
import type { PageSize } from '#core/importing/import-messages.ts';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { FetchedTables } from './fetched-tables.ts';
import { failure, type Pdfjs } from './gather-file.ts';

/** A file whose pages can be drawn. */
export interface DrawnPages {
  readonly sizes: readonly PageSize[];
  /** Draws a page, from 1, so many pixels wide. */
  draw(page: number, width: number): Promise<Result<ImageBitmap, AppError>>;
}

/** Pictures beyond this many pixels stay out of a drawn page; a hostile file may claim any size. */
const LARGEST_PICTURE = 40_000_000;
const LARGEST_SIDE = 4000;
/** More than are looked at; each size is asked of the file. */
const MOST_PAGES = 5000;

interface Canvas {
  canvas: OffscreenCanvas | null;
  context: OffscreenCanvasRenderingContext2D | null;
}

/** Makes the canvases that pdfjs draws into, where there is no page to make them in. */
class OffscreenCanvases {
  create(width: number, height: number): Canvas {
    const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }

  reset({ canvas }: Canvas, width: number, height: number): void {
    if (canvas === null) return;
    canvas.width = Math.max(1, width);
    canvas.height = Math.max(1, height);
  }

  destroy(made: Canvas): void {
    made.canvas = null;
    made.context = null;
  }
}

/** Filters are made of elements of a page, which a worker has not: pages are drawn without them. */
class NoFilters {
  addFilter = (): string => 'none';
  addHCMFilter = (): string => 'none';
  addAlphaFilter = (): string => 'none';
  addLuminosityFilter = (): string => 'none';
  addHighlightHCMFilter = (): string => 'none';
  destroy = (): void => undefined;
}

/** The part of a document that pdfjs uses to make fonts known; a worker has the same set of faces without one. */
const workerDocument = (): HTMLDocument =>
  ({ fonts: (globalThis as { fonts?: unknown }).fonts }) as HTMLDocument;

async function sizesOf(document: PDFDocumentProxy): Promise<readonly PageSize[]> {
  const sizes: PageSize[] = [];
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
    sizes.push({ width, height });
  }
  return sizes;
}

async function drawPage(document: PDFDocumentProxy, number: number, width: number): Promise<ImageBitmap> {
  const page = await document.getPage(number);
  const whole = page.getViewport({ scale: 1 });
  const scale = Math.min(width / whole.width, LARGEST_SIDE / Math.max(whole.width, whole.height));
  const viewport = page.getViewport({ scale });
  const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('There is no canvas to draw into');
  // pdfjs draws alike into both kinds of canvas; its types name one.
  const canvasContext = context as unknown as CanvasRenderingContext2D;
  await page.render({ canvas: null, canvasContext, viewport }).promise;
  page.cleanup();
  return canvas.transferToImageBitmap();
}

/** Opens a PDF for drawing. Nothing is fetched but the app's own files, and nothing of the file is run. */
export async function openDrawing(
  pdfjs: Pdfjs,
  bytes: Uint8Array,
  appFiles: string,
): Promise<Result<DrawnPages, AppError>> {
  try {
    const document = await pdfjs.getDocument({
      data: new Uint8Array(bytes),
      cMapUrl: `${appFiles}cmaps/`,
      standardFontDataUrl: `${appFiles}fonts/`,
      BinaryDataFactory: FetchedTables,
      CanvasFactory: OffscreenCanvases,
      FilterFactory: NoFilters,
      ownerDocument: workerDocument(),
      useWorkerFetch: false,
      useSystemFonts: false,
      // The app's policy allows no compiled code.
      useWasm: false,
      isEvalSupported: false,
      isImageDecoderSupported: false,
      enableXfa: false,
      maxImageSize: LARGEST_PICTURE,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
    }).promise;
    const sizes = await sizesOf(document);
    const draw = async (page: number, width: number): Promise<Result<ImageBitmap, AppError>> => {
      try {
        return ok(await drawPage(document, page, width));
      } catch (cause) {
        return err(failure(cause));
      }
    };
    return ok({ sizes, draw });
  } catch (cause) {
    return err(failure(cause));
  }
}
