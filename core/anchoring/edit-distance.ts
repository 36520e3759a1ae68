/** Where a pattern occurs with `errors` insertions, deletions and replacements, as UTF-16 offsets of the text. */
export interface ApproximateMatch {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** Gives how many single-unit edits turn one short text into another. Costs time in the product of both lengths. */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/**
 * Finds where `pattern` occurs in `text` with at most `maxErrors` edits: for each run of adjoining ends, the ends with
 * the fewest errors. Sellers' algorithm, which carries the start of each partial match along; the cost is
 * `text.length × pattern.length` steps (about 10 ms for a page against a long sentence) and no memory beyond two columns.
 */
export function findApproximate(
  text: string,
  pattern: string,
  maxErrors: number,
): readonly ApproximateMatch[] {
  const size = pattern.length;
  let errors = Int32Array.from({ length: size + 1 }, (_, index) => index);
  let starts = new Int32Array(size + 1);
  let nextErrors = new Int32Array(size + 1);
  let nextStarts = new Int32Array(size + 1);
  const found: ApproximateMatch[] = [];
  for (let end = 1; end <= text.length; end += 1) {
    const unit = text.charCodeAt(end - 1);
    nextErrors[0] = 0;
    nextStarts[0] = end;
    for (let i = 1; i <= size; i += 1) {
      const replaced = (errors[i - 1] ?? 0) + (pattern.charCodeAt(i - 1) === unit ? 0 : 1);
      const inserted = (errors[i] ?? 0) + 1;
      const dropped = (nextErrors[i - 1] ?? 0) + 1;
      const best = Math.min(replaced, inserted, dropped);
      nextErrors[i] = best;
      nextStarts[i] =
        (best === replaced ? starts[i - 1] : best === inserted ? starts[i] : nextStarts[i - 1]) ?? 0;
    }
    [errors, nextErrors] = [nextErrors, errors];
    [starts, nextStarts] = [nextStarts, starts];
    const total = errors[size] ?? Infinity;
    if (total > maxErrors) continue;
    const last = found.at(-1);
    const adjoins = last !== undefined && last.end === end - 1;
    if (adjoins && last.errors < total) continue;
    if (adjoins && last.errors > total) found.pop();
    found.push({ start: starts[size] ?? 0, end, errors: total });
  }
  return found;
}
