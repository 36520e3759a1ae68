import type { BlockKind, DocumentText, LanguageTag } from '#core/documents/document.ts';
import type { Finding, SourceFormat, SourcePlace } from '../model.ts';

/** What a person says about one paragraph of the file, over what was understood. What is absent stays as it was. */
export interface Correction {
  /** `place.index` of the paragraph. */
  readonly index: number;
  readonly kind?: BlockKind;
  /** As cited: `11`, `(a)`; null for no number. */
  readonly label?: string | null;
  readonly level?: number;
  /** True joins the paragraph to the one before it; false keeps it apart. */
  readonly isJoined?: boolean;
  /** Leaves the paragraph out: what is printed on every page, a job number. */
  readonly isLeftOut?: boolean;
}

/** How one paragraph of the file was understood, in the order of the file. */
export interface Decision {
  readonly index: number;
  readonly kind: BlockKind;
  readonly label: string | null;
  readonly level: number;
  readonly isJoined: boolean;
  readonly isLeftOut: boolean;
  /** Of the block that the paragraph became, or was joined to; null when it was left out. */
  readonly path: string | null;
  readonly place: SourcePlace;
  /** True where somebody should look: the evidence allows another reading. */
  readonly isDoubtful: boolean;
}

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
