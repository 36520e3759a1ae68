/** Why a file of terms cannot be read: what is wrong, and on which line (from 1) where that can be told. */
export const TERM_FAULTS = [
  'not-text',
  'empty',
  'too-large',
  'quote-open',
  'quote-inside',
  'no-languages',
  'language-unknown',
  'no-names',
  'not-tbx',
  'xml-broken',
  'doctype',
  'too-deep',
] as const;
export type TermFault = (typeof TERM_FAULTS)[number];

export interface TermProblem {
  readonly fault: TermFault;
  readonly line: number | null;
  /** The words at fault, as they stand in the file. */
  readonly words: string;
}

/** Larger files are no term base of a delegation. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/** Gives a problem of a file of terms. */
export const termProblem = (fault: TermFault, line: number | null = null, words = ''): TermProblem => ({
  fault,
  line,
  words: words.slice(0, 60),
});
