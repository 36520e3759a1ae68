import { formatProblem, type SourceProblem } from './problem.ts';

/** Where a command prints: results to `out`; progress, warnings and errors to `progress`. */
export interface Output {
  readonly out: (text: string) => void;
  readonly progress: (text: string) => void;
}

/** How a command ended; `--help` lists them. */
export const EXIT = { done: 0, problems: 1, usage: 2, files: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Options {
  readonly json: boolean;
  readonly out: string | undefined;
  /** File of the keys to sign with. */
  readonly key: string | undefined;
  /** Id of the document whose place an imported revision takes. */
  readonly revise: string | undefined;
}

/** Prints a result: as JSON, or in words. */
export function tell(result: object, words: string, { json }: Options, output: Output): void {
  output.out(json ? JSON.stringify(result, null, 2) : words);
}

/** Tells what is wrong and gives the exit code for it. */
export function refuse(problems: readonly SourceProblem[], { json }: Options, output: Output): ExitCode {
  if (json) output.out(JSON.stringify({ ok: false, problems }, null, 2));
  for (const problem of problems) output.progress(formatProblem(problem));
  return EXIT.problems;
}

/** Tells what is worth a look. */
export function warn(warnings: readonly SourceProblem[], output: Output): void {
  for (const warning of warnings) output.progress(`warning: ${formatProblem(warning)}`);
}

/** Says that a command was not understood. */
export function misused(message: string, help: string, output: Output): ExitCode {
  output.progress(`${message}\n${help}`);
  return EXIT.usage;
}
