import type { Finding, SourceCell, SourceParagraph, SourcePlace } from '../model.ts';
import type { XmlElement } from '../xml/read-xml.ts';
import type { NumberCounter } from './count-numbers.ts';
import type { Findings } from './findings.ts';
import type { Numbering } from './numbering.ts';
import type { RunProperties } from './properties.ts';
import type { Styles } from './styles.ts';
import type { TextBuilder } from './text-builder.ts';

/** What becomes of tracked changes: as if all had been accepted, or all rejected. */
export type ChangesChoice = 'accept' | 'reject';

/** A field (ECMA-376 17.16) whose end has not come yet; only its result is text. */
export interface OpenField {
  instruction: string;
  hasResult: boolean;
  /** True while its text is its instruction. */
  isInstruction: boolean;
}

/** A note's reference, in the order of the text. */
export interface NoteUse {
  /** Unique within the document. */
  readonly id: string;
  readonly kind: 'footnote' | 'endnote';
  /** The note's id in its part. */
  readonly source: string;
  /** The mark that the file writes out; null when it is counted. */
  readonly customMark: string | null;
  readonly section: number;
  readonly page: number;
  readonly place: SourcePlace;
}

/** A paragraph whose mark is deleted: the next one goes on in it. */
export interface PendingParagraph {
  readonly builder: TextBuilder;
  readonly properties: XmlElement | null;
  readonly place: SourcePlace;
  /** True inside the field that makes a list of contents. */
  readonly isContents: boolean;
  readonly boxes: XmlElement[];
}

/** What all stories of one file share: its definitions, and what is counted through it. */
export interface Shared {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly counter: NumberCounter;
  readonly findings: Findings;
  readonly changes: ChangesChoice;
  readonly notes: NoteUse[];
  readonly noteCounts: Record<NoteUse['kind'], number>;
  /** Properties of the sections that have ended. */
  readonly sections: (XmlElement | null)[];
  /** Where each comment stands. */
  readonly comments: Map<string, SourcePlace>;
  /** Letters by declared language. */
  readonly languages: Map<string, number>;
  /** Every run's properties with all that they inherit, by paragraph style and run style. */
  readonly inheritedRuns: Map<string, RunProperties>;
  changeCount: number;
  tableCount: number;
  page: number;
}

/** One story that is being read: the body, a note, a header. */
export interface Reading {
  readonly shared: Shared;
  readonly paragraphs: SourceParagraph[];
  readonly fields: OpenField[];
  /** The cell that is being read. */
  cell: SourceCell | null;
  pending: PendingParagraph | null;
  /** Of the paragraph that is being read, or comes next. */
  index: number;
}

/** Starts a story. */
export function startReading(shared: Shared): Reading {
  return { shared, paragraphs: [], fields: [], cell: null, pending: null, index: 0 };
}

/** Where the story is being read. */
export const placeOf = (reading: Reading): SourcePlace => ({ page: null, index: reading.index });

/** Counts a tracked change and tells whether what was inserted, or what was deleted, belongs to the text. */
export function takesChange(reading: Reading, kind: 'insertion' | 'deletion'): boolean {
  reading.shared.changeCount += 1;
  return (kind === 'insertion') === (reading.shared.changes === 'accept');
}

/** The findings that a reading gives, with what was counted. */
export function allFindings(shared: Shared): readonly Finding[] {
  if (shared.changeCount > 0)
    shared.findings.add(
      shared.changes === 'accept' ? 'tracked-changes-accepted' : 'tracked-changes-rejected',
      null,
      null,
      shared.changeCount,
    );
  return shared.findings.list();
}
