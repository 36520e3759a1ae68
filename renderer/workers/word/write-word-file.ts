import {
  Bookmark,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  type Table,
  TabStopType,
  TextRun,
  type ParagraphChild,
} from 'docx';
import { assertNever } from '#core/base/assert-never.ts';
import type { PaperSize } from '#core/printing/options.ts';
import type {
  CitedBlock,
  CitedText,
  ContentsBlock,
  CoverBlock,
  FootnoteMark,
  HeadingBlock,
  PrintBlock,
  PrintCitation,
  PrintFootnote,
  PrintText,
  ProvenanceTag,
  SourceBlock,
} from '#core/printing/print-document.ts';
import { citedRuns, marginInserts, markedRuns, repeatedMark } from './word-cited.ts';
import type { WordPrint } from '#core/printing/word-job.ts';
import { WordNotes } from './word-notes.ts';
import { WordNoteWriter } from './word-note.ts';
import { paragraph, runsOf, type Marks } from './word-runs.ts';
import { NUMBERING, pageOf, STYLE, stylesIn, textWidth, type ParagraphStyle } from './word-styles.ts';
import { citedTable, printTable } from './word-tables.ts';

type Child = Paragraph | Table;

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** Beside a heading's words, which are bold, too. */
const QUIETLY: Marks = { style: STYLE.quiet, bold: false };
const LABEL_WIDTH = 2200;
const COUNTS = { page: PageNumber.CURRENT, pages: PageNumber.TOTAL_PAGES } as const;

