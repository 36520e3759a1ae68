import type { BlockKind, DocumentText, LanguageTag } from '#core/documents/document.ts';
import type { Finding, SourceFormat, SourcePlace } from '../model.ts';

/** Where a footnote's mark stands: before the UTF-16 unit `offset` of the text of a paragraph of the file. */
export interface MarkPlace {
  /** `place.index` of the paragraph. */
  readonly index: number;
  readonly offset: number;
  /** Units of the text from there on that are the printed mark, and leave the text for it. */
  readonly length: number;
}

/** What of a file is spoken of: a paragraph, a piece of one, or a footnote. */
export interface SourceKey {
  /** `place.index` of the paragraph; of a footnote that with its mark. */
  readonly index: number;
  /** The UTF-16 unit of the paragraph's text with which the piece begins: a person cut it there. Absent for its beginning. */
  readonly from?: number;
  /** Set for a footnote: its id in the file. */
  readonly footnote?: string;
}

/** What a person says about one paragraph, piece or footnote, over what was understood. What is absent stays as it was. */
export interface Correction extends SourceKey {
  readonly kind?: BlockKind;
  /** As cited: `11`, `(a)`; null for no number. Of a footnote its mark. */
  readonly label?: string | null;
  readonly level?: number;
  /** True joins the paragraph to the one before it; false keeps it apart. */
  readonly isJoined?: boolean;
  /** Leaves the paragraph out: what is printed on every page, a job number. */
  readonly isLeftOut?: boolean;
  /**
   * Makes it a footnote whose mark stands there; null makes it none: a footnote of the file becomes a paragraph after the one with
   * its mark, which goes back into the text.
   */
  readonly markAt?: MarkPlace | null;
  /** Of a footnote: what it says. */
  readonly text?: string;
}

/** How one paragraph, piece or footnote of the file was understood: in the order of the file, footnotes after what they are of. */
export interface Decision extends SourceKey {
  readonly kind: BlockKind;
  readonly label: string | null;
  readonly level: number;
  readonly isJoined: boolean;
  readonly isLeftOut: boolean;
  /** Of the block that the paragraph became, or was joined to; null when it was left out or is a footnote. */
  readonly path: string | null;
  /** The footnote that it became, by its id in the text, and what has its mark; null for what is no footnote. */
  readonly note: { readonly id: string; readonly of: SourceKey } | null;
  readonly place: SourcePlace;
  /** True where somebody should look: the evidence allows another reading. */
  readonly isDoubtful: boolean;
}

/** Gives one string for each paragraph, piece and footnote of a file. */
export const sourceKey = ({ index, from = 0, footnote }: SourceKey): string =>
  footnote === undefined ? `${String(index)} ${String(from)}` : `note ${footnote}`;

/** What the first page and the file say of the document; null where they say nothing. For a person to confirm. */
export interface ProposedFacts {
  readonly symbol: string | null;
  /** `REV.1` and the like; empty for the first issue. */
  readonly revision: string;
  readonly title: string | null;
  /** ISO date. */
  readonly date: string | null;
  readonly language: LanguageTag | null;
  /** `General`, `Limited` and the like, as printed. */
  readonly distribution: string | null;
}

/** A document as it was understood. */
export interface ImportedDocument {
  readonly format: SourceFormat;
  readonly text: DocumentText;
  readonly facts: ProposedFacts;
  readonly findings: readonly Finding[];
  readonly decisions: readonly Decision[];
}
