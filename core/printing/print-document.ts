import type { NoteId } from '#core/base/ids.ts';
import type { Direction, LanguageTag } from '#core/documents/document.ts';
import type { NoteBody } from '#core/notes/body.ts';
import type { Note, Priority, QuestionState, Stance, Visibility } from '#core/notes/model.ts';
import type { ProvenanceKind } from '#core/pack/model.ts';
import type { TypeSize } from './profiles.ts';

/** A text in one language. Where a print is in two languages, things carry two of them, the first leading. */
export interface PrintText {
  readonly text: string;
  readonly language: LanguageTag;
  readonly direction: Direction;
}

/** Where a fact comes from: the word for it, and the number under which the list of sources explains it. */
export interface ProvenanceTag {
  readonly kind: ProvenanceKind;
  readonly words: string;
  /** Null for what the person wrote on this device: there is nothing more to say. */
  readonly source: number | null;
}

/** A citation; where the paragraph is printed, `target` is the id of its block, so that its page can be given. */
export interface PrintCitation {
  readonly words: string;
  readonly target: string | null;
}

/** The mark of a footnote: it stands before the UTF-16 unit at `offset`. */
export interface FootnoteMark {
  readonly offset: number;
  readonly label: string;
  /** The `id` of a footnote of the same block. */
  readonly footnote: string;
}

/** A footnote of a document. It stands where its first mark of the print does: on paper at the foot of that page. */
export interface PrintFootnote extends PrintText {
  /** One for each footnote and language, the same wherever a mark calls it. */
  readonly id: string;
  readonly label: string;
}

/** A paragraph of a document as printed. */
export interface CitedText extends PrintText {
  readonly label: string | null;
  /** One entry of a list. */
  readonly isItem: boolean;
  readonly marks: readonly FootnoteMark[];
  /** Words that notes hang on, each with the number of its note. Absent where none does. */
  readonly passages?: readonly Passage[];
}

/** Words of a paragraph, as UTF-16 offsets, that a numbered note hangs on. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly number: number;
}

/** A cell of a printed table; the one that is cited is marked. */
export interface CitedTableCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly isHeader: boolean;
  readonly isCited: boolean;
  readonly texts: readonly CitedText[];
}

export interface CitedTableRow {
  readonly cells: readonly CitedTableCell[];
}

/** A table as printed. Where a page ends inside it, the next one repeats the head. */
export interface CitedTable {
  readonly language: LanguageTag;
  readonly direction: Direction;
  readonly head: readonly CitedTableRow[];
  readonly rows: readonly CitedTableRow[];
}

/** Texts side by side, a column for each language; one that has no text here says so. */
export interface Columns {
  /** The leading one first. */
  readonly languages: readonly [LanguageTag, LanguageTag];
  readonly gap: PrintText;
}

interface Placed {
  /** Unique in the print. */
  readonly id: string;
  /** The item or section that the page names in its head. */
  readonly running: string;
  /** Never the last thing on a page: the next block begins on the same one. */
  readonly keepWithNext: boolean;
  /** Not torn where it fits on one page. */
  readonly keepTogether: boolean;
  /** The notes in the margin beside it; absent in prints without a margin. */
  readonly margin?: readonly MarginNote[];
}

export interface CoverBlock extends Placed {
  readonly kind: 'cover';
  readonly title: string;
  readonly meeting: readonly PrintText[];
  readonly tags: readonly ProvenanceTag[];
  readonly details: readonly string[];
  readonly facts: readonly {
    readonly label: string;
    readonly value: string;
    /** The moment of printing: set anew when the pages leave. */
    readonly isMoment: boolean;
  }[];
  /** Said in words when there is something to beware of: private notes, or none selected. */
  readonly notices: readonly string[];
}

export interface ContentsEntry {
  readonly target: string;
  readonly level: 1 | 2;
  readonly number: string | null;
  readonly text: PrintText;
}

export interface ContentsBlock extends Placed {
  readonly kind: 'contents';
  readonly title: string;
  readonly entries: readonly ContentsEntry[];
}

/** A heading of a document may call footnotes, too. */
export interface HeadingText extends PrintText {
  readonly marks?: readonly FootnoteMark[];
}

export interface HeadingBlock extends Placed {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly number: string | null;
  readonly texts: readonly HeadingText[];
  /** What the marks of its texts call; absent where there are none. */
  readonly footnotes?: readonly PrintFootnote[];
  readonly tags: readonly ProvenanceTag[];
  /** Form, time, chair, panel: what is not announced says so. */
  readonly details: readonly { readonly words: string; readonly tag: ProvenanceTag | null }[];
  readonly newPage: boolean;
  /** Absent where its texts stand below each other. */
  readonly columns?: Columns;
}

export interface TextBlock extends Placed {
  readonly kind: 'text';
  readonly texts: readonly PrintText[];
  readonly tags: readonly ProvenanceTag[];
  readonly citations: readonly PrintCitation[];
}

export interface QuestionBlock extends Placed {
  readonly kind: 'question';
  readonly number: string | null;
  readonly texts: readonly PrintText[];
  readonly tags: readonly ProvenanceTag[];
  /** Null in a print for others: how far questions have got is one's own record. */
  readonly state: { readonly state: QuestionState; readonly words: string } | null;
  readonly citations: readonly PrintCitation[];
}