/** Sets a print document as a Word file: one paragraph, table, footnote or comment for each thing of it. */
class WordWriter {
  readonly #print: WordPrint;
  readonly #width: number;
  readonly #paper: PaperSize;
  readonly #own = (text: string): PrintText => {
    const { language, direction } = this.#print;
    return { text, language, direction };
  };
  readonly #notes = new WordNotes();
  /** The footnotes of documents that stand already. */
  readonly #called = new Set<string>();
  readonly #noteWriter: WordNoteWriter;
  /** Word takes forty letters and figures for a name: what is pointed at goes by its number. */
  readonly #targets: ReadonlyMap<string, string>;

  constructor(print: WordPrint, paper: PaperSize) {
    this.#print = print;
    this.#paper = paper;
    this.#width = textWidth(paper);
    const changedAt = new Map(print.notes.map(({ id, updatedAt }) => [`note:${id}`, updatedAt]));
    this.#noteWriter = new WordNoteWriter(this.#notes, this.#own, changedAt);
    this.#targets = new Map(print.blocks.map(({ id }, at) => [id, `b${at}`]));
  }

  document(): Document {
    const { blocks, title, language, typeSize } = this.#print;
    const children = blocks.flatMap((block) => this.#blockOf(block));
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
          headers: { default: this.#header() },
          footers: { default: this.#footer() },
          children,
        },
      ],
    });
  }

  #header(): Header {
    const { meeting, source, confidentiality } = this.#print.furniture;
    return new Header({
      children: [
        this.#edge(STYLE.header, this.#words(`${meeting} · ${source}`), this.#words(confidentiality)),
      ],
    });
  }

  #footer(): Footer {
    const { printed, pageOf: parts } = this.#print.furniture;
    const numbers = parts.flatMap((part): readonly ParagraphChild[] =>
      typeof part === 'string' ? this.#words(part) : [new TextRun({ children: [COUNTS[part.counts]] })],
    );
    return new Footer({ children: [this.#edge(STYLE.footer, this.#words(printed), numbers)] });
  }

  /** A line at the edge of a page: one thing at its start, one at its end. */
  #edge(style: ParagraphStyle, start: readonly ParagraphChild[], end: readonly ParagraphChild[]): Paragraph {
    return paragraph(
      style,
      this.#print.direction,
      [...start, new TextRun({ children: [new Tab()] }), ...end],
      {
        tabStops: [{ type: TabStopType.RIGHT, position: this.#width }],
      },
    );
  }

  #words(text: string, marks: Marks = {}): readonly TextRun[] {
    return runsOf(this.#own(text), marks);
  }

  /** Makes a place that others can point at. */
  #marked(id: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
    const name = this.#targets.get(id);
    return name === undefined ? children : [new Bookmark({ id: name, children })];
  }

  #linked(id: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
    const name = this.#targets.get(id);
    return name === undefined ? children : [new InternalHyperlink({ anchor: name, children })];
  }

  /** Where something comes from: the word for it, and the number in the list of sources. */
  #tags(tags: readonly ProvenanceTag[]): readonly ParagraphChild[] {
    return tags.flatMap(({ source, words }) => {
      const said = this.#words(source === null ? `  ${words}` : `  ${words} ${source}`, QUIETLY);
      return source === null ? said : this.#linked(`source:${source}`, said);
    });
  }

  #footnote(text: PrintText): FootnoteReferenceRun {
    return new FootnoteReferenceRun(this.#notes.addFootnote(text));
  }

  /** The footnotes of a document become Word's, each at its first mark; a mark that repeats one stays a mark. */
  readonly #noteAt =
    (footnotes: readonly PrintFootnote[]) =>
    ({ footnote, label }: FootnoteMark): ParagraphChild => {
      const note = footnotes.find(({ id }) => id === footnote);
      if (note === undefined || this.#called.has(footnote)) return repeatedMark(label);
      this.#called.add(footnote);
      return this.#footnote(note);
    };

  /** What is cited at one place, as one footnote. */
  #citations(citations: readonly PrintCitation[]): readonly ParagraphChild[] {
    if (citations.length === 0) return [];
    return [this.#footnote(this.#own(citations.map(({ words }) => words).join(' · ')))];
  }

  /** Sets one thing in its languages, each in a paragraph; what belongs to all of them ends the last one. */
  #texts(
    texts: readonly PrintText[],
    styles: readonly [ParagraphStyle | undefined, ParagraphStyle | undefined],
    before: string,
    after: () => readonly ParagraphChild[],
  ): readonly Paragraph[] {
    return texts.map((text, at) =>
      paragraph(styles[at === 0 ? 0 : 1], text.direction, [
        ...runsOf(at === 0 ? { ...text, text: `${before}${text.text}` } : text),
        ...(at === texts.length - 1 ? after() : []),
      ]),
    );
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
        return this.#texts(block.texts, [undefined, undefined], '', () => [
          ...this.#citations(block.citations),
          ...this.#tags(block.tags),
        ]);
      case 'question':
        return this.#texts(
          block.texts,
          [STYLE.question, STYLE.details],
          block.number === null ? '' : `${block.number} `,
          () => [
            ...this.#citations(block.citations),
            ...this.#tags(block.tags),
            ...(block.state === null ? [] : this.#words(` · ${block.state.words}`, QUIETLY)),
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
            this.#words(block.words, block.isWarning === true ? { bold: true } : {}),
          ),
        ];
      case 'table':
        return [printTable(block, this.#width, this.#own), new Paragraph({})];
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
      paragraph(undefined, direction, this.#words(title), { heading: HeadingLevel.TITLE }),
      ...this.#texts(meeting, [STYLE.subtitle, STYLE.subtitle], '', () => this.#tags(tags)),
      paragraph(STYLE.details, direction, this.#words(details.filter((each) => each !== '').join(' · '))),
      ...facts.map(({ label, value }) =>
        paragraph(
          STYLE.details,
          direction,
          [...this.#words(label), new TextRun({ children: [new Tab()] }), ...this.#words(value)],
          {
            tabStops: [{ type: TabStopType.LEFT, position: LABEL_WIDTH }],
            indent: { start: LABEL_WIDTH, hanging: LABEL_WIDTH },
          },
        ),
      ),
      ...notices.map((notice) => paragraph(undefined, direction, this.#words(notice, { bold: true }))),
    ];
  }

  /** Links to the headings. A list with page numbers is Word's to make: it alone knows its pages, and makes one from the headings. */
  #contents({ title, entries }: ContentsBlock): readonly Child[] {
    if (entries.length === 0) return [];
    return [
      paragraph(STYLE.contents, this.#print.direction, this.#words(title)),
      ...entries.map(({ target, level, number, text }) =>
        paragraph(STYLE.entries[level], text.direction, this.#linked(target, runsOf(numbered(number, text)))),
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
    const noteAt = this.#noteAt(footnotes);
    const words = [
      ...beside.flatMap(({ start }) => start),
      ...(number === null ? [] : runsOf({ ...leading, text: `${number} ` })),
      ...markedRuns(leading, [], noteAt),
      ...beside.flatMap(({ end }) => end),
    ];
    const atHeading = others.length === 0 ? this.#tags(tags) : [];
    return [
      paragraph(undefined, leading.direction, [...this.#marked(id, words), ...atHeading], {
        heading: HEADINGS[level],
        pageBreakBefore: newPage,
      }),
      ...others.map((text, at) =>
        paragraph(STYLE.details, text.direction, [
          ...markedRuns(text, [], noteAt),
          ...(at === others.length - 1 ? this.#tags(tags) : []),
        ]),
      ),
      ...details.map((detail) =>
        paragraph(STYLE.details, this.#print.direction, [
          ...this.#words(detail.words),
          ...this.#tags(detail.tag === null ? [] : [detail.tag]),
        ]),
      ),
    ];
  }

  #cited(block: CitedBlock): readonly Child[] {
    const { id, source, texts, tables, footnotes, tags } = block;
    const noteAt = this.#noteAt(footnotes);
    const beside = marginInserts(block, (entry) => this.#noteWriter.comment(entry));
    const line =
      (style: ParagraphStyle | undefined) =>
      (text: CitedText): Paragraph =>
        paragraph(style, text.direction, citedRuns(text, beside.inserts, noteAt));
    // What names no source is the document itself.
    const style = source === null ? undefined : STYLE.cited;
    const head =
      source === null
        ? []
        : [
            paragraph(
              STYLE.details,
              this.#print.direction,
              [...this.#marked(id, this.#words(source)), ...this.#tags(tags)],
              { keepNext: true },
            ),
          ];
    return [
      ...head,
      ...texts.map(line(style)),
      ...tables.flatMap((table) => [citedTable(table, this.#width, line(STYLE.cell)), new Paragraph({})]),
      ...beside.left.flatMap((entry) => (entry.kind === 'full' ? this.#noteWriter.write(entry.note) : [])),
    ];
  }

  #source({ id, number, words, text }: SourceBlock): Paragraph {
    return paragraph(STYLE.details, this.#print.direction, [
      ...this.#marked(id, this.#words(`${words} ${number}`, QUIETLY)),
      ...this.#words(`  ${text}`),
    ]);
  }
}

const numbered = (number: string | null, text: PrintText): PrintText =>
  number === null ? text : { ...text, text: `${number} ${text.text}` };

/** Gives a print document as the bytes of a Word file (DOCX): real headings, styles, tables, footnotes and comments. */
export async function writeWordFile(print: WordPrint, paper: PaperSize): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await Packer.toArrayBuffer(new WordWriter(print, paper).document()));
}
