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

/** The unit by which a document is read, cited and anchored to. */
export interface Block {
  /** Unique within the document and equal in every language version: `11`, `11/b1`, `h1`, `t2`. docs/pack-format.md has the rule. */
  readonly path: string;
  /** The number a person cites (`11` for `¶ 11`), null where the original numbers nothing. Labels may repeat. */
  readonly label: string | null;
  readonly kind: BlockKind;
  /** Depth of a heading (1 is highest) or nesting of a list item (1 is outermost); 0 for the rest. */
  readonly level: number;
  /** Plain text in NFC; footnote markers are not in it. */
  readonly text: string;
  readonly footnotes: readonly FootnoteReference[];
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
