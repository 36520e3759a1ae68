import type {
  Direction,
  DirectionRun,
  FootnoteReference,
  LanguageTag,
  TableCell,
} from '#core/documents/document.ts';

export type { DirectionRun, TableCell as SourceCell } from '#core/documents/document.ts';

/** Kinds of file that a document is read from. */
export const SOURCE_FORMATS = ['docx', 'pdf', 'akoma-ntoso', 'html', 'markdown', 'text'] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

/** Where in the file something stands, so that a person finds it there. */
export interface SourcePlace {
  /** The page, from 1; null in formats without pages. */
  readonly page: number | null;
  /** Counts the paragraphs of the file from 0, in the order in which they stand in it. */
  readonly index: number;
}

/** A number that the format itself keeps for a paragraph (an automatic one), as it would be printed. */
export interface AutomaticNumber {
  /** As printed: `12.`, `(a)`, `第三条`. */
  readonly text: string;
  /** 0 is the outermost level of its list. */
  readonly level: number;
  /** Tells lists apart, without blanks; equal for paragraphs that are numbered on in one sequence. */
  readonly list: string;
}

/** How a paragraph looks: evidence for what it is where the format does not say. Lengths in points. */
export interface SourceLook {
  /** Left edge (right edge in right-to-left text) of the first line and of the rest. */
  readonly firstIndent: number;
  readonly indent: number;
  readonly align: 'start' | 'centre' | 'end' | 'justify';
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Size of most of its letters; null when not known. */
  readonly size: number | null;
}

/**
 * One paragraph as the file has it: with what the format says of it and no judgement of ours. What it is, a heading, a
 * numbered paragraph or an item, is decided afterwards over the whole document.
 */
export interface SourceParagraph {
  /** NFC, as printed, with a typed number still in it; tabs stay, line breaks inside a paragraph are `\n`. */
  readonly text: string;
  readonly footnotes: readonly FootnoteReference[];
  readonly number: AutomaticNumber | null;
  /** Name of its style or element, as the file has it: `_ H_1_G`, `EM Level 1 Paragraph`; null where there is none. */
  readonly style: string | null;
  /** Heading level from 1 by style, outline or element; null when the format does not say. */
  readonly heading: number | null;
  /** True when style or element says that it is the document's title, or a line of its title block. */
  readonly isTitle: boolean;
  /** True when the format says that it is a line of a list of contents. */
  readonly isContents: boolean;
  /** Nesting of a list without numbers, from 1, with its bullet; null outside one. */
  readonly bullet: { readonly level: number; readonly text: string } | null;
  /** Null when the format does not say. */
  readonly direction: Direction | null;
  readonly runs: readonly DirectionRun[];
  readonly cell: TableCell | null;
  /** Null where the format tells nothing of looks. */
  readonly look: SourceLook | null;
  readonly place: SourcePlace;
}

export interface SourceFootnote {
  /** Unique within the document; what `FootnoteReference.footnote` names. */
  readonly id: string;
  /** The mark as printed: `1`, `*`. */
  readonly label: string;
  readonly text: string;
  readonly place: SourcePlace;
}

/** Something that a person should know about how a file was read; `locales` has a sentence for each code. */
export const FINDING_CODES = [
  'tracked-changes-accepted',
  'tracked-changes-rejected',
  'hidden-text-left-out',
  'comments-left-out',
  'text-box-placed',
  'embedded-left-out',
  'chart-left-out',
  'diagram-left-out',
  'equation-left-out',
  'picture-left-out',
  'page-is-picture',
  'page-unreadable-text',
  'furniture-removed',
  'table-doubtful',
  'footnote-without-mark',
  'mark-without-footnote',
  'footnote-number-doubtful',
  'number-format-unknown',
  'field-without-result',
  'number-doubtful',
  'number-repeated',
  'correction-lost',
  'heading-doubtful',
  'language-doubtful',
  'encoding-guessed',
  'element-unknown',
  'part-unreadable',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

export interface Finding {
  readonly code: FindingCode;
  /** How many times, or how many things; 1 where it is about one. */
  readonly count: number;
  /** The first place that it is about; null when it is about the whole. */
  readonly place: SourcePlace | null;
  /** What it is about, in the words of the file: a comment's text, an element's name. */
  readonly detail: string | null;
}

/** What a reader of one format gives. */
export interface SourceDocument {
  readonly format: SourceFormat;
  /** As the file declares them; null when it does not. */
  readonly language: LanguageTag | null;
  readonly title: string | null;
  readonly paragraphs: readonly SourceParagraph[];
  readonly footnotes: readonly SourceFootnote[];
  /** Text of page headers and footers, each once: no part of the text, but it may tell symbol, date and distribution. */
  readonly furniture: readonly string[];
  readonly findings: readonly Finding[];
}

/** Tells how far a reader has come, from 0 to 1, and lets it be cancelled: false stops it. */
export type ReadingProgress = (share: number) => boolean;
