import { withoutInterleaving } from './interleaved.ts';
import { markerOf } from './marker.ts';
import type { Piece } from './piece.ts';
import type { PdfCell, PdfElement, PdfPage } from './page.ts';
import { inPlace, mainSize, type Row } from './rows.ts';
import { HAN, isInsideHan, LETTER, RTL, withoutLetterSpacing } from './script.ts';

/** A raised figure or letter inside a line, which may be the mark of a footnote. `offset` counts in the line's text, without marks. */
export interface RaisedMark {
  readonly offset: number;
  readonly text: string;
}

/** One line of text: a row, or the part of a row between two wide gaps. */
export interface Line {
  readonly page: number;
  /** Counts the rows of the page from 0. */
  readonly row: number;
  readonly start: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly marks: readonly RaisedMark[];
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** Where the text after a number or bullet begins; null when there is none, or none set apart. */
  readonly hang: number | null;
  /** Width of its first word: what would have had to fit on the line before. */
  readonly firstWord: number;
  /** Index into the elements of its page. */
  readonly element: number | null;
  readonly tagged: PdfElement | null;
  readonly isArtifact: boolean;
  /** True when other lines stand on the same row. */
  readonly isPart: boolean;
}

const RAISED =
  /^(?:\d{1,3}|[*†‡§]{1,4}|[a-z]|[ivx]{1,5}|[٠-٩]{1,3})[)\]/]?(?:[,،、]\s?(?:\d{1,3}|[*†‡§]{1,4}))*[,.]?$|^[,،、]$/u;
const WIDE = 2.6;
const WIDE_AFTER_MARKER = 5;
const SPACE = 0.17;
const TAB = 0.85;

/** A gap of this width, where many rows of a page have one, may divide columns. */
const GUTTER = 9;
const ROWS_OF_GUTTER = 6;

/** Gives places where many rows of the page are open: between columns, or between the cells of a table. */
function guttersOf(rows: readonly Row[], width: number): readonly number[] {
  const gaps = rows.map(({ pieces }) => {
    const solid = pieces.filter(({ text }) => text.trim() !== '');
    return solid.slice(1).flatMap((piece, index) => {
      const end = Math.max(...solid.slice(0, index + 1).map((before) => before.end));
      return piece.start - end >= GUTTER ? [{ end, start: piece.start }] : [];
    });
  });
  const found: number[] = [];
  for (let at = width * 0.3; at < width * 0.7; at += 4) {
    const open = gaps.filter((own) => own.some(({ end, start }) => end < at && start > at)).length;
    if (open >= ROWS_OF_GUTTER) found.push(at);
  }
  return found;
}

const isBlank = (text: string): boolean => text.trim() === '';
const readsRight = (text: string): boolean => RTL.test(text);
const readsLeft = (text: string): boolean => !RTL.test(text) && /[\p{L}\p{N}]/u.test(text);

/** Pieces between two wide gaps; a gap that lies on a gutter of the page need not be as wide. */
function parts(
  row: Row,
  gutters: readonly number[],
  elements: readonly PdfElement[],
): readonly (readonly Piece[])[] {
  const found: Piece[][] = [];
  let current: Piece[] = [];
  let end = -Infinity;
  let last: Piece | null = null;
  const cellOf = ({ item }: Piece): PdfCell | null =>
    item.element === null ? null : (elements[item.element]?.cell ?? null);
  for (const piece of row.pieces) {
    if (isBlank(piece.text)) {
      current.push(piece);
      continue;
    }
    const before = current
      .map(({ text }) => text)
      .join('')
      .trim();
    const isMarker = before.length <= 10 && markerOf(`${before} `)?.trim() === before;
    const limit =
      (isMarker ? WIDE_AFTER_MARKER : WIDE) * Math.min(last?.size ?? row.size, piece.size, row.size);
    // Behind a number or a bullet a gap is an indent, wherever it lies.
    const onGutter =
      !isMarker && piece.start - end >= GUTTER && gutters.some((at) => at > end && at < piece.start);
    if (
      before !== '' &&
      (piece.start - end > limit || onGutter || (last && !isSameCell(cellOf(last), cellOf(piece))))
    ) {
      found.push(current);
      current = [];
    }
    current.push(piece);
    end = Math.max(end, piece.end);
    last = piece;
  }
  if (current.some(({ text }) => !isBlank(text))) found.push(current);
  return found;
}

