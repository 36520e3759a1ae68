import { fold } from './fold.ts';

/** A folded text, and from where in the text each of its UTF-16 units comes. */
export interface FoldedWithPlaces {
  readonly folded: string;
  /** Gives the part of the text from which a part of `folded` comes; `end` is behind the last. */
  rangeOf(start: number, end: number): { readonly start: number; readonly end: number };
}

interface Unit {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
  readonly isSpace: boolean;
}

const HAN_BEFORE = /[\p{Script=Han}\u3000-\u303f]$/u;
const HAN_AFTER = /^[\p{Script=Han}\u3000-\u303f]/u;

/** White space, a character with its marks, or marks that have none. */
const CHARACTERS = /[^\S\ufeff]+|\P{M}\p{M}*|\p{M}+/gu;
const WORDS = /[^\S\ufeff]+|(?:\S|\ufeff)+/gu;

function cut(text: string, pattern: RegExp): readonly Unit[] {
  return Array.from(text.matchAll(pattern), ({ 0: part, index: start }) => {
    const isSpace = part.trim() === '' && !part.includes('\ufeff');
    return { start, end: start + part.length, folded: isSpace ? ' ' : fold(part), isSpace };
  });
}

/** Puts units together as `fold` does with the white space between them. */
function join(units: readonly Unit[]): { readonly folded: string; readonly from: readonly Unit[] } {
  const from: Unit[] = [];
  let folded = '';
  let space: Unit | null = null;
  for (const unit of units) {
    if (unit.isSpace) {
      space ??= unit;
    } else if (unit.folded !== '') {
      if (
        space !== null &&
        folded !== '' &&
        !(HAN_BEFORE.test(folded.slice(-2)) && HAN_AFTER.test(unit.folded))
      ) {
        folded += ' ';
        from.push(space);
      }
      space = null;
      folded += unit.folded;
      for (let unitPart = 0; unitPart < unit.folded.length; unitPart += 1) from.push(unit);
    }
  }
  return { folded, from };
}

/**
 * Folds a text and keeps where everything comes from: character by character, and where characters fold otherwise
 * together than apart, word by word, or as one piece. What it gives as folded is always what `fold` gives.
 */
export function foldWithPlaces(text: string): FoldedWithPlaces {
  const folded = fold(text);
  const whole: Unit = { start: 0, end: text.length, folded, isSpace: false };
  const from =
    [CHARACTERS, WORDS].map((pattern) => join(cut(text, pattern))).find((joined) => joined.folded === folded)
      ?.from ?? Array.from({ length: folded.length }, () => whole);
  return {
    folded,
    rangeOf: (start, end) => ({
      start: from[start]?.start ?? text.length,
      end: from[end - 1]?.end ?? text.length,
    }),
  };
}
