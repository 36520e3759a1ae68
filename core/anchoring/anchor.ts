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

/** What a paragraph said when a note was hung on it, in the language in which the delegate read it. */
export interface ParagraphWords {
  readonly language: LanguageTag;
  /** NFC; of a long paragraph the first `LONGEST_WORDS` units. */
  readonly text: string;
}

/** Enough to show and to know a paragraph by, little enough to be kept with every note. */
export const LONGEST_WORDS = 600;

/** The levels of an anchor, from the widest to the closest. */
export const ANCHOR_LEVELS = ['item', 'theme', 'question', 'paragraph', 'quotation'] as const;
export type AnchorLevel = (typeof ANCHOR_LEVELS)[number];

/** A paragraph, and how a person without this pack would find it. */
export interface ParagraphAnchor {
  readonly document: DocumentId;
  readonly symbol: string | null;
  readonly revision: string;
  readonly path: string;
  readonly label: string | null;
  /** Null in anchors that were made before it was kept. */
  readonly words: ParagraphWords | null;
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
  /** Levels that a person left where they were in an earlier revision: they are not looked for any more. */
  readonly left: readonly AnchorLevel[];
}

export const MEETING_ANCHOR: Anchor = { item: null, theme: null, question: null, paragraph: null, left: [] };
