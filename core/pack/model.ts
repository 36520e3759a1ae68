import type { Brand } from '#core/base/brand.ts';
import type { DocumentText, LanguageTag } from '#core/documents/document.ts';
import type { SourceFormat } from '#core/importing/model.ts';

/** The declared URI by which a meeting is known, whatever file carried it. */
export type MeetingUri = Brand<'MeetingUri'>;
/** Ids that a pack declares. They are stable from one pack of a meeting to the next. */
export type DocumentId = Brand<'DocumentId'>;
export type ItemId = Brand<'ItemId'>;
export type ThemeId = Brand<'ThemeId'>;
export type QuestionId = Brand<'QuestionId'>;
export type OutcomeId = Brand<'OutcomeId'>;

/** Where a fact comes from. `user` never stands in a pack: it marks what a person adds on this device. */
export type ProvenanceKind = 'official' | 'editorial' | 'user';

export interface Provenance {
  readonly kind: ProvenanceKind;
  /** Who said it or where it stands, as a person would cite it. */
  readonly source: string;
  /** ISO date on which it was issued or, for a page, seen. */
  readonly date: string;
  readonly url?: string;
}

/** A text and where it comes from. */
export interface SourcedText {
  readonly text: string;
  readonly provenance: Provenance;
}

/** A text in the languages in which it is known. At least one; which one to show is `pickText`'s decision. */
export type LocalizedText = Readonly<Record<LanguageTag, SourcedText>>;

/** Points at a paragraph of a document of the same pack. */
export interface Citation {
  readonly document: DocumentId;
  readonly path: string;
}

/** "Not announced" is a fact of its own: nothing is invented, and an empty field is never taken for one. */
export type ItemTime =
  | { readonly kind: 'not-announced' }
  /** Local times of the meeting's zone, `HH:MM`, on an ISO date. */
  | {
      readonly kind: 'scheduled';
      readonly date: string;
      readonly start: string;
      readonly end: string | null;
      readonly provenance: Provenance;
    };

export type People =
  | { readonly kind: 'not-announced' }
  | { readonly kind: 'named'; readonly people: readonly Person[]; readonly provenance: Provenance };

export interface Person {
  readonly name: string;
  readonly affiliation: string | null;
}

export const ITEM_FORMS = ['opening', 'panel', 'exchange', 'closing', 'other'] as const;
export type ItemForm = (typeof ITEM_FORMS)[number];

/** A slot of the programme. */
export interface AgendaItem {
  readonly id: ItemId;
  readonly number: string;
  readonly form: ItemForm;
  /** Who says that the programme has this item, in this place. */
  readonly provenance: Provenance;
  readonly title: LocalizedText;
  readonly description: LocalizedText | null;
  readonly time: ItemTime;
  readonly chair: People;
  readonly panel: People;
  readonly theme: ThemeId | null;
  readonly cites: readonly Citation[];
  readonly supersedes: readonly string[];
}

export interface GuidingQuestion {
  readonly id: QuestionId;
  readonly number: string;
  readonly text: LocalizedText;
  readonly cites: readonly Citation[];
  readonly supersedes: readonly string[];
}

export interface Theme {
  readonly id: ThemeId;
  readonly title: LocalizedText;
  readonly description: LocalizedText | null;
  readonly cites: readonly Citation[];
  readonly questions: readonly GuidingQuestion[];
  readonly supersedes: readonly string[];
}

export interface ExpectedOutcome {
  readonly id: OutcomeId;
  readonly text: LocalizedText;
  readonly cites: readonly Citation[];
}

export interface LanguageVersion {
  readonly title: string;
  /** The file that the text was read from, which travels in the pack (`reopenWhole` gives it); null where there is none. */
  readonly original: OriginalFile | null;
  /** Of the text as a whole: an official version, or an editorial translation that every screen must mark. */
  readonly provenance: Provenance;
  readonly text: DocumentText;
}

/** A file as it was issued. */
export interface OriginalFile {
  readonly format: SourceFormat;
  /** As it came: `N2419432.docx`. */
  readonly fileName: string;
}

export interface PackDocument {
  readonly id: DocumentId;
  /** The symbol by which the document is cited; null when it was issued without one. */
  readonly symbol: string | null;
  /** `REV.1` and the like; empty for the first issue. */
  readonly revision: string;
  readonly date: string | null;
  /** What a citation calls it: `Background note`. */
  readonly shortTitle: LocalizedText;
  /** In the order in which languages are offered; the first is the original. */
  readonly versions: readonly LanguageVersion[];
}

export interface Meeting {
  readonly uri: MeetingUri;
  readonly title: LocalizedText;
  readonly shortTitle: LocalizedText;
  readonly organizer: LocalizedText;
  readonly place: LocalizedText;
  /** ISO dates, both included. */
  readonly start: string;
  readonly end: string;
  /** IANA name of the meeting's own time zone. */
  readonly timeZone: string;
  /** Of the dates. */
  readonly provenance: Provenance;
}

/** Who stands for a pack: nobody, or whoever has the secret half of a key. Whose key it is, people find out themselves. */
export type PackSignature =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'signed';
      /** Ed25519, 32 bytes in base64. */
      readonly key: string;
      /** The key as words to be read aloud. */
      readonly fingerprint: string;
    };

/** Everything about a meeting, as an opened `.mpack` gives it: checked, complete and read-only. */
export interface MeetingPack {
  readonly meeting: Meeting;
  /** Counts up with each pack issued for the same meeting. */
  readonly edition: number;
  readonly issued: string;
  readonly documents: readonly PackDocument[];
  readonly agenda: readonly AgendaItem[];
  readonly themes: readonly Theme[];
  readonly outcomes: readonly ExpectedOutcome[];
  readonly signature: PackSignature;
}