const isSameCell = (a: PdfCell | null, b: PdfCell | null): boolean =>
  a === b || (a !== null && b !== null && a.table === b.table && a.row === b.row && a.column === b.column);

/** What is joined into a line: a piece, or a run against the reading direction that was joined before. */
interface Unit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isMark: boolean;
}

interface Joined {
  readonly text: string;
  readonly marks: readonly RaisedMark[];
  readonly hang: number | null;
}

const covers = (solid: Unit, blank: Unit): boolean =>
  !isBlank(solid.text) &&
  solid.start < blank.start + 0.5 &&
  solid.end > blank.end - 0.5 &&
  blank.end > blank.start;

/** Gives what stands between two neighbours: nothing, a space, or a tab after a number set apart. */
function between(before: string, after: string, gap: number, size: number, wasSpaced: boolean): string {
  if (before === '' || /\s$/.test(before) || /^\s/.test(after)) return '';
  if (gap > TAB * size && before.length <= 12 && markerOf(`${before} `)?.length === before.length)
    return '\t';
  if (isInsideHan(before, after)) return wasSpaced && gap > 0.6 * size ? ' ' : '';
  return wasSpaced || gap > SPACE * size ? ' ' : '';
}

function join(units: readonly Unit[], size: number): Joined {
  let text = '';
  let hang: number | null = null;
  let end: number | null = null;
  let wasSpaced = false;
  const marks: RaisedMark[] = [];
  for (const unit of units) {
    if (isBlank(unit.text)) {
      // Some programs draw a blank on top of the letter beside it.
      wasSpaced ||= !units.some((other) => covers(other, unit));
      continue;
    }
    if (unit.isMark) {
      const offset = text.trimEnd().length;
      const before = marks.at(-1);
      // `1`, `,`, `2` are raised one by one and are one mark of two footnotes.
      if (before?.offset === offset)
        marks[marks.length - 1] = { offset, text: before.text + unit.text.trim() };
      else marks.push({ offset, text: unit.text.trim() });
      wasSpaced ||= /\s$/.test(unit.text);
    } else {
      const gap = end === null ? 0 : unit.start - end;
      const glue = between(text, unit.text, gap, size, wasSpaced);
      if (glue === '\t' && hang === null) hang = unit.start;
      text += glue + (text === '' || /\s$/.test(text) ? unit.text.trimStart() : unit.text);
      wasSpaced = false;
    }
    end = Math.max(end ?? unit.end, unit.end);
  }
  return { text: text.trimEnd(), marks, hang };
}

const turned = (text: string): string => Array.from(text).reverse().join('');

/** Signs that join numbers in a line of Latin letters, and part them among Arabic ones (Unicode Bidirectional Algorithm, W4). */
const PARTS_NUMBERS = /([-–—+%]+)/u;

/**
 * Gives a piece without letters as it is typed: it was drawn from left to right, and in a right-to-left line signs follow one
 * another from the right, as do numbers with a stroke between them among Arabic letters.
 */
function asTyped(unit: Unit, isArabic: boolean): Unit {
  if (unit.isMark || /\p{L}/u.test(unit.text)) return unit;
  if (!/\p{N}/u.test(unit.text)) return { ...unit, text: turned(unit.text) };
  if (!isArabic || !PARTS_NUMBERS.test(unit.text)) return unit;
  return { ...unit, text: unit.text.split(PARTS_NUMBERS).reverse().join('') };
}

/** Turns what runs against a right-to-left line (numbers, Latin words) back into its own order. */
function inReadingOrder(units: readonly Unit[], size: number): readonly Unit[] {
  const isArabic = units.some(({ text }) => /\p{Script=Arabic}/u.test(text));
  const ordered: Unit[] = [];
  for (let at = 0; at < units.length;) {
    let to = at;
    let hasLetters = false;
    for (let ahead = at; ahead < units.length; ahead++) {
      const { text, isMark } = units[ahead] ?? { text: '', isMark: true };
      if (readsRight(text) || isMark) break;
      hasLetters ||= /\p{L}/u.test(text);
      if (isArabic && !hasLetters && PARTS_NUMBERS.test(text)) break;
      if (readsLeft(text)) to = ahead + 1;
      else if (to === at) break;
    }
    if (to <= at + 1) {
      ordered.push(...units.slice(at, at + 1).map((unit) => asTyped(unit, isArabic)));
      at += 1;
      continue;
    }
    const run = units.slice(at, to);
    const end = Math.max(...run.map((unit) => unit.end));
    // Mirrored, so that the gaps of the run are those of its own direction.
    const mirrored = run.map((unit) => ({ ...unit, start: end - unit.end, end: end - unit.start })).reverse();
    const start = Math.min(...run.map((unit) => unit.start));
    ordered.push({ text: join(mirrored, size).text, start, end, isMark: false });
    at = to;
  }
  return ordered;
}

