import type { AppError } from '#core/base/errors.ts';
import { ok, type Result } from '#core/base/result.ts';
import { type InputFile, isCollection, readInput } from './input-files.ts';
import { describeDocument, inspectDocument } from './inspect-document.ts';
import { readWholeProgramme } from './inspect-programme.ts';
import { EXIT, type ExitCode, type Options, type Output, refuse, tell } from './output.ts';
import { appErrorProblem, formatProblem } from './problem.ts';
import { understand } from './read-document.ts';
import { readGuarded } from './read-guarded.ts';

/** What was understood of a file: for programs, and for a person. */
export interface Inspected {
  readonly values: object;
  readonly words: string;
}

/** `isGuarded`: in a process of its own, which a hostile file cannot hold up. */
async function inspectFile(
  { name, bytes }: InputFile,
  isGuarded: boolean,
): Promise<Result<Inspected, AppError>> {
  const programme = readWholeProgramme(bytes, name);
  if (programme !== null) return programme;
  const read = isGuarded ? await readGuarded(name) : await understand(name, bytes);
  return read.ok ? ok({ values: inspectDocument(read.value), words: describeDocument(read.value) }) : read;
}

/** Inspects a document or programme, or each of those in a folder or zip, of which a bad one keeps no other out. */
export async function inspectFiles(path: string, options: Options, output: Output): Promise<ExitCode> {
  output.progress(`Reading ${path}`);
  const input = await readInput(path);
  if (!input.ok) return refuse([appErrorProblem(path, input.error)], options, output);
  const many = isCollection(path, input.value);
  const results: object[] = [];
  const words: string[] = [];
  let isSound = true;
  for (const file of input.value) {
    if (many) output.progress(`Reading ${file.name}`);
    const inspected = await inspectFile(file, !many);
    if (inspected.ok) {
      results.push(inspected.value.values);
      words.push(inspected.value.words);
      continue;
    }
    isSound = false;
    const problems = [appErrorProblem(file.name, inspected.error)];
    if (!many) return refuse(problems, options, output);
    for (const problem of problems) output.progress(formatProblem(problem));
    results.push({ ok: false, file: { name: file.name }, problems });
  }
  tell(many ? { ok: isSound, files: results } : (results[0] ?? {}), words.join('\n\n'), options, output);
  return isSound ? EXIT.done : EXIT.problems;
}
