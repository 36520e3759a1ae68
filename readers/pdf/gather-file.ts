import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { ReadingProgress } from '#core/importing/model.ts';
import type { PdfFile, PdfPage } from '#core/importing/pdf/page.ts';
import type * as PdfjsModule from 'pdfjs-dist';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { lookOfFont, pageItems, type FontLook } from './page-items.ts';
import { drawnGlyphs } from './ligatures.ts';
import { pageMarks } from './page-marks.ts';
import { pageStructure } from './page-structure.ts';

/** The build of pdfjs that runs where we are: Node's or the browser's. */
export type Pdfjs = Pick<typeof PdfjsModule, 'getDocument' | 'OPS' | 'VerbosityLevel'>;

/** Where pdfjs finds the tables that name the characters of Chinese, Japanese and Korean fonts; ends with `/`. */
export interface PdfResources {
  readonly cMapUrl: string;
  /** What fetches them, where pdfjs's own way does not work; a class that pdfjs makes. */
  readonly BinaryDataFactory?: object;
}

/** More pages than any meeting document has; a file may claim millions. */
const MOST_PAGES = 5000;
/** Pieces of text on all pages together, which bounds memory. */
const MOST_ITEMS = 3_000_000;
/** A picture larger than this (in pixels) is not decoded: none is looked at. */
const NO_PICTURE = 1;

const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

/** Says in our words why pdfjs could not read a file. */
export function failure(cause: unknown): AppError {
  const name = cause instanceof Error ? cause.name : '';
  const detail = cause instanceof Error ? `${name}: ${cause.message}` : String(cause);
  return appError(name === 'PasswordException' ? 'file-encrypted' : 'file-damaged', undefined, detail);
}

function fontLooks(page: PDFPageProxy, names: Iterable<string>): ReadonlyMap<string, FontLook> {
  const looks = new Map<string, FontLook>();
  for (const name of names) {
    if (page.commonObjs.has(name)) looks.set(name, lookOfFont(page.commonObjs.get(name)));
  }
  return looks;
}

async function gatherPage(page: PDFPageProxy, codes: Pdfjs['OPS']): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const drawing = await page.getOperatorList();
  const content = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const structure = pageStructure(await page.getStructTree());
  const fonts = fontLooks(page, Object.keys(content.styles));
  return {
    number: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    ...pageItems(content, viewport, fonts, structure, drawnGlyphs(drawing, codes.showText)),
    ...pageMarks(drawing, viewport, codes),
  };
}

async function gatherPages(
  document: PDFDocumentProxy,
  codes: Pdfjs['OPS'],
  progress: ReadingProgress,
): Promise<Result<readonly PdfPage[], AppError>> {
  if (document.numPages > MOST_PAGES) {
    return err(appError('file-too-large', undefined, `${document.numPages} pages`));
  }
  const pages: PdfPage[] = [];
  let items = 0;
  for (let number = 1; number <= document.numPages; number++) {
    if (!progress((number - 1) / document.numPages)) return err(appError('reading-cancelled'));
    const page = await document.getPage(number);
    const gathered = await gatherPage(page, codes);
    page.cleanup();
    items += gathered.items.length;
    if (items > MOST_ITEMS) return err(appError('file-too-large', `${number}`, `${items} pieces of text`));
    pages.push(gathered);
  }
  return ok(pages);
}

/**
 * Gives what the pages of a PDF draw, as plain values. A file that is no PDF, damaged beyond reading, locked with a password or
 * too large is an error; `progress` is asked before each page and may cancel. Nothing is fetched and nothing of the file is run.
 */
export async function gatherFile(
  pdfjs: Pdfjs,
  bytes: Uint8Array,
  resources: PdfResources,
  progress: ReadingProgress,
): Promise<Result<PdfFile, AppError>> {
  const task = pdfjs.getDocument({
    // pdfjs takes the buffer away from whoever gives it.
    data: new Uint8Array(bytes),
    ...resources,
    cMapPacked: true,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: false,
    isEvalSupported: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    maxImageSize: NO_PICTURE,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages = await gatherPages(document, pdfjs.OPS, progress);
    if (!pages.ok) return pages;
    const { info } = await document.getMetadata();
    const { Language, Title } = info as Readonly<Record<string, unknown>>;
    return ok({ pages: pages.value, language: textOf(Language), title: textOf(Title) });
  } catch (cause) {
    return err(failure(cause));
  } finally {
    await task.destroy();
  }
}
