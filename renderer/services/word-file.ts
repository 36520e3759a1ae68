import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ISectionOptions,
} from 'docx';
import { assertNever } from '#core/base/assert-never.ts';
import { directionOf } from '#core/documents/language.ts';
import type { BodyBlock, NoteBody, TextRun as BodyRun } from '#core/notes/body.ts';
import { guessLanguage } from '#core/printing/guess-language.ts';
import type {
  NoteBlock,
  PrintBlock,
  PrintCell,
  PrintCitation,
  PrintDocument,
  PrintText,
  ProvenanceTag,
  TableBlock,
} from '#core/printing/print-document.ts';

type Child = Paragraph | Table;
type Run = TextRun | FootnoteReferenceRun;

/** A4 in twentieths of a point, less two margins of an inch. */
const TEXT_WIDTH = 9026;
const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
/** The same shapes as on screen and paper, as characters that every font of symbols has. */
const STANCE_SIGNS = { support: '▲', oppose: '▼', conditional: '◆', reserve: '■', neutral: '●' } as const;
/** The heading over the list of sources. */
const SOURCES = 'section:sources';
const BULLETS = 'bullets';
const NUMBERS = 'numbers';

/** Control characters that XML cannot hold: a note that was pasted may have some. */
const clean = (text: string): string =>
  [...text].filter((each) => each >= ' ' || each === '\t' || each === '\n').join('');

const isRightToLeft = (language: string): boolean => directionOf(language) === 'rtl';

function runOf(text: string, language: string, more: { bold?: boolean; italics?: boolean } = {}): TextRun {
  const lang =
    language === 'und' ? {} : { language: { value: language, eastAsia: language, bidirectional: language } };
  return new TextRun({ text: clean(text), rightToLeft: isRightToLeft(language), ...lang, ...more });
}

/** Sets a print document as a Word file: one paragraph, table or footnote for each thing of it. */
class WordWriter {
  readonly #print: PrintDocument;
  readonly #footnotes: Record<string, { children: Paragraph[] }> = {};
  readonly #sources = new Map<number, string>();

  constructor(print: PrintDocument) {
    this.#print = print;
    for (const block of print.blocks)
      if (block.kind === 'source') this.#sources.set(block.number, `${block.words}: ${block.text}`);
  }

  document(): Document {
    const { blocks, furniture, title, language } = this.#print;
    const children = blocks.flatMap((block) => this.#blockOf(block));
    const section: ISectionOptions = {
      properties: {},
      headers: { default: new Header({ children: [this.#line(furniture.meeting)] }) },
      footers: {
        default: new Footer({
          children: [
            new Paragraph({
              bidirectional: this.#isMirrored,
              children: [
                runOf(`${furniture.confidentiality}  ${furniture.printed}  `, language),
                new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
              ],
            }),
          ],
        }),
      },
      children,
    };
    return new Document({
      title,
      creator: '',
      footnotes: this.#footnotes,
      numbering: {
        config: [
          {
            reference: BULLETS,
            levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', style: INDENT }],
          },
          {
            reference: NUMBERS,
            levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: INDENT }],
          },
        ],
      },
      sections: [section],
    });
  }

  get #isMirrored(): boolean {
    return this.#print.direction === 'rtl';
  }

  #line(text: string, language = this.#print.language): Paragraph {
    return new Paragraph({ bidirectional: isRightToLeft(language), children: [runOf(text, language)] });
  }

  /** Gives a mark whose footnote says this. */
  #note(text: string): FootnoteReferenceRun {
    const id = Object.keys(this.#footnotes).length + 1;
    this.#footnotes[id] = { children: [this.#line(text)] };
    return new FootnoteReferenceRun(id);
  }

  /** Where something comes from, as footnotes. */
  #tags(tags: readonly ProvenanceTag[]): readonly Run[] {
    return tags.map(({ source, words }) =>
      this.#note(source === null ? words : (this.#sources.get(source) ?? words)),
    );
  }

