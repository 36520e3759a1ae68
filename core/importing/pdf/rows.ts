import type { Piece } from './piece.ts';

/** Pieces on one baseline, with what is raised or lowered beside them, in reading order. */
export interface Row {
  readonly y: number;
  /** Size of most of its letters. */
  readonly size: number;
  readonly pieces: readonly Piece[];
}

interface Building {
  y: number;
  size: number;
  readonly pieces: Piece[];
}

const isBlank = (piece: Piece): boolean => piece.text.trim() === '';

const SAME_LINE = 0.27;
const SMALLER = 0.82;

/** A figure or sign that stands before a footnote, set apart from it. */
const LABEL = /^(?:\d{1,3}|[*†‡§]{1,4}|[٠-٩]{1,3})$/u;

function touches(row: Building, piece: Piece): boolean {
  const gaps = row.pieces.map((other) => Math.max(piece.start - other.end, other.start - piece.end));
  if (gaps.some((gap) => gap < 0.7 * row.size)) return true;
  const isBefore = row.pieces.every((other) => other.start > piece.end);
  return isBefore && LABEL.test(piece.text.trim()) && gaps.some((gap) => gap < 4 * row.size);
}

/** True when `piece` stands on the row, or hangs on it as a superscript or subscript. */
function belongs(row: Building, piece: Piece): boolean {
  const above = row.y - piece.y;
  if (Math.abs(above) <= SAME_LINE * Math.max(Math.min(row.size, piece.size), 0.5 * row.size)) return true;
  const isSmall = piece.size <= SMALLER * row.size;
  return isSmall && above > -0.4 * row.size && above < 0.8 * row.size && touches(row, piece);
}

/** Gives the size in which most letters of the pieces are set. */
export function mainSize(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const piece of pieces) {
    const size = Math.round(piece.size * 4) / 4;
    letters.set(size, (letters.get(size) ?? 0) + piece.text.trim().length);
  }
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 1;
}

const byPlace = (a: Piece, b: Piece): number =>
  Math.round(a.start * 2) - Math.round(b.start * 2) || a.order - b.order;

/** Gives the pieces of a row along the reading direction. */
export const inPlace = (pieces: readonly Piece[]): readonly Piece[] => [...pieces].sort(byPlace);

/** Gives the rows of a page from top to bottom. Larger pieces found rows, so that small ones find what they hang on. */
export function rowsOf(pieces: readonly Piece[]): readonly Row[] {
  const found: Building[] = [];
  const bySize = pieces
    .filter((piece) => !isBlank(piece))
    .sort((a, b) => Math.round(b.size) - Math.round(a.size) || a.y - b.y || a.order - b.order);
  /** Rows by the whole point of their baseline, so that a page of many pieces is not searched from end to end. */
  const near = new Map<number, Building[]>();
  for (const piece of bySize) {
    const candidates: Building[] = [];
    const reach = Math.ceil(Math.min(40, Math.max(piece.size * 2, 12)));
    for (let at = Math.round(piece.y) - reach; at <= Math.round(piece.y) + reach; at++) {
      candidates.push(...(near.get(at) ?? []).filter((row) => belongs(row, piece)));
    }
    const row = candidates.sort((a, b) => Math.abs(a.y - piece.y) - Math.abs(b.y - piece.y))[0];
    if (row) row.pieces.push(piece);
    else {
      const founded: Building = { y: piece.y, size: piece.size, pieces: [piece] };
      found.push(founded);
      near.set(Math.round(piece.y), [...(near.get(Math.round(piece.y)) ?? []), founded]);
    }
  }
  const blanks = pieces.filter((piece) => isBlank(piece) && piece.text !== '');
  for (const blank of blanks) {
    const row = (near.get(Math.round(blank.y)) ?? [])[0];
    row?.pieces.push(blank);
  }
  return found
    .map(({ y, pieces: own }) => ({ y, size: mainSize(own), pieces: own.sort(byPlace) }))
    .sort((a, b) => a.y - b.y);
}
