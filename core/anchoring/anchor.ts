import type { LanguageTag } from '#core/documents/document.ts';
import type { DocumentId, ItemId, QuestionId, ThemeId } from '#core/pack/model.ts';

/**
 * Words of one language version of one revision: UTF-16 offsets into the NFC text of the block at `path`, with what
 * stood before and after, so that they can be found again when the document is revised.
 */
export interface Quotation {
  readonly language: LanguageTag;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

/** A paragraph, and how a person without this pack would find it. */
export interface ParagraphAnchor {
  readonly document: DocumentId;
  readonly symbol: string | null;
  readonly revision: string;
  readonly path: string;
  readonly label: string | null;
  readonly quotation: Quotation | null;
}

/**
 * Where a note hangs. Every level that was known when it was made is kept, so that losing one (a reworded paragraph,
 * a dropped question) shows on screen and leaves the others. All null: the note is about the meeting as a whole.
 */
export interface Anchor {
  readonly item: ItemId | null;
  readonly theme: ThemeId | null;
  readonly question: QuestionId | null;
  readonly paragraph: ParagraphAnchor | null;
}

export const MEETING_ANCHOR: Anchor = { item: null, theme: null, question: null, paragraph: null };
