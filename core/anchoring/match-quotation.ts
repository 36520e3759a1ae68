import type { Quotation } from './anchor.ts';
import { editDistance, findApproximate } from './edit-distance.ts';
import { wholeCharacters } from './quotation.ts';

/** `offsets`: still where it was. `exact`: the same words elsewhere in the block. `fuzzy`: words like them. */
export type MatchMethod = 'offsets' | 'exact' | 'fuzzy';

/** Where a quotation stands in a text now; `score` is 1 when words, context and place are all as they were. */
export interface QuotationMatch {
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly method: MatchMethod;
}

/** At most a quarter of the words may have changed; three units or fewer must be found as they were. */
const ERROR_SHARE = 0.25;
/** Below this, words and context together say too little: a lost quotation is better than a wrong one. */
const LEAST_FUZZY_SCORE = 0.6;
/** Steps of the fuzzy search that a block may cost (about 0.2 s); beyond, only exact words are found. */
const MOST_STEPS = 50_000_000;
/** Candidates that are compared by their context; a text with more repeats its words too often to tell apart. */
const MOST_CANDIDATES = 200;

const WEIGHT = { words: 0.55, prefix: 0.2, suffix: 0.2, place: 0.05 } as const;

interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

const likeness = (one: string, other: string): number => {
  if (one === other) return 1;
  const longest = Math.max(one.length, other.length);
  return 1 - editDistance(one, other) / longest;
};

const scoreOf = (text: string, quotation: Quotation, { start, end, errors }: Candidate): number => {
  const { exact, prefix, suffix } = quotation;
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const after = text.slice(end, end + suffix.length);
  const moved = Math.abs(start - quotation.start) / Math.max(1, text.length);
  return (
    WEIGHT.words * (1 - errors / exact.length) +
    WEIGHT.prefix * likeness(before, prefix) +
    WEIGHT.suffix * likeness(after, suffix) +
    WEIGHT.place * (1 - Math.min(1, moved))
  );
};

const best = (
  text: string,
  quotation: Quotation,
  candidates: readonly Candidate[],
  method: MatchMethod,
): QuotationMatch | null =>
  candidates.reduce<QuotationMatch | null>((top, candidate) => {
    const score = scoreOf(text, quotation, candidate);
    return top === null || score > top.score
      ? { start: candidate.start, end: candidate.end, score, method }
      : top;
  }, null);

const exactCandidates = (text: string, { exact, start }: Quotation): readonly Candidate[] => {
  const found: Candidate[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
    found.push({ start: at, end: at + exact.length, errors: 0 });
  }
  if (found.length <= MOST_CANDIDATES) return found;
  return found
    .toSorted((one, other) => Math.abs(one.start - start) - Math.abs(other.start - start))
    .slice(0, MOST_CANDIDATES);
};

/** The same place with its ends drawn to the stored context, where that still stands close by: `No [written] report`. */
const drawnToContext = (
  text: string,
  { exact, prefix, suffix }: Quotation,
  { start, end }: QuotationMatch,
  reach: number,
): readonly Candidate[] => {
  const before = text.lastIndexOf(prefix, start + reach - prefix.length) + prefix.length;
  const after = text.indexOf(suffix, Math.max(0, end - reach));
  const from = prefix !== '' && before >= prefix.length && before >= start - reach ? before : start;
  const to = suffix !== '' && after !== -1 && after <= end + reach ? after : end;
  const ranges = [
    [start, end],
    [from, end],
    [start, to],
    [from, to],
  ] as const;
  return ranges
    .filter(([first, last]) => first < last)
    .map(([first, last]) => ({
      start: first,
      end: last,
      errors: Math.min(exact.length, editDistance(text.slice(first, last), exact)),
    }));
};

const stillThere = (text: string, { exact, prefix, suffix, start, end }: Quotation): boolean =>
  text.slice(start, end) === exact &&
  text.slice(Math.max(0, start - prefix.length), start) === prefix &&
  text.slice(end, end + suffix.length) === suffix;

/**
 * Finds a quotation in the NFC text of a block: first where it stood, with its context; then the same words anywhere
 * in the block, told apart by context and then by place; then words that differ by at most a quarter. Null when none
 * of these convinces. Recall: words moved to another block, or reworded by more than a quarter, are not found, and
 * that is said to the person instead. Cost: one comparison when nothing changed, one scan per occurrence when it moved,
 * text × words steps for the fuzzy search.
 */
export function matchQuotation(text: string, quotation: Quotation): QuotationMatch | null {
  const { exact, start, end } = quotation;
  if (exact === '') return null;
  if (stillThere(text, quotation)) return { start, end, score: 1, method: 'offsets' };
  const moved = best(text, quotation, exactCandidates(text, quotation), 'exact');
  if (moved !== null) return moved;
  const maxErrors = Math.floor(exact.length * ERROR_SHARE);
  if (maxErrors === 0 || exact.length * text.length > MOST_STEPS) return null;
  const near = findApproximate(text, exact, maxErrors)
    .toSorted((one, other) => one.errors - other.errors)
    .slice(0, MOST_CANDIDATES);
  const rough = best(text, quotation, near, 'fuzzy');
  if (rough === null) return null;
  const fuzzy = best(text, quotation, drawnToContext(text, quotation, rough, maxErrors), 'fuzzy');
  if (fuzzy === null || fuzzy.score < LEAST_FUZZY_SCORE) return null;
  return { ...fuzzy, ...wholeCharacters(text, fuzzy.start, fuzzy.end) };
}
