import { alignBlocks } from '#core/documents/align.ts';
import { citedLabel } from '#core/documents/cite.ts';
import type { Block, DocumentText } from '#core/documents/document.ts';
import type { LanguageVersion, MeetingPack, PackDocument } from '#core/pack/model.ts';
import { coverBlock, fact, frameDocument } from './build-print-document.ts';
import { citedText, footnotesOf, marksOf, citedTextsOf, versionsOf } from './cited-blocks.ts';
import { citedTable, tablePath } from './cited-table.ts';
import { leadingText, onceEach, paragraphId, pickTexts, printText, type PrintContext } from './context.ts';
import type {
  CitedText,
  Columns,
  CoverBlock,
  MarginNote,
  Passage,
  PrintBlock,
  PrintDocument,
} from './print-document.ts';

/** Gives the document that a print is made of: the one of the options, else the first; undefined where the pack has none. */
export const documentOf = ({ documents }: MeetingPack, id: string | null): PackDocument | undefined =>
  documents.find((each) => each.id === id) ?? documents[0];

/** What notes add to a document: words that they hang on, and what stands beside a paragraph. */
export interface Annotations {
  readonly passages: (block: Block, text: DocumentText) => readonly Passage[];
  /** Of a paragraph by its path; of a table by the path of the whole. */
  readonly margin: (path: string) => readonly MarginNote[];
}

interface Part {
  readonly block: Block;
  readonly text: DocumentText;
}

/** The blocks of a document in the languages of the print, those of one path together. */
function rowsOf(versions: readonly LanguageVersion[]): readonly (readonly Part[])[] {
  const [first, second] = versions.map(({ text }) => text);
  if (first === undefined) return [];
  if (second === undefined) return first.blocks.map((block) => [{ block, text: first }]);
  return alignBlocks(first.blocks, second.blocks).map(({ left, right }) => [
    ...(left === null ? [] : [{ block: left, text: first }]),
    ...(right === null ? [] : [{ block: right, text: second }]),
  ]);
}

/** Gives the columns of a document in two languages; none where it is printed in one. */
function columnsOf(
  versions: readonly LanguageVersion[],
  { words }: PrintContext,
): { readonly columns?: Columns } {
  const [first, second] = versions.map(({ text }) => text.language);
  if (first === undefined || second === undefined) return {};
  return { columns: { languages: [first, second], gap: printText(words.notInLanguage, words.language) } };
}

/** Gives the path under which a block is printed: that of its table for a cell. */
export const printedPath = (path: string): string => tablePath(path) ?? path;

/** Gives a document as blocks, in one language or two aligned by path; every table whole, at its first cell. */
export function documentBlocks(
  document: PackDocument,
  annotations: Annotations | null,
  context: PrintContext,
): readonly PrintBlock[] {
  const tablesBefore = new Set<string>();
  let running = leadingText(document.shortTitle, context).text;
  const textOf = ({ block, text }: Part): CitedText => {
    const passages = annotations?.passages(block, text) ?? [];
    return { ...citedText(document, block, text), ...(passages.length === 0 ? {} : { passages }) };
  };
  const versions = versionsOf(document, context);
  const columns = columnsOf(versions, context);
  return rowsOf(versions).flatMap((parts, at): readonly PrintBlock[] => {
    const [leading] = parts;
    const isFirst = at === 0;
    if (leading === undefined) return [];
    const { path, kind, level, label, printed } = leading.block;
    const whole = printedPath(path);
    const id = paragraphId(document.id, whole);
    const beside = annotations === null ? {} : { margin: annotations.margin(whole) };
    if (kind === 'heading' || kind === 'title') {
      const isHeading = kind === 'heading';
      const titles = parts.map(({ block, text }) => ({
        ...printText(block.text, text.language),
        marks: marksOf(document, block, text),
      }));
      if (isHeading) running = leading.block.text;
      return [
        {
          kind: 'heading',
          id,
          running,
          keepWithNext: true,
          keepTogether: true,
          level: isHeading && level === 1 ? 2 : 3,
          number: isHeading ? (printed ?? label) : null,
          texts: titles,
          footnotes: footnotesOf(
            document,
            titles.flatMap(({ marks }) => marks),
            context,
          ),
          tags: [],
          details: [],
          // The document begins on a page of its own, after title and contents.
          newPage: isFirst,
          ...columns,
          ...beside,
        },
      ];
    }
    const isCell = whole !== path;
    if (isCell && tablesBefore.has(whole)) return [];
    if (isCell) tablesBefore.add(whole);
    const texts = isCell ? [] : parts.map(textOf);
    const tables = parts.flatMap(({ block, text }) => {
      const table = citedTable(text, block.path, (cell) => textOf({ block: cell, text }), true);
      return table === null ? [] : [table];
    });
    const marks = citedTextsOf({ texts, tables }).flatMap((each) => each.marks);
    return [
      {
        kind: 'cited',
        id,
        running,
        keepWithNext: false,
        keepTogether: false,
        source: null,
        texts,
        tables,
        footnotes: footnotesOf(document, marks, context),
        tags: [],
        // Half a page is too narrow for a table.
        ...(isCell ? {} : columns),
        ...beside,
      },
    ];
  });
}

/** Gives how a document is cited by its symbol: `WIPO/IP/AI/2/GE/20/1 REV.`; by its title where it has none. */
const symbolOf = ({ symbol, revision, shortTitle }: PackDocument, context: PrintContext): string =>
  symbol === null
    ? leadingText(shortTitle, context).text
    : [symbol, revision].filter((each) => each !== '').join(' ');

/** Gives how a paragraph of a document is cited within it; null where it has no number. */
export function labelIn(document: PackDocument, path: string, context: PrintContext): string | null {
  const [version] = versionsOf(document, context);
  return version === undefined ? null : citedLabel(version.text, path);
}

/** Gives the head of a print of a document: its title, symbol and date before what all prints say. */
export function documentCover(
  title: string,
  document: PackDocument,
  facts: CoverBlock['facts'],
  notices: readonly string[],
  printedAt: string,
  context: PrintContext,
): CoverBlock {
  const { words, sources, pack } = context;
  const called = pickTexts(document.shortTitle, context);
  const versions = versionsOf(document, context).map(({ provenance }) => sources.tag(provenance));
  const symbol = [document.symbol ?? '', document.revision].filter((each) => each !== '').join(' ');
  const own = [
    fact(words.facts.symbol, symbol),
    fact(words.facts.date, document.date === null ? '' : words.date(document.date)),
  ].filter(({ value }) => value !== '');
  const cover = coverBlock(title, [...own, ...facts], notices, printedAt, context);
  return {
    ...cover,
    meeting: called.texts,
    tags: onceEach([...called.tags, ...versions]),
    details: [leadingText(pack.meeting.title, context).text, ...cover.details],
  };
}

/** Gives a print of one document: each page names its symbol and paragraphs. */
export function frameOfDocument(
  document: PackDocument,
  title: string,
  ...frame: [
    front: CoverBlock,
    body: readonly PrintBlock[],
    notes: PrintDocument['notes'],
    printedAt: string,
    context: PrintContext,
  ]
): PrintDocument {
  const context = frame[4];
  const print = frameDocument(title, ...frame);
  const source = symbolOf(document, context);
  return {
    ...print,
    title: `${title}: ${leadingText(document.shortTitle, context).text}`,
    furniture: { ...print.furniture, source, namesParagraphs: true },
  };
}
