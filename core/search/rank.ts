import type { Alternative, SearchPlan } from './query.ts';

/** A folded text with its label and title, as one string: `label\ntitle\nbody`. */
export interface FoldedText {
  readonly all: string;
  readonly labelEnd: number;
  readonly bodyStart: number;
  /** A name or heading, which counts for more than what stands under it. */
  readonly isHeading: boolean;
}

/** How closely a phrase was found, the closest last. A title that it is only part of says little of a text. */
const IN_TITLE = 1;
const MID_WORD = 2;
const PREFIX = 3;
const LABEL_PART = 4;
const WHOLE_WORD = 5;
const LABEL_WORD = 6;
const WHOLE_LABEL = 7;

/** Scripts that put no space between words: any place in them is as good as another. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hira}\p{Script=Kana}\p{Script=Thai}\p{Script=Laoo}\p{Script=Khmr}]/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** Tells whether the UTF-16 unit at `at` is part of a word that spaces set apart. */
function isSpacedLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  if (Number.isNaN(code)) return false;
  const letter = text[at] ?? '';
  return LETTER.test(letter) && !UNSPACED.test(letter);
}

const continues = (text: string, at: number): boolean =>
  isSpacedLetter(text, at - 1) && isSpacedLetter(text, at);

/** A few places of a phrase tell enough of a long text. */
const MOST_PLACES = 4;

function closenessAt(text: FoldedText, phrase: string, at: number): number {
  const { all, labelEnd, bodyStart } = text;
  const end = at + phrase.length;
  const isPrefix = !continues(all, at);
  const isWhole = isPrefix && !continues(all, end);
  if (at < labelEnd) {
    if (at === 0 && end === labelEnd) return WHOLE_LABEL;
    return isWhole ? LABEL_WORD : LABEL_PART;
  }
  if (at < bodyStart) return IN_TITLE;
  return isWhole ? WHOLE_WORD : isPrefix ? PREFIX : MID_WORD;
}

function closenessOf(text: FoldedText, phrase: string): number {
  let best = 0;
  let at = text.all.indexOf(phrase);
  for (let place = 0; at >= 0 && place < MOST_PLACES; place += 1) {
    best = Math.max(best, closenessAt(text, phrase, at));
    if (best >= WHOLE_WORD) break;
    at = text.all.indexOf(phrase, at + 1);
  }
  // The places looked at may all lie in the title, while the body has one too.
  if (best === IN_TITLE && text.all.indexOf(phrase, text.bodyStart) >= 0) return MID_WORD;
  return best;
}

const closenessOfAll = (text: FoldedText, alternative: Alternative): number =>
  alternative.reduce((least, phrase) => Math.min(least, closenessOf(text, phrase)), WHOLE_LABEL);

const NOWHERE = 0;
const TITLE_ONLY = 1;
const OWN = 2;

/** Tells where a text has a phrase: in its own words or label, in its title alone, or nowhere. */
function whereIs({ all, labelEnd, bodyStart }: FoldedText, phrase: string): number {
  if (all.indexOf(phrase, bodyStart) >= 0) return OWN;
  const at = all.indexOf(phrase);
  return at < 0 ? NOWHERE : at < labelEnd ? OWN : TITLE_ONLY;
}

function whereIsBest(text: FoldedText, need: readonly Alternative[]): number {
  let best = NOWHERE;
  for (const alternative of need) {
    let own = NOWHERE;
    for (const phrase of alternative) {
      const where = whereIs(text, phrase);
      own = where === NOWHERE ? NOWHERE : Math.max(own, where);
      if (where === NOWHERE) break;
    }
    best = Math.max(best, own);
    if (best === OWN) break;
  }
  return best;
}

/** Tells whether a text meets every need, and not by its title alone. */
export function meets(text: FoldedText, { needs }: SearchPlan): boolean {
  let isOwn = false;
  for (const need of needs) {
    const where = whereIsBest(text, need);
    if (where === NOWHERE) return false;
    if (where === OWN) isOwn = true;
  }
  return isOwn;
}

/**
 * Gives how well a text that meets every need answers the query: the higher the better. The query in one piece comes
 * before its words apart; whole words before beginnings of words before the middle of words; then headings before
 * bodies, and what was typed before what the term base added.
 */
export function scoreOf(text: FoldedText, { needs, phrase }: SearchPlan): number {
  let closeness = WHOLE_LABEL;
  let isTyped = true;
  for (const need of needs) {
    let best = 0;
    for (const [index, alternative] of need.entries()) {
      const found = closenessOfAll(text, alternative);
      if (found <= best) continue;
      best = found;
      if (index > 0) isTyped = false;
    }
    closeness = Math.min(closeness, best);
  }
  const isOneWord = needs.length === 1 && needs[0]?.[0]?.length === 1;
  const inOnePiece = isOneWord ? 0 : closenessOf(text, phrase);
  return (
    (inOnePiece > IN_TITLE ? 64 + inOnePiece * 8 : closeness * 8) +
    (text.isHeading ? 4 : 0) +
    (isTyped ? 2 : 0)
  );
}
