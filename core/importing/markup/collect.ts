import type { Direction } from '#core/documents/document.ts';
import type {
  Finding,
  SourceCell,
  SourceDocument,
  SourceFootnote,
  SourceFormat,
  SourceParagraph,
} from '../model.ts';
import { sourceParagraph } from '../source-paragraph.ts';

/** What elements around a text say of it. */
export interface Around {
  readonly heading: number | null;
  readonly isTitle: boolean;
  readonly bullet: SourceParagraph['bullet'];
  readonly number: SourceParagraph['number'];
  readonly cell: SourceCell | null;
  readonly direction: Direction | null;
  readonly style: string | null;
}

export const NOTHING_AROUND: Around = {
  heading: null,
  isTitle: false,
  bullet: null,
  number: null,
  cell: null,
  direction: null,
  style: null,
};

/** Gathers the text of a tree of elements as paragraphs: white space closed up, footnote markers at their places. */
export class ParagraphCollector {
  private text = '';
  /** How much of the text is linked to a place in the same document. */
  private linked = 0;
  private linkDepth = 0;
  private marks: { offset: number; footnote: string }[] = [];
  private around: Around = NOTHING_AROUND;
  readonly paragraphs: SourceParagraph[] = [];
  readonly footnotes: SourceFootnote[] = [];
  readonly findings: Finding[] = [];

  /** Ends the paragraph that is open and says what is around the next one. */
  begin(around: Around): void {
    const text = this.text.trimEnd();
    if (text !== '' || this.around.number !== null) {
      const footnotes = this.marks.map((mark) => ({ ...mark, offset: Math.min(mark.offset, text.length) }));
      // What is nothing but a link to a place in the document is an entry of its contents.
      const isContents = text !== '' && this.around.heading === null && this.linked >= text.length;
      this.paragraphs.push(
        sourceParagraph(this.paragraphs.length, text, { ...this.around, footnotes, isContents }),
      );
    }
    this.text = '';
    this.linked = 0;
    this.marks = [];
    this.around = around;
  }

  add(piece: string): void {
    const closed = piece.normalize('NFC').replace(/[\t\n\r ]+/g, ' ');
    const own = this.text === '' || this.text.endsWith(' ') ? closed.trimStart() : closed;
    this.text += own;
    if (this.linkDepth > 0) this.linked += own.length;
  }

  /** Says that what `read` adds is linked to a place in the same document. */
  link(read: () => void): void {
    this.linkDepth += 1;
    read();
    this.linkDepth -= 1;
  }

  mark(footnote: string): void {
    this.marks.push({ offset: this.text.length, footnote });
  }

  note(id: string, label: string, text: string): void {
    const place = { page: null, index: this.paragraphs.length };
    this.footnotes.push({ id, label, text: text.replace(/\s+/g, ' ').trim().normalize('NFC'), place });
  }

  finding(code: Finding['code'], detail: string | null): void {
    const at = this.findings.findIndex((each) => each.code === code);
    const known = this.findings[at];
    if (known) this.findings[at] = { ...known, count: known.count + 1 };
    else this.findings.push({ code, count: 1, place: { page: null, index: this.paragraphs.length }, detail });
  }

  /** Gives the document; markers that lead to no footnote are dropped and said. */
  finish(format: SourceFormat, language: string | null, title: string | null): SourceDocument {
    this.begin(NOTHING_AROUND);
    const known = new Set(this.footnotes.map(({ id }) => id));
    const lost = this.paragraphs.flatMap(({ footnotes }) =>
      footnotes.filter(({ footnote }) => !known.has(footnote)),
    );
    for (const { footnote } of lost) this.finding('mark-without-footnote', footnote);
    return {
      format,
      language,
      title,
      paragraphs: this.paragraphs.map((each) => ({
        ...each,
        footnotes: each.footnotes.filter(({ footnote }) => known.has(footnote)),
      })),
      footnotes: this.footnotes,
      furniture: [],
      findings: this.findings,
    };
  }
}

/** Places cells in a grid: a cell that spans rows pushes those below it aside. */
export class TableGrid {
  private readonly taken = new Set<string>();
  private row = -1;
  private column = 0;
  private readonly table: number;

  constructor(table: number) {
    this.table = table;
  }

  nextRow(): void {
    this.row += 1;
    this.column = 0;
  }

  cell(rowSpan: number, columnSpan: number, isHeader: boolean): SourceCell {
    while (this.taken.has(`${String(this.row)} ${String(this.column)}`)) this.column += 1;
    const { table, row, column } = this;
    for (let down = 0; down < rowSpan; down += 1)
      for (let along = 0; along < columnSpan; along += 1)
        this.taken.add(`${String(row + down)} ${String(column + along)}`);
    this.column += columnSpan;
    return { table, row, column, rowSpan, columnSpan, isHeader };
  }
}

/** Reads a span; spans beyond any real table are cut, so that a hostile one fills no memory. */
export function spanOf(value: string | undefined): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span >= 1 ? Math.min(span, 100) : 1;
}
