import type { PaperSize } from './options.ts';
import type { PageFurniture, PrintDocument } from './print-document.ts';

/** What a Word file says at the head and foot of its pages. */
export interface WordFurniture extends Pick<
  PageFurniture,
  'meeting' | 'source' | 'confidentiality' | 'printed'
> {
  /** "Page 3 of 12" as its parts: words, and which of the two numbers Word counts there. */
  readonly pageOf: readonly (string | { readonly counts: 'page' | 'pages' })[];
}

/** A print as it goes to the worker that writes Word files: no part of it is a function. */
export interface WordPrint extends Omit<PrintDocument, 'furniture'> {
  readonly furniture: WordFurniture;
}

export interface WordJob {
  readonly print: WordPrint;
  readonly paper: PaperSize;
}

export type WordAnswer =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  /** What a developer wants to know. */
  | { readonly failure: string };

/** What the two numbers are while the words around them are looked for. */
const PAGE = 7001;
const PAGES = 7002;

/** Gives a print without its functions. */
export function wordPrint({ furniture, ...print }: PrintDocument): WordPrint {
  const { meeting, source, confidentiality, printed } = furniture;
  const parts = furniture.pageOf(PAGE, PAGES).split(new RegExp(`(${String(PAGE)}|${String(PAGES)})`, 'u'));
  return {
    ...print,
    furniture: {
      meeting,
      source,
      confidentiality,
      printed,
      pageOf: parts
        .filter((part) => part !== '')
        .map((part) => {
          if (part === String(PAGE)) return { counts: 'page' };
          return part === String(PAGES) ? { counts: 'pages' } : part;
        }),
    },
  };
}
