import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import type { Finding, SourceDocument, SourceLook, SourceParagraph } from '../model.ts';
import { isCentred } from './breaks.ts';
import { regionsOf } from './columns.ts';
import { withoutFeet } from './foot.ts';
import { resolveMarks, shelve, type NoteShelf } from './footnotes.ts';
import { withoutFurniture, type PageLines } from './furniture.ts';
import { withMarksOnLetters } from './interleaved.ts';
import { joinLines, joiningRules, type JoiningRules } from './join-lines.ts';
import { linesOf, type Line } from './line.ts';
import { bulletOf } from './marker.ts';
import { measure, type Measures } from './measure.ts';
import type { PdfFile, PdfPage } from './page.ts';
import { paragraphsOf, type ParagraphLines } from './paragraphs.ts';
import { piecesOf, readsFromRight, upright } from './piece.ts';
import { judgePage, type PageVerdict } from './quality.ts';
import { areMirrored, withBracketsTurned } from './right-to-left.ts';
import { rowsOf } from './rows.ts';
import { RTL } from './script.ts';
import { tellTables, type FlowLine } from './tables.ts';

/** A document of which less than this share of the pages can be read is not read in part. */
const LEAST_READABLE = 0.1;

function pageLines(page: PdfPage): PageLines {
  const fromRight = readsFromRight(page);
  const lines = linesOf(rowsOf(withMarksOnLetters(piecesOf(page, fromRight))), fromRight, page);
  return { page: page.number, width: page.width, height: page.height, fromRight, lines };
}

function lookOf(lines: ParagraphLines): SourceLook {
  const [{ line, start, end }] = lines;
  const second = lines[1];
  const isMiddle = lines.every(isCentred);
  const isAtEnd =
    !isMiddle && lines.length === 1 && line.start - start > (end - start) * 0.45 && end - line.end < 3;
  return {
    firstIndent: line.start,
    indent: second ? second.line.start : (line.hang ?? line.start),
    align: isMiddle ? 'centre' : isAtEnd ? 'end' : 'start',
    isBold: lines.every((each) => each.line.isBold),
    isItalic: lines.every((each) => each.line.isItalic),
    size: line.size,
  };
}

interface Read {
  readonly paragraph: SourceParagraph;
  readonly lost: readonly string[];
}

function read(lines: ParagraphLines, index: number, rules: JoiningRules, shelf: NoteShelf): Read {
  const [{ line, cell }] = lines;
  const own = lines.map((each) => each.line);
  const ends = own.map((_, at) => joinLines(own.slice(0, at + 1), rules).text.length);
  const pageOf = (offset: number): number => own[ends.findIndex((end) => offset <= end)]?.page ?? line.page;
  const marked = resolveMarks(joinLines(own, rules), pageOf, shelf);
  const bullet = bulletOf(marked.text);
  const cut = bullet === null ? 0 : marked.text.length - marked.text.slice(bullet.length).trimStart().length;
  const paragraph: SourceParagraph = {
    text: marked.text.slice(cut),
    footnotes: marked.footnotes.map((note) => ({ ...note, offset: Math.max(0, note.offset - cut) })),
    number: null,
    style: null,
    heading: line.tagged?.heading ?? null,
    isTitle: false,
    isContents: false,
    bullet: bullet === null ? null : { level: 1, text: bullet },
    direction: RTL.test(marked.text) ? 'rtl' : null,
    runs: [],
    cell,
    look: lookOf(lines),
    place: { page: line.page, index },
  };
  return { paragraph, lost: marked.lost };
}

interface Flow {
  readonly flow: readonly FlowLine[];
  readonly doubtful: readonly Line[];
}

function flowOf(pages: readonly PageLines[], sources: readonly PdfPage[], measures: Measures): Flow {
  const flow: FlowLine[] = [];
  const doubtful: Line[] = [];
  let tables = 0;
  for (const page of pages) {
    const source = sources.find(({ number }) => number === page.page);
    // Lines drawn across a page that reads from the right are where they are: across.
    const rules = page.fromRight
      ? (source?.rules ?? []).map((rule) => ({ ...rule, x0: page.width - rule.x1, x1: page.width - rule.x0 }))
      : (source?.rules ?? []);
    for (const region of regionsOf(page, rules, measures)) {
      const told = tellTables(region.lines, region, tables, rules);
      tables += told.tables;
      flow.push(...told.flow);
      doubtful.push(...told.doubtful);
    }
  }
  return { flow, doubtful };
}

