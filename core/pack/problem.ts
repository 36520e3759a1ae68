import { appError, type AppError } from '#core/base/errors.ts';

export type ProblemPath = readonly (string | number)[];

/** Sorts of things that are wrong with a pack's content although each part fits its schema. */
export const PACK_PROBLEM_CODES = [
  'repeated',
  'source-undeclared',
  'theme-unknown',
  'citation-broken',
  'dates-reversed',
  'day-outside-meeting',
  'time-zone-unknown',
  'text-faulty',
  'language-differs',
] as const;
export type PackProblemCode = (typeof PACK_PROBLEM_CODES)[number];

/** What is wrong with a pack's content: in which part, where in it, and why (English, for whoever made the pack). */
export interface PackProblem {
  readonly code: PackProblemCode;
  readonly part: string;
  readonly path: ProblemPath;
  readonly message: string;
}

/** Gives `agenda[3].title.en` for `['agenda', 3, 'title', 'en']`. */
function formatProblemPath(path: ProblemPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${String(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

const LONGEST_PLACE = 120;

/** Makes a name from a hostile file fit to be shown: visible ASCII only, not long. */
export function shownName(name: string): string {
  const shown = name.replace(/[^ -~]/g, '?');
  return shown.length > LONGEST_PLACE ? `${shown.slice(0, LONGEST_PLACE)}…` : shown;
}

/** Turns a problem of the content into the error that the app shows, its place as `meeting.json: agenda[3].title`. */
export function problemError({ part, path, message }: Omit<PackProblem, 'code'>): AppError {
  const where = shownName(formatProblemPath(path));
  return appError(
    'pack-part-invalid',
    where === '' ? shownName(part) : `${shownName(part)}: ${where}`,
    message,
  );
}
