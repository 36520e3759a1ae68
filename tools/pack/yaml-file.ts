import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { err, ok, type Result } from '#core/base/result.ts';
import type { ProblemPath } from '#core/pack/problem.ts';
import type { SourceProblem } from './problem.ts';

/** A parsed file of a source folder that still knows where each value stands. */
export interface YamlFile<Value> {
  readonly value: Value;
  /** Places a problem at the value of this path, or at the nearest one around it that is in the file. */
  problemAt(path: ProblemPath, message: string): SourceProblem;
}

function locator(
  file: string,
  document: Document.Parsed,
  lines: LineCounter,
): YamlFile<unknown>['problemAt'] {
  return (path, message) => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) {
        const { line, col } = lines.linePos(node.range[0]);
        return { file, line, column: col, message };
      }
    }
    return { file, line: 1, column: 1, message };
  };
}

/** Reads YAML by a schema; or tells every problem with its line and column. */
export function parseYaml<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): Result<YamlFile<z.output<Schema>>, readonly SourceProblem[]> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  if (document.errors.length > 0)
    return err(
      document.errors.map(({ pos: [start], message }) => {
        const { line, col } = lines.linePos(start);
        return { file, line, column: col, message };
      }),
    );
  const problemAt = locator(file, document, lines);
  const parsed = schema.safeParse(document.toJS({ maxAliasCount: 100 }));
  if (parsed.success) return ok({ value: parsed.data, problemAt });
  return err(
    parsed.error.issues.map(({ path, message }) => {
      const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
      return problemAt(steps, steps.length === 0 ? message : `${steps.join('.')}: ${message}`);
    }),
  );
}
