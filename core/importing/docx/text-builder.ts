import type { Direction } from '#core/documents/document.ts';
import type { DirectionRun } from '../model.ts';
import type { RunProperties } from './properties.ts';

/** A note's marker in the text that is being built. */
export interface NoteMark {
  readonly note: string;
  readonly offset: number;
}

interface Piece {
  readonly text: string;
  readonly direction: Direction | null;
}

/** Gathers the text of one paragraph: pieces in order, with their direction, markers of notes and looks. */
export interface TextBuilder {
  readonly add: (text: string, run: RunProperties, direction: Direction | null) => void;
  /** A page or column break parts words but is no line of the text. */
  readonly breakPage: () => void;
  readonly markNote: (note: string) => void;
  readonly length: () => number;
  readonly finish: (direction: Direction | null) => BuiltText;
}

/** A paragraph's text as it is kept: NFC, without the marks of its notes. */
export interface BuiltText {
  readonly text: string;
  readonly marks: readonly NoteMark[];
  readonly runs: readonly DirectionRun[];
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly size: number | null;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const HAS_SIGN = /[\p{L}\p{N}\p{P}\p{S}]/u;
const OPENING = '([（［';
const CLOSING = ')]）］';

/** Directions of pieces that run against the paragraph, joined where they touch. */
function directionRuns(pieces: readonly Piece[], paragraph: Direction | null): readonly DirectionRun[] {
  const base = paragraph ?? 'ltr';
  const runs: { start: number; end: number; direction: Direction }[] = [];
  let at = 0;
  for (const { text, direction } of pieces) {
    const last = runs.at(-1);
    const end = at + text.length;
    // In a right-to-left paragraph a run without a mark runs left to right, unless its letters say otherwise.
    const own = direction ?? (base === 'rtl' && !RIGHT_TO_LEFT.test(text) ? 'ltr' : base);
    if (own !== base && HAS_SIGN.test(text)) {
      if (last?.end === at) last.end = end;
      else runs.push({ start: at, end, direction: own });
    } else if (last?.end === at && own !== base) last.end = end;
    at = end;
  }
  return runs;
}

/** Brackets that stand closely around a note's marker are part of the mark: `(1)` in Arabic documents. */
function bracketsOfMarks(text: string, marks: readonly NoteMark[]): readonly number[] {
  const cuts: number[] = [];
  for (const { offset } of marks) {
    const before = OPENING.indexOf(text.charAt(offset - 1) || '?');
    if (before >= 0 && text.charAt(offset) === CLOSING.charAt(before)) cuts.push(offset - 1, offset);
  }
  return cuts;
}

const OPENS_DIRECTION = /[\u202a\u202b\u202d\u202e]/;
const POPS_DIRECTION = '\u202c';

/** Word writes the end of `w:dir` as a character too; one that ends nothing is no part of the text. */
function straysOfDirection(text: string): readonly number[] {
  if (!text.includes(POPS_DIRECTION)) return [];
  const cuts: number[] = [];
  let open = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at);
    if (OPENS_DIRECTION.test(unit)) open += 1;
    else if (unit === POPS_DIRECTION && open === 0) cuts.push(at);
    else if (unit === POPS_DIRECTION) open -= 1;
  }
  return cuts;
}

/** How many of the sorted numbers are below a value. */
function countBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function without(text: string, cuts: readonly number[]): string {
  if (cuts.length === 0) return text;
  const kept: string[] = [];
  let from = 0;
  for (const cut of cuts) {
    kept.push(text.slice(from, cut));
    from = cut + 1;
  }
  return [...kept, text.slice(from)].join('');
}

/** Gives where an offset of a text is in the text's NFC form, for offsets that come in rising order. */
function normalisedOffsets(text: string): (offset: number) => number {
  if (text.normalize('NFC') === text) return (offset) => offset;
  let from = 0;
  let length = 0;
  return (offset) => {
    if (offset < from) return text.slice(0, offset).normalize('NFC').length;
    length += text.slice(from, offset).normalize('NFC').length;
    from = offset;
    return length;
  };
}

/** Starts the text of a paragraph. */
export function createTextBuilder(): TextBuilder {
  const pieces: Piece[] = [];
  const marks: NoteMark[] = [];
  const sizes = new Map<number, number>();
  let length = 0;
  let signs = 0;
  let bold = 0;
  let italic = 0;
  let pageBreak = false;
  const push = (text: string, direction: Direction | null): void => {
    pieces.push({ text, direction });
    length += text.length;
  };
  return {
    add: (text, run, direction) => {
      if (text === '') return;
      if (pageBreak && length > 0) push('\n', null);
      pageBreak = false;
      push(text, direction);
      const count = text.trim().length;
      signs += count;
      if (run.isBold === true) bold += count;
      if (run.isItalic === true) italic += count;
      if (run.size !== undefined && count > 0) sizes.set(run.size, (sizes.get(run.size) ?? 0) + count);
    },
    breakPage: () => {
      pageBreak = true;
    },
    markNote: (note) => marks.push({ note, offset: length }),
    length: () => length,
    finish: (direction) => {
      const raw = pieces.map(({ text }) => text).join('');
      const cuts = [...new Set([...bracketsOfMarks(raw, marks), ...straysOfDirection(raw)])].sort(
        (a, b) => a - b,
      );
      const kept = without(raw, cuts);
      const forMarks = normalisedOffsets(kept);
      const forRuns = normalisedOffsets(kept);
      const [largest] = [...sizes].sort(([, a], [, b]) => b - a);
      return {
        text: kept.normalize('NFC'),
        marks: marks.map(({ note, offset }) => ({
          note,
          offset: forMarks(offset - countBelow(cuts, offset)),
        })),
        runs: directionRuns(pieces, direction)
          .map(({ start, end, ...rest }) => ({
            start: forRuns(start - countBelow(cuts, start)),
            end: forRuns(end - countBelow(cuts, end)),
            ...rest,
          }))
          .filter(({ start, end }) => end > start),
        isBold: signs > 0 && bold * 2 > signs,
        isItalic: signs > 0 && italic * 2 > signs,
        size: largest?.[0] ?? null,
      };
    },
  };
}
