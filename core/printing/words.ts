import type { AnchorLevel } from '#core/anchoring/anchor.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import type { NoteKind, Priority, QuestionState, Stance, Visibility } from '#core/notes/model.ts';
import type { ItemForm, ProvenanceKind } from '#core/pack/model.ts';
import type { Profile } from './profiles.ts';

/** Every word of a print that is neither the pack's nor a person's, in one language; dates and times included. */
export interface PrintWords {
  readonly language: LanguageTag;
  /** What each profile is called. */
  readonly titles: Readonly<Record<Profile, string>>;
  readonly contents: string;
  readonly programme: string;
  readonly otherThemes: string;
  readonly ownQuestions: string;
  readonly documentNotes: string;
  readonly meetingNotes: string;
  readonly lostNotes: string;
  readonly sources: string;
  readonly noNote: string;
  readonly noNotesAtAll: string;
  readonly emptyNote: string;
  readonly privateIncluded: (count: number) => string;
  readonly noQuestions: string;
  /** Before the page on which a paragraph stands in full. */
  readonly inFull: string;
  readonly form: Readonly<Record<ItemForm, string>>;
  readonly noteKind: Readonly<Record<NoteKind, string>>;
  readonly stance: Readonly<Record<Stance, string>>;
  readonly priority: Readonly<Record<Priority, string>>;
  readonly visibility: Readonly<Record<Visibility, string>>;
  readonly questionState: Readonly<Record<QuestionState, string>>;
  readonly provenance: Readonly<Record<ProvenanceKind, string>>;
  /** What a note says whose place, or part of it, is gone from the pack. */
  readonly lost: Readonly<Record<AnchorLevel, string>>;
  /** What a note says that hung on a paragraph of an earlier edition; `text` is what stood there, or nothing. */
  readonly wasAt: (place: string, text: string) => string;
  readonly timeNotAnnounced: string;
  readonly time: (date: string, start: string, end: string | null) => string;
  readonly chair: (names: string | null) => string;
  readonly panel: (names: string | null) => string;
  readonly person: (name: string, affiliation: string | null) => string;
  readonly list: (parts: readonly string[]) => string;
  readonly date: (isoDate: string) => string;
  readonly dates: (start: string, end: string) => string;
  /** Gives "changed 22 Nov 2026, 10:06" from milliseconds since 1970 UTC. */
  readonly changed: (at: number) => string;
  readonly outcome: (text: string) => string;
  readonly sourceDetail: (source: string, date: string, url: string | null) => string;
  readonly sameAsItem: (number: string) => string;
  readonly twoValues: (values: string) => string;
  readonly facts: {
    readonly notes: string;
    readonly noteCount: (count: number) => string;
    readonly kinds: string;
    readonly edition: string;
    readonly editionOf: (edition: number, issued: string) => string;
    readonly printed: string;
    readonly printedBy: string;
    readonly speakingTime: string;
    readonly symbol: string;
    readonly date: string;
  };
  /** Gives "edition 2" of a pack, for the head of each page. */
  readonly packEdition: (edition: number) => string;
  /** Gives "about 2:05" from minutes and seconds. */
  readonly speakingTime: (clock: string) => string;
  /** The part of an annotated document that has its longer notes in full. */
  readonly appendix: string;
  /** Notes on the document of which the place is gone. */
  readonly withoutPlace: string;
  /** Calls a paragraph that has no number. */
  readonly unnumbered: string;
  /** Stands in a column whose language lacks the paragraph of the other. */
  readonly notInLanguage: string;
  /** Said where a pack has no document to print. */
  readonly noDocument: string;
  /** Gives the foot's "Printed 22 Nov 2026, 11:06 CET by A. Delegate"; `by` is empty where nobody is named. */
  readonly printed: (at: string, by: string) => string;
  readonly pageOf: (page: number, pages: number) => string;
  readonly onPage: (page: number) => string;
  readonly copyOf: (copy: number, copies: number) => string;
  readonly continued: string;
}
