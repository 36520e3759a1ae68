/** A run of text with its marks; the unit of a line. */
export interface TextRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/**
 * The text of a note as a plain tree, for lists, print, export and the read-only renderer.
 * `unknown` keeps the readable text of an element that this version of the app does not know.
 */
export type BodyBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly TextRun[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly runs: readonly TextRun[] }
  | { readonly kind: 'quotation'; readonly blocks: readonly BodyBlock[] }
  | { readonly kind: 'bullet-list' | 'ordered-list'; readonly items: readonly (readonly BodyBlock[])[] }
  | { readonly kind: 'unknown'; readonly text: string };

export type NoteBody = readonly BodyBlock[];