function pageFindings(verdicts: ReadonlyMap<number, PageVerdict>): readonly Finding[] {
  return [...verdicts].flatMap(([page, verdict]): readonly Finding[] => {
    if (verdict !== 'picture' && verdict !== 'unreadable') return [];
    const code = verdict === 'picture' ? 'page-is-picture' : 'page-unreadable-text';
    return [{ code, count: 1, place: { page, index: 0 }, detail: null }];
  });
}

/**
 * Reads the gathered pages of a PDF into paragraphs and footnotes. A page whose text cannot be read, or that is a picture, is a
 * finding and its text stays out; a document of such pages is the error `file-needs-text-recognition`.
 */
export function readPdf(file: PdfFile): Result<SourceDocument, AppError> {
  const verdicts = new Map(file.pages.map((page) => [page.number, judgePage(page)]));
  const withContent = [...verdicts.values()].filter((verdict) => verdict !== 'empty').length;
  const sources = file.pages.filter(({ number }) => verdicts.get(number) === 'readable').map(upright);
  if (sources.length === 0 || sources.length < withContent * LEAST_READABLE) {
    const unreadable = [...verdicts.values()].filter((verdict) => verdict === 'unreadable').length;
    const detail = `${unreadable} of ${file.pages.length} pages have unreadable text, ${sources.length} readable`;
    return err(appError('file-needs-text-recognition', undefined, detail));
  }
  const furniture = withoutFurniture(sources.map(pageLines));
  const measures = measure(furniture.pages);
  const rulesOf = new Map(sources.map(({ number, rules }) => [number, rules]));
  const feet = withoutFeet(furniture.pages, rulesOf, measures);
  const { flow, doubtful } = flowOf(feet.pages, sources, measures);
  const allLines = [...flow.map(({ line }) => line), ...feet.notes.flatMap(({ lines }) => lines)];
  const rules = joiningRules(allLines, measures.spacesAroundHan);
  const shelf = shelve(feet.notes, rules);
  const paragraphs = paragraphsOf(flow, measures).map((lines, index) => read(lines, index, rules, shelf));
  return ok(
    finished(
      file,
      paragraphs,
      shelf,
      [
        ...pageFindings(verdicts),
        ...finding('furniture-removed', furniture.count, null),
        ...finding('table-doubtful', doubtful.length, doubtful[0]?.page ?? null),
      ],
      furniture.texts,
    ),
  );
}

function finding(
  code: Finding['code'],
  count: number,
  page: number | null,
  detail: string | null = null,
): readonly Finding[] {
  return count === 0 ? [] : [{ code, count, place: page === null ? null : { page, index: 0 }, detail }];
}

const squeezed = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The declared title, where the text has it too: what programs write there is mostly a file's name. */
function titleOf(file: PdfFile, paragraphs: readonly SourceParagraph[]): string | null {
  const title = squeezed(file.title ?? '');
  const text = squeezed(
    paragraphs
      .slice(0, 60)
      .map((paragraph) => paragraph.text)
      .join(''),
  );
  return title.length >= 8 && text.includes(title) ? file.title : null;
}

function finished(
  file: PdfFile,
  read: readonly Read[],
  shelf: NoteShelf,
  findings: readonly Finding[],
  furniture: readonly string[],
): SourceDocument {
  const isMirrored = areMirrored(read.map(({ paragraph }) => paragraph.text));
  const turned = (text: string): string => (isMirrored ? withBracketsTurned(text) : text);
  const paragraphs = read.map(({ paragraph }) => ({ ...paragraph, text: turned(paragraph.text) }));
  const used = new Set(paragraphs.flatMap(({ footnotes }) => footnotes.map(({ footnote }) => footnote)));
  const unused = shelf.notes.filter(({ id }) => !used.has(id));
  const lost = read.filter((each) => each.lost.length > 0);
  return {
    format: 'pdf',
    language: file.language,
    title: titleOf(file, paragraphs),
    paragraphs,
    footnotes: shelf.notes.map((note) => ({ ...note, text: turned(note.text) })),
    findings: [
      ...findings,
      ...finding(
        'footnote-without-mark',
        unused.length,
        unused[0]?.place.page ?? null,
        unused[0]?.label ?? null,
      ),
      ...finding(
        'mark-without-footnote',
        lost.reduce((sum, each) => sum + each.lost.length, 0),
        lost[0]?.paragraph.place.page ?? null,
        lost[0]?.lost[0] ?? null,
      ),
    ],
    furniture,
  };
}
