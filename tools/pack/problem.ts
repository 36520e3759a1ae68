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