export interface CitedBlock extends Placed {
  readonly kind: 'cited';
  /** Null where the heading above names it. */
  readonly source: string | null;
  readonly texts: readonly CitedText[];
  /** The tables in which what is cited stands, one for each language; empty where it stands in none. */
  readonly tables: readonly CitedTable[];
  /** What the marks of its texts and cells call, in their order, each once. */
  readonly footnotes: readonly PrintFootnote[];
  readonly tags: readonly ProvenanceTag[];
  /** Absent where its texts stand below each other, as those of tables always do. */
  readonly columns?: Columns;
}

/** A note in the margin: in full where it is short, else where in the appendix it stands. */
export type MarginNote =
  | { readonly kind: 'full'; readonly number: number; readonly note: NoteBlock }
  | {
      readonly kind: 'elsewhere';
      readonly numbers: readonly number[];
      /** Kind or stance, and author; empty where several are told of at once. */
      readonly head: string;
      readonly place: PrintCitation;
    };

/** What somebody said of a note, or of some words of it. */
export interface PrintComment {
  readonly author: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** The nobody's-own words before it, such as the decision; empty for none. */
  readonly lead: string;
  readonly text: PrintText | null;
  /** The words it is about, as UTF-16 offsets in the plain text of the body (`bodyText`); null for the note as a whole. */
  readonly passage: { readonly from: number; readonly to: number } | null;
}

export interface NoteBlock extends Placed {
  readonly kind: 'note';
  readonly note: NoteId;
  readonly kindWords: string;
  readonly stance: { readonly stance: Stance; readonly words: string } | null;
  readonly priority: { readonly priority: Priority; readonly words: string };
  readonly visibility: { readonly visibility: Visibility; readonly words: string };
  /** Empty where the print has no room for it. */
  readonly changed: string;
  readonly tags: readonly string[];
  readonly outcome: string | null;
  readonly quoted: PrintText | null;
  /** Who wrote it; absent where that is plain. */
  readonly author?: string;
  /** Who wrote it, also where a page need not say so: a comment in Word is always somebody's. */
  readonly writtenBy?: string;
  /** The question or paragraph that it is about, as it is cited; absent where the place itself tells it. */
  readonly about?: string;
  readonly body: NoteBody;
  /** Oldest first; absent where nobody said anything. */
  readonly comments?: readonly PrintComment[];
  /** Said in words: no text yet, a place that is gone, values set on two devices. */
  readonly remarks: readonly string[];
  /** Where it stands between author and head; absent in prints that do not tell. */
  readonly state?: string;
  /** Said over the text, where it is not simply the note's: that it is the approved wording. */
  readonly bodyTitle?: string;
  /** The note as it is now, under its own title, where `body` is an earlier wording. */
  readonly later?: { readonly title: string; readonly body: NoteBody };
  /** How long each block of the text takes to be spoken; null for one that says nothing. */
  readonly times?: readonly (string | null)[];
  /** Its number in the document, and the paragraph that it hangs on; null where that is gone. */
  readonly mark?: { readonly number: number; readonly place: PrintCitation | null };
}

export interface RemarkBlock extends Placed {
  readonly kind: 'remark';
  readonly words: string;
  /** Something to beware of, that positions differ. */
  readonly isWarning?: boolean;
}

/** Ruled lines for handwriting. */
export interface RulesBlock extends Placed {
  readonly kind: 'rules';
  readonly lines: number;
}

export interface SourceBlock extends Placed {
  readonly kind: 'source';
  readonly number: number;
  readonly words: string;
  readonly text: string;
}

/** A field of a table: texts below each other, after the stances that are marked in it. */
export interface PrintCell {
  readonly texts: readonly PrintText[];
  readonly marks: readonly { readonly stance: Stance; readonly words: string }[];
}

/** A table with a head; a page may end between its rows. */
export interface TableBlock extends Placed {
  readonly kind: 'table';
  readonly columns: readonly { readonly words: string; readonly share: number }[];
  readonly rows: readonly (readonly PrintCell[])[];
}

/** The unit that pages are filled with. */
export type PrintBlock =
  | CoverBlock
  | ContentsBlock
  | HeadingBlock
  | TextBlock
  | QuestionBlock
  | CitedBlock
  | NoteBlock
  | RemarkBlock
  | RulesBlock
  | SourceBlock
  | TableBlock;

/** What every page says at its head and foot. */
export interface PageFurniture {
  readonly meeting: string;
  /** Whether a page says which paragraphs it has. */
  readonly namesParagraphs: boolean;
  /** What is printed: symbol and revision of a document, else the edition of the pack. */
  readonly source: string;
  readonly confidentiality: string;
  readonly printed: string;
  /** Gives "Page 3 of 12" in the language of the print. */
  readonly pageOf: (page: number, pages: number) => string;
  /** Gives "p. 3", the page on which something cited is printed. */
  readonly onPage: (page: number) => string;
  /** Gives "Copy 2 of 5". */
  readonly copyOf: (copy: number, copies: number) => string;
  /** Stands over the rest of a block that a page has cut. */
  readonly continued: string;
}

/** A print, ready to be set on pages. */
export interface PrintDocument {
  readonly title: string;
  readonly typeSize: TypeSize;
  readonly language: LanguageTag;
  readonly direction: Direction;
  readonly furniture: PageFurniture;
  readonly blocks: readonly PrintBlock[];
  /** The notes that are in it, as printed. */
  readonly notes: readonly Note[];
}