/** Rejoins letters set apart, `R E P O R T`: words stand further apart than letters. */
function withoutSpacedLetters(units: readonly Unit[], joined: string): string {
  const words = joined.split(' ');
  const single = words.filter((word) => /^\p{L}$/u.test(word)).length;
  if (words.length < 5 || single < words.length * 0.8) return joined;
  const solid = units.filter(({ text }) => !isBlank(text));
  const gaps = solid.slice(1).map((unit, index) => unit.start - (solid[index]?.end ?? 0));
  if (gaps.length + 1 < words.length) return words.join('');
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return solid
    .map(({ text }, index) => (index > 0 && (gaps[index - 1] ?? 0) > 1.6 * usual ? ' ' : '') + text.trim())
    .join('');
}

function share(pieces: readonly Piece[], has: (piece: Piece) => boolean): number {
  let all = 0;
  let some = 0;
  for (const piece of pieces) {
    const letters = piece.text.replace(/[^\p{L}\p{N}]/gu, '').length;
    all += letters;
    if (has(piece)) some += letters;
  }
  return all === 0 ? 0 : some / all;
}

function mostUsed(pieces: readonly Piece[]): number | null {
  const letters = new Map<number | null, number>();
  for (const { item, text } of pieces) {
    letters.set(item.element, (letters.get(item.element) ?? 0) + text.trim().length);
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function lineOf(
  row: Row,
  pieces: readonly Piece[],
  at: { readonly page: number; readonly row: number; readonly isPart: boolean },
  fromRight: boolean,
  elements: readonly PdfElement[],
): Line | null {
  const solid = pieces.filter(({ text }) => !isBlank(text));
  const size = mainSize(solid);
  const units = pieces.map((piece) => ({
    text: piece.text,
    start: piece.start,
    end: piece.end,
    isMark: piece.size <= 0.82 * size && row.y - piece.y > 0.12 * size && RAISED.test(piece.text.trim()),
  }));
  const ordered = fromRight ? inReadingOrder(units, size) : units;
  const joined = join(ordered, size);
  const text = withoutLetterSpacing(withoutSpacedLetters(ordered, joined.text));
  if (text === '' && joined.marks.length === 0) return null;
  const start = Math.min(...solid.map((piece) => piece.start));
  const end = Math.max(...solid.map((piece) => piece.end));
  const letters = Math.max(1, Array.from(text).length);
  const word = HAN.test(text.slice(0, 1)) ? 1.2 : (text.split(/[\s\t]/)[0]?.length ?? 1);
  const element = mostUsed(solid);
  return {
    ...at,
    start,
    end,
    y: row.y,
    size,
    text,
    // Only where letters were rejoined is the text no longer as long as the marks think.
    marks: joined.marks.map((mark) => ({ ...mark, offset: Math.min(mark.offset, text.length) })),
    isBold: LETTER.test(text) && share(solid, ({ item }) => item.isBold) > 0.9,
    isItalic: LETTER.test(text) && share(solid, ({ item }) => item.isItalic) > 0.9,
    hang: joined.hang,
    firstWord: ((end - start) / letters) * word,
    element,
    tagged: element === null ? null : (elements[element] ?? null),
    isArtifact:
      share(solid, ({ item }) => item.isArtifact) > 0.5 || solid.every(({ item }) => item.isArtifact),
  };
}

/** Gives the lines of a page's rows, from top to bottom and along the reading direction. */
export function linesOf(rows: readonly Row[], fromRight: boolean, page: PdfPage): readonly Line[] {
  const gutters = guttersOf(rows, page.width);
  return rows.flatMap((found, index) => {
    const pieces = withoutInterleaving(found.pieces, fromRight);
    const row = pieces.length === found.pieces.length ? found : { ...found, pieces: inPlace(pieces) };
    const separate = parts(row, gutters, page.elements);
    return separate
      .map((pieces) =>
        lineOf(
          row,
          pieces,
          { page: page.number, row: index, isPart: separate.length > 1 },
          fromRight,
          page.elements,
        ),
      )
      .filter((line) => line !== null);
  });
}
