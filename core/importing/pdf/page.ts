import type { Direction } from '#core/documents/document.ts';

/**
 * One piece of text that a PDF draws. Lengths are in points; `x` counts from the page's left edge, `y` (of the baseline)
 * from its upper edge, both after the page's own rotation.
 */
export interface PdfItem {
  /** In logical order within the piece, not normalised. */
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the letters as set, 0 never. */
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly direction: Direction;
  /** Degrees by which the text is turned clockwise on the page: 0 for nearly all. */
  readonly angle: number;
  /** Index into the page's `elements`; null where the file's structure says nothing of it. */
  readonly element: number | null;
  /** True when the file itself marks it as no part of the content: a running head, a page number. */
  readonly isArtifact: boolean;
}

/** A cell by the file's own structure. Counts within the page, from 0. */
export interface PdfCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly isHeader: boolean;
}

/** A part of the page by the file's own structure: a paragraph, a heading, an entry of a list, a cell. */
export interface PdfElement {
  /** Level from 1 where it is a heading. */
  readonly heading: number | null;
  readonly cell: PdfCell | null;
}

/** A line drawn straight across or down, as under a heading, above footnotes or around cells. */
export interface PdfRule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** What is on one page, in the order in which the file draws it. */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
  readonly elements: readonly PdfElement[];
  readonly rules: readonly PdfRule[];
  /** Share of the page that the largest picture on it covers, from 0 to 1. */
  readonly pictureShare: number;
}

/** What is known of a PDF file once its pages are gathered. */
export interface PdfFile {
  readonly pages: readonly PdfPage[];
  /** As the file declares them; null when it does not. */
  readonly language: string | null;
  readonly title: string | null;
}
