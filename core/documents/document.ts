/** A BCP 47 tag, such as `zh-Hans` or `en`. */
export type LanguageTag = string;

export type Direction = 'ltr' | 'rtl';

/**
 * What a block is. `title` lines stand before the first heading; `item` is one entry of a list;
 * `end` is the mark that closes a document (`[文件完]`).
 */
export const BLOCK_KINDS = ['title', 'heading', 'paragraph', 'item', 'end'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** A footnote's marker: it stands before the UTF-16 unit at `offset` of the block's text. */
export interface FootnoteReference {
  readonly offset: number;
  /** The `id` of a footnote of the same document. */
  readonly footnote: string;
}

/** Part of a text that runs the other way than its paragraph. UTF-16 offsets. */
export interface DirectionRun {
  readonly start: number;
  readonly end: number;
  readonly direction: Direction;
}

/** The cell of a table in which a block stands. Tables, rows and columns count from 0; spans are at least 1. */
export interface TableCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly isHeader: boolean;
}

/** The unit by which a document is read, cited and anchored to. */
export interface Block {
  /** Unique within the document and equal in every language version: `11`, `11/b1`, `h1`, `t2`. docs/pack-format.md has the rule. */
  readonly path: string;
  /** The number a person cites (`11` for `¶ 11`), null where the original numbers nothing. Labels may repeat. */
  readonly label: string | null;
  /** The number as it stands in the original (`39 -`, `第十二条`); absent where nobody has recorded it. */
  readonly printed?: string;
  readonly kind: BlockKind;
  /** Depth of a heading (1 is highest) or nesting of a list item (1 is outermost); 0 for the rest. */
  readonly level: number;
  /** Plain text in NFC; footnote markers are not in it. */
  readonly text: string;
  readonly footnotes: readonly FootnoteReference[];
  /** Absent where it is that of the whole text. */
  readonly direction?: Direction;
  /** In the order of the text, without overlap; absent where the whole text runs one way. */
  readonly runs?: readonly DirectionRun[];
  /** Absent outside tables. The cells of a table follow each other row by row. */
  readonly cell?: TableCell;
}

export interface Footnote {
  /** Unique within the document and equal in every language version. */
  readonly id: string;
  /** The mark as printed: `1`, `*`. */
  readonly label: string;
  readonly text: string;
}

/** One language version of one revision of a document, as blocks in reading order. */
export interface DocumentText {
  readonly language: LanguageTag;
  readonly direction: Direction;
  readonly blocks: readonly Block[];
  readonly footnotes: readonly Footnote[];
}