  #texts(
    texts: readonly PrintText[],
    tags: readonly ProvenanceTag[],
    citations: readonly PrintCitation[] = [],
    lead = '',
  ): readonly Paragraph[] {
    const notes = [...this.#tags(tags), ...citations.map(({ words }) => this.#note(words))];
    return texts.map(
      ({ text, language, direction }, at) =>
        new Paragraph({
          bidirectional: direction === 'rtl',
          children: [
            runOf(at === 0 ? `${lead}${text}` : text, language),
            ...(at === texts.length - 1 ? notes : []),
          ],
        }),
    );
  }

  #blockOf(block: PrintBlock): readonly Child[] {
    switch (block.kind) {
      case 'cover': {
        const { title, meeting, details, facts, notices, tags } = block;
        return [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            bidirectional: this.#isMirrored,
            children: [runOf(title, this.#print.language)],
          }),
          ...this.#texts(meeting, tags),
          ...details.map((detail) => this.#line(detail)),
          ...facts.map(({ label, value }) => this.#line(`${label}: ${value}`)),
          ...notices.map((notice) => this.#line(notice)),
        ];
      }
      case 'contents':
      case 'rules':
      case 'source':
        // Word makes its own contents; sources are its footnotes; nobody rules lines there.
        return [];
      case 'heading': {
        const { level, number, texts, tags, details } = block;
        const [leading, ...others] = texts;
        // The list of sources is not there: it is what the footnotes say.
        if (leading === undefined || block.id === SOURCES) return [];
        return [
          new Paragraph({
            heading: HEADINGS[level],
            bidirectional: leading.direction === 'rtl',
            children: [
              runOf(number === null ? leading.text : `${number} ${leading.text}`, leading.language),
              ...this.#tags(tags),
            ],
          }),
          ...this.#texts(others, []),
          ...details
            .map(({ words, tag }) => this.#texts([this.#own(words)], tag === null ? [] : [tag]))
            .flat(),
        ];
      }
      case 'text':
        return this.#texts(block.texts, block.tags, block.citations);
      case 'question':
        return this.#texts(
          block.texts,
          block.tags,
          block.citations,
          block.number === null ? '' : `${block.number} `,
        );
      case 'cited':
        return this.#texts(
          [...block.texts, ...block.footnotes],
          block.tags,
          block.source === null ? [] : [{ words: block.source, target: null }],
        );
      case 'note':
        return this.#noteOf(block);
      case 'remark':
        return [
          new Paragraph({
            bidirectional: this.#isMirrored,
            children: [runOf(block.words, this.#print.language, { italics: true })],
          }),
        ];
      case 'table':
        return [this.#tableOf(block), new Paragraph({})];
      default:
        return assertNever(block);
    }
  }

  #own(text: string): PrintText {
    const { language, direction } = this.#print;
    return { text, language, direction };
  }

  #noteOf({ kindWords, stance, author, about, body, remarks }: NoteBlock): readonly Child[] {
    const position = stance === null ? '' : `${STANCE_SIGNS[stance.stance]} ${stance.words} · `;
    const by = [author, about].filter((each) => each !== undefined).join(' · ');
    const head = new Paragraph({
      bidirectional: this.#isMirrored,
      keepNext: true,
      children: [
        runOf(`${position}${kindWords}`, this.#print.language, { bold: true }),
        ...(by === '' ? [] : [this.#note(by)]),
      ],
    });
    return [head, ...this.#bodyOf(body), ...remarks.map((each) => this.#line(each))];
  }

  #bodyOf(body: NoteBody, list?: string): readonly Paragraph[] {
    return body.flatMap((block) => this.#bodyBlock(block, list));
  }

  #bodyBlock(block: BodyBlock, list?: string): readonly Paragraph[] {
    const numbering = list === undefined ? {} : { numbering: { reference: list, level: 0 } };
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return [this.#words(block.runs, numbering, block.kind === 'heading')];
      case 'quotation':
        return this.#bodyOf(block.blocks);
      case 'bullet-list':
        return block.items.flatMap((item) => this.#bodyOf(item, BULLETS));
      case 'ordered-list':
        return block.items.flatMap((item) => this.#bodyOf(item, NUMBERS));
      case 'unknown':
        return [this.#words([{ text: block.text, bold: false, italic: false }], numbering, false)];
      default:
        return assertNever(block);
    }
  }

  #words(
    runs: readonly BodyRun[],
    numbering: { numbering?: { reference: string; level: number } },
    isBold: boolean,
  ): Paragraph {
    const language = guessLanguage(runs.map(({ text }) => text).join(''));
    return new Paragraph({
      bidirectional: isRightToLeft(language),
      ...numbering,
      children: runs.map(({ text, bold, italic }) =>
        runOf(text, language, { bold: bold || isBold, italics: italic }),
      ),
    });
  }

  #tableOf({ columns, rows }: TableBlock): Table {
    const whole = columns.reduce((sum, { share }) => sum + share, 0);
    const widths = columns.map(({ share }) => Math.round((TEXT_WIDTH * share) / whole));
    const head = columns.map(
      ({ words }) =>
        new TableCell({
          children: [
            new Paragraph({
              bidirectional: this.#isMirrored,
              children: [runOf(words, this.#print.language, { bold: true })],
            }),
          ],
        }),
    );
    return new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      visuallyRightToLeft: this.#isMirrored,
      rows: [
        new TableRow({ tableHeader: true, children: head }),
        ...rows.map(
          (cells) =>
            new TableRow({
              cantSplit: true,
              children: cells.map((cell) => new TableCell({ children: [...this.#cellOf(cell)] })),
            }),
        ),
      ],
    });
  }

  #cellOf({ marks, texts }: PrintCell): readonly Paragraph[] {
    const stances = marks.map(({ stance, words }) => `${STANCE_SIGNS[stance]} ${words}`.trim());
    const lines = [
      ...(stances.length === 0 ? [] : [this.#line(stances.join(' '))]),
      ...this.#texts(texts, []),
    ];
    return lines.length === 0 ? [new Paragraph({})] : lines;
  }
}

const INDENT = { paragraph: { indent: { left: 720, hanging: 360 } } } as const;

/** Gives a print document as the bytes of a Word file (DOCX), with real headings, tables and footnotes. */
export async function writeWordFile(print: PrintDocument): Promise<Uint8Array> {
  const blob = await Packer.toArrayBuffer(new WordWriter(print).document());
  return new Uint8Array(blob);
}
