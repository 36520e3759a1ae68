import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Tab,
  type Table,
  type TableRow,
  TabStopType,
  TextRun,
} from 'docx';
import { assertNever } from '#core/base/assert-never.ts';
import type { PaperSize } from '#core/printing/options.ts';
import type {
  CitedBlock,
  CitedText,
  Columns,
  ContentsBlock,
  CoverBlock,
  HeadingBlock,
  PrintBlock,
  PrintText,
  SourceBlock,
} from '#core/printing/print-document.ts';
import { citedRuns, marginInserts, markedRuns } from './word-cited.ts';
import type { WordPrint } from '#core/printing/word-job.ts';
import { wordFurniture } from './word-furniture.ts';
import { WordNotes } from './word-notes.ts';
import { WordNoteWriter } from './word-note.ts';
import { QUIETLY, WordParts } from './word-parts.ts';
import { paragraph, runsOf } from './word-runs.ts';
import { NUMBERING, pageOf, STYLE, stylesIn, textWidth, type ParagraphStyle } from './word-styles.ts';
import { citedTable, columnsRow, columnsTable, printTable } from './word-tables.ts';

type Child = Paragraph | Table;

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const LABEL_WIDTH = 2200;

/** Sets a print document as a Word file: one paragraph, table, footnote or comment for each thing of it. */
class WordWriter {
  readonly #print: WordPrint;
  readonly #width: number;
  readonly #paper: PaperSize;
  readonly #notes = new WordNotes();
  readonly #parts: WordParts;
  readonly #noteWriter: WordNoteWriter;

  constructor(print: WordPrint, paper: PaperSize) {
    this.#print = print;
    this.#paper = paper;
    this.#width = textWidth(paper);
    this.#parts = new WordParts(print, this.#notes);
    const changedAt = new Map(print.notes.map(({ id, updatedAt }) => [`note:${id}`, updatedAt]));
    const writtenBy = new Map(
      print.blocks.flatMap((each) =>
        each.kind === 'note' ? [[each.id, each.writtenBy ?? ''] as const] : [],
      ),
    );
    this.#noteWriter = new WordNoteWriter(this.#notes, this.#parts.own, changedAt, writtenBy);
  }

