import type { AppError } from '#core/base/errors.ts';
import errors from '#locales/en/errors.json' with { type: 'json' };

/** What is wrong in a file of a pack's source folder, for the person who edits it. Lines and columns count from 1. */
export interface SourceProblem {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/** Gives `programme.yaml:12:5: there is no theme x`, which editors and terminals turn into a link. */
export function formatProblem({ file, line, column, message }: SourceProblem): string {
  const place = [file, ...(line === undefined ? [] : [line]), ...(column === undefined ? [] : [column])];
  return `${place.join(':')}: ${message}`;
}

/** Says an error as the app would, with its place and the detail that helps whoever made the file. */
export function appErrorProblem(file: string, { code, place, detail }: AppError): SourceProblem {
  const where = place === undefined ? '' : ` (${place})`;
  const why = detail === undefined ? '' : ` ${detail}.`;
  return { file, message: `${errors[code]}${where}${why} [${code}]` };
}
