import type { NoteId } from '#core/base/ids.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import type { DocumentId, ItemId, OutcomeId, QuestionId, ThemeId } from '#core/pack/model.ts';

/** Kinds of things that are found, in the order in which an answer lists their groups. */
export const SEARCH_KINDS = [
  'note',
  'question',
  'item',
  'theme',
  'outcome',
  'document',
  'paragraph',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Where something found opens. */
export type SearchPlace =
  | { readonly kind: 'note'; readonly note: NoteId }
  /** A guiding question of the pack, or one that the delegate added. */
  | {
      readonly kind: 'question';
      readonly question: QuestionId;
      readonly theme: ThemeId | null;
      readonly item: ItemId | null;
    }
  | { readonly kind: 'item'; readonly item: ItemId }
  | { readonly kind: 'theme'; readonly theme: ThemeId }
  | { readonly kind: 'outcome'; readonly outcome: OutcomeId }
  | { readonly kind: 'document'; readonly document: DocumentId }
  | {
      readonly kind: 'paragraph';
      readonly document: DocumentId;
      readonly path: string;
      readonly language: LanguageTag;
    };

/** One text that can be found. */
export interface SearchText {
  readonly place: SearchPlace;
  /** How people cite the place: `¶ 11`, `2.1`, a symbol; empty for a note. */
  readonly label: string;
  /** What the place is called, or is part of: a document's title, a theme's; empty when the text says it all. */
  readonly title: string;
  /** Of the text; null when it is not known, as of a note. */
  readonly language: LanguageTag | null;
  readonly text: string;
  /** A name or heading rather than what stands under it. */
  readonly isHeading: boolean;
}

/** UTF-16 offsets in an excerpt. */
export interface SearchMark {
  readonly start: number;
  readonly end: number;
}

export interface SearchHit extends Omit<SearchText, 'text' | 'isHeading'> {
  /** The part of the text around the first words found; whole where it is short. */
  readonly excerpt: string;
  /** Where the words stand in the excerpt, in order, never overlapping. */
  readonly marks: readonly SearchMark[];
}

export interface SearchGroup {
  readonly kind: SearchKind;
  /** How many places were found; `hits` holds the best of them. */
  readonly total: number;
  /** True when there are still more: a word that is nearly everywhere is not counted to the end. */
  readonly hasMore: boolean;
  readonly hits: readonly SearchHit[];
}

export interface SearchAnswer {
  readonly query: string;
  /** Terms of the delegation's term base that widened the search, as they are written there. */
  readonly widenedBy: readonly string[];
  /** Groups that found something, in the order of `SEARCH_KINDS`. */
  readonly groups: readonly SearchGroup[];
}
