import { markerOf } from './marker.ts';
import type { Measures } from './measure.ts';
import { HAN } from './script.ts';
import type { FlowLine } from './tables.ts';

/** A paragraph as far as its lines are known. Never empty. */
export interface Growing {
  readonly first: FlowLine;
  readonly last: FlowLine;
  readonly count: number;
  /** Where its lines after the first begin; null while it has one. */
  readonly indent: number | null;
  /** Where most of its lines end, when they end alike. */
  readonly end: number | null;
}

const NEAR = 2.5;
const ENDS = /[.!?。！？؟:：;；…」』”"»)）\]]$/u;
const ENDS_ITEM = /[.!?。！？؟:：;；,，،、]$|(?:^|\s)(?:and|or|et|ou|y|o|и|или|و)$|[以及和或并且者]$/u;

const startsSmall = (text: string): boolean => /^[\p{Ll}]/u.test(text);

/** True when the line fills its measure: the next line's first word would not have fitted on it. */
export function isFull(growing: Growing, next: FlowLine): boolean {
  const { line, start, end } = growing.last;
  // A short line at the far side fills nothing: dates and places of mastheads stand there one under the other.
  if (line.end - line.start < (end - start) * 0.35 && line.start - start > (end - start) * 0.4) return false;
  const edge = growing.end ?? end;
  const tolerance = HAN.test(line.text.slice(-1)) ? line.size * 1.1 : line.size * 0.25;
  // Text indented on both sides fills less than the page.
  const indented = growing.indent !== null ? Math.max(0, growing.indent - start) : 0;
  const measure = growing.end === null && indented > line.size ? edge - indented : edge;
  return line.end + next.line.firstWord + tolerance > Math.min(edge, measure + line.size);
}

/** True when a line stands as far from one edge of the text as from the other. */
export function isCentred({ line, start, end }: FlowLine): boolean {
  const from = line.start - start;
  return (
    from > line.size * 1.5 &&
    Math.abs(from - (end - line.end)) < line.size &&
    line.hang === null &&
    markerOf(line.text) === null
  );
}

/** True when a line begins late and ends at the edge, as dates and signatures are set. */
const isAtEnd = ({ line, start, end }: FlowLine): boolean =>
  line.start - start > (end - start) * 0.45 && Math.abs(end - line.end) < line.size;

/** True when both lines are set alike: size, weight. */
function isAlike(growing: Growing, next: FlowLine): boolean {
  const a = growing.last.line;
  const b = next.line;
  if (Math.abs(a.size - b.size) > 0.08 * Math.max(a.size, b.size)) return false;
  // The last line of a bold passage, or a line that is all one bold word, changes weight inside a paragraph.
  return a.isBold === b.isBold || (isFull(growing, next) && !growing.first.line.isBold && !ENDS.test(a.text));
}

/** True when `next` begins a number, a letter or a bullet of its own. */
function beginsNumber(growing: Growing, next: FlowLine): boolean {
  const { text, start, hang } = next.line;
  const marker = markerOf(text);
  if (marker === null) return false;
  if (hang !== null) return true;
  const goesOn =
    growing.indent === null
      ? start < growing.last.line.start - NEAR
      : Math.abs(start - growing.indent) <= NEAR;
  return !(goesOn && isFull(growing, next) && !ENDS_ITEM.test(growing.last.line.text));
}

/** True when the left edge of `next` says that it begins something of its own. */
function stepsIn(growing: Growing, next: FlowLine): boolean {
  const { start, size } = next.line;
  const { first, last, indent, count } = growing;
  const much = 0.7 * size;
  if (count === 1 || indent === null) {
    const hang = first.line.hang;
    if (hang !== null && Math.abs(start - hang) <= NEAR + 2) return false;
    if (start <= first.line.start + much) return false;
    return !isFull(growing, next) || ENDS.test(last.line.text) || startsSmall(next.line.text) === false;
  }
  return Math.abs(start - indent) > much;
}

/** Whether the file's own structure puts both lines together, apart, or says nothing. */
function byStructure(a: FlowLine, b: FlowLine): 'together' | 'apart' | null {
  if (a.line.page !== b.line.page || a.line.element === null || b.line.element === null) return null;
  return a.line.element === b.line.element ? 'together' : 'apart';
}

/** Decides whether `next` begins a new paragraph. `trustsStructure`: the file's tags divide the text as its sentences do. */
export function begins(
  growing: Growing,
  next: FlowLine,
  measures: Measures,
  trustsStructure: boolean,
): boolean {
  const { last } = growing;
  const a = last.line;
  const b = next.line;
  if ((last.cell || next.cell) && !isSameCell(last, next)) return true;
  if (a.page !== b.page || b.y < a.y - a.size * 0.5) return !crosses(growing, next);
  if (a.row === b.row || ((a.isPart || b.isPart) && !isUnder(a.start, b.start, a.size))) return true;
  const gap = b.y - a.y;
  const leading = measures.leading(b.size);
  if (gap > Math.max(leading, b.size) * 1.18 + 0.6) return true;
  if (!isAlike(growing, next)) return true;
  const said = trustsStructure ? byStructure(last, next) : null;
  // Each line of a heading may be a paragraph of its own to the program that wrote it.
  const goesOn = a.isBold && b.isBold && startsSmall(b.text) && !ENDS.test(a.text);
  if (said !== null) return said === 'apart' && !goesOn;
  if (a.isPart && b.isPart) return true;
  if (beginsNumber(growing, next)) return true;
  if (isCentred(last) && isCentred(next) && a.isBold === b.isBold) return false;
  if (markerOf(a.text) === a.text.trim() && growing.count === 1 && a.isBold) return true;
  if (isAtEnd(last) && isAtEnd(next)) return true;
  if (!isFull(growing, next)) return !(startsSmall(b.text) && !ENDS.test(a.text));
  return stepsIn(growing, next);
}

const isUnder = (above: number, below: number, size: number): boolean => Math.abs(above - below) < size * 0.4;

function isSameCell({ cell: a }: FlowLine, { cell: b }: FlowLine): boolean {
  return a !== null && b !== null && a.table === b.table && a.row === b.row && a.column === b.column;
}

/** True when a paragraph goes on at the top of the next page or column. */
function crosses(growing: Growing, next: FlowLine): boolean {
  const a = growing.last.line;
  const b = next.line;
  if (!isAlike(growing, next) || a.isPart || b.isPart || a.isBold !== b.isBold) return false;
  if (b.hang !== null || (markerOf(b.text) !== null && (ENDS_ITEM.test(a.text) || !isFull(growing, next))))
    return false;
  if (/[-‐]$/.test(a.text) && /^\p{L}/u.test(b.text)) return true;
  if (startsSmall(b.text) && !/[.!?。:：;；]$/u.test(a.text)) return true;
  if (!isFull(growing, next) || /[.!?。！？؟;；:：]$/u.test(a.text)) return false;
  const steps = b.start - next.start - ((growing.indent ?? growing.first.line.start) - last(growing).start);
  return steps < 0.7 * b.size;
}

const last = (growing: Growing): FlowLine => growing.last;