  document(): Document {
    const { blocks, title, language, typeSize } = this.#print;
    return new Document({
      title,
      creator: '',
      lastModifiedBy: '',
      styles: stylesIn(language, typeSize),
      numbering: NUMBERING,
      footnotes: this.#notes.footnotes,
      comments: { children: this.#notes.comments },
      sections: [
        {
          properties: { page: pageOf(this.#paper) },
          ...wordFurniture(this.#print, this.#width),
          children: this.#childrenOf(blocks),
        },
      ],
    });
  }

  /** What stands in columns follows each other as the rows of one table. */
  #childrenOf(blocks: readonly PrintBlock[]): readonly Child[] {
    const children: Child[] = [];
    let rows: TableRow[] = [];
    const closeTable = (): void => {
      if (rows.length > 0)
        children.push(columnsTable(rows, this.#width, this.#print.direction), new Paragraph({}));
      rows = [];
    };
    for (const block of blocks) {
      if (block.kind === 'cited' && block.columns !== undefined) rows.push(this.#row(block, block.columns));
      else {
        closeTable();
        children.push(...this.#blockOf(block));
      }
    }
    closeTable();
    return children;
  }

  #blockOf(block: PrintBlock): readonly Child[] {
    switch (block.kind) {
      case 'cover':
        return this.#cover(block);
      case 'contents':
        return this.#contents(block);
      case 'heading':
        return this.#heading(block);
      case 'text':
        return this.#parts.texts(block.texts, [undefined, undefined], '', () => [
          ...this.#parts.citations(block.citations),
          ...this.#parts.tags(block.tags),
        ]);
      case 'question':
        return this.#parts.texts(
          block.texts,
          [STYLE.question, STYLE.details],
          block.number === null ? '' : `${block.number} `,
          () => [
            ...this.#parts.citations(block.citations),
            ...this.#parts.tags(block.tags),
            ...(block.state === null ? [] : this.#parts.words(` · ${block.state.words}`, QUIETLY)),
          ],
        );
      case 'cited':
        return this.#cited(block);
      case 'note':
        return this.#noteWriter.write(block);
      case 'remark':
        return [
          paragraph(
            STYLE.remark,
            this.#print.direction,
            this.#parts.words(block.words, block.isWarning === true ? { bold: true } : {}),
          ),
        ];
      case 'table':
        return [printTable(block, this.#width, this.#parts.own), new Paragraph({})];
      case 'source':
        return [this.#source(block)];
      case 'rules':
        // Lines for handwriting are for paper alone.
        return [];
      default:
        return assertNever(block);
    }
  }

  #cover({ title, meeting, details, facts, notices, tags }: CoverBlock): readonly Child[] {
    const { direction } = this.#print;
    return [
      paragraph(undefined, direction, this.#parts.words(title), { heading: HeadingLevel.TITLE }),
      ...this.#parts.texts(meeting, [STYLE.subtitle, STYLE.subtitle], '', () => this.#parts.tags(tags)),
      paragraph(
        STYLE.details,
        direction,
        this.#parts.words(details.filter((each) => each !== '').join(' · ')),
      ),
      ...facts.map(({ label, value }) =>
        paragraph(
          STYLE.details,
          direction,
          [...this.#parts.words(label), new TextRun({ children: [new Tab()] }), ...this.#parts.words(value)],
          {
            tabStops: [{ type: TabStopType.LEFT, position: LABEL_WIDTH }],
            indent: { start: LABEL_WIDTH, hanging: LABEL_WIDTH },
          },
        ),
      ),
      ...notices.map((notice) => paragraph(undefined, direction, this.#parts.words(notice, { bold: true }))),
    ];
  }

  /** Links to the headings. A list with page numbers is Word's to make: it alone knows its pages, and makes one from the headings. */
  #contents({ title, entries }: ContentsBlock): readonly Child[] {
    if (entries.length === 0) return [];
    return [
      paragraph(STYLE.contents, this.#print.direction, this.#parts.words(title)),
      ...entries.map(({ target, level, number, text }) =>
        paragraph(
          STYLE.entries[level],
          text.direction,
          this.#parts.linked(target, runsOf(numbered(number, text))),
        ),
      ),
    ];
  }

  #heading({
    id,
    level,
    number,
    texts,
    tags,
    details,
    newPage,
    footnotes = [],
    margin = [],
  }: HeadingBlock): readonly Child[] {
    const [leading, ...others] = texts;
    if (leading === undefined) return [];
    const beside = margin.map((entry) => this.#noteWriter.comment(entry));
    const noteAt = this.#parts.noteAt(footnotes);
    const words = [
      ...beside.flatMap(({ start }) => start),
      ...(number === null ? [] : runsOf({ ...leading, text: `${number} ` })),
      ...markedRuns(leading, [], noteAt),
      ...beside.flatMap(({ end }) => end),
    ];
    const atHeading = others.length === 0 ? this.#parts.tags(tags) : [];
    return [
      paragraph(undefined, leading.direction, [...this.#parts.marked(id, words), ...atHeading], {
        heading: HEADINGS[level],
        pageBreakBefore: newPage,
      }),
      ...others.map((text, at) =>
        paragraph(STYLE.details, text.direction, [
          ...markedRuns(text, [], noteAt),
          ...(at === others.length - 1 ? this.#parts.tags(tags) : []),
        ]),
      ),
      ...details.map((detail) =>
        paragraph(STYLE.details, this.#print.direction, [
          ...this.#parts.words(detail.words),
          ...this.#parts.tags(detail.tag === null ? [] : [detail.tag]),
        ]),
      ),
    ];
  }

  /** Gives how the texts of a block are set, with its comments in them, and the comments that none of them holds. */
  #lineOf(block: CitedBlock) {
    const noteAt = this.#parts.noteAt(block.footnotes);
    const { inserts, left } = marginInserts(block, (entry) => this.#noteWriter.comment(entry));
    const line =
      (style: ParagraphStyle | undefined) =>
      (text: CitedText): Paragraph =>
        paragraph(style, text.direction, citedRuns(text, inserts, noteAt));
    return { line, left };
  }

  /** A paragraph in two languages; a page may end within it. */
  #row(block: CitedBlock, { languages, gap }: Columns): TableRow {
    const { line } = this.#lineOf(block);
    const lines = block.texts.map((text) => ({ language: text.language, made: line(undefined)(text) }));
    return columnsRow(
      languages.map((language) => {
        const own = lines.filter((each) => each.language === language).map(({ made }) => made);
        return own.length > 0 ? own : [paragraph(STYLE.remark, gap.direction, runsOf(gap))];
      }),
      this.#width,
    );
  }

  #cited(block: CitedBlock): readonly Child[] {
    const { id, source, texts, tables, tags } = block;
    const { line, left } = this.#lineOf(block);
    // What names no source is the document itself.
    const style = source === null ? undefined : STYLE.cited;
    const head =
      source === null
        ? []
        : [
            paragraph(
              STYLE.details,
              this.#print.direction,
              [...this.#parts.marked(id, this.#parts.words(source)), ...this.#parts.tags(tags)],
              { keepNext: true },
            ),
          ];
    return [
      ...head,
      ...texts.map(line(style)),
      ...tables.flatMap((table) => [citedTable(table, this.#width, line(STYLE.cell)), new Paragraph({})]),
      ...left.flatMap((entry) => (entry.kind === 'full' ? this.#noteWriter.write(entry.note) : [])),
    ];
  }

  #source({ id, number, words, text }: SourceBlock): Paragraph {
    return paragraph(STYLE.details, this.#print.direction, [
      ...this.#parts.marked(id, this.#parts.words(`${words} ${number}`, QUIETLY)),
      ...this.#parts.words(`  ${text}`),
    ]);
  }
}

const numbered = (number: string | null, text: PrintText): PrintText =>
  number === null ? text : { ...text, text: `${number} ${text.text}` };

/** Gives a print document as the bytes of a Word file (DOCX): real headings, styles, tables, footnotes and comments. */
export async function writeWordFile(print: WordPrint, paper: PaperSize): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await Packer.toArrayBuffer(new WordWriter(print, paper).document()));
}
