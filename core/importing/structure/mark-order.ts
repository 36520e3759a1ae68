import type { AutomaticNumber } from '../model.ts';
import type { Mark } from './marks.ts';

/** Signs that a number stands in a sequence with others; `unit` marks and decimals carry their own look. */
export const lookOf = (mark: Mark, automatic: AutomaticNumber | null): string =>
  `${automatic === null ? '' : `auto ${automatic.list} ${String(automatic.level)} `}${mark.look} ${mark.unit === null ? mark.counting : ''}`;

/** Gives the innermost of the values of a number. */
export const lastOf = (mark: Mark): number => mark.values.at(-1) ?? 0;

/** Tells whether two numbers stand in one group: all of their values but the innermost are the same. */
export const sameHead = (a: Mark, b: Mark): boolean =>
  a.values.length === b.values.length && a.values.slice(0, -1).every((value, at) => value === b.values[at]);

/** True when `next` is the number that follows `previous`: one more, the same with bis, or the first of the next group. */
export function follows(previous: Mark, next: Mark): boolean {
  if (sameHead(previous, next)) {
    const step = lastOf(next) - lastOf(previous);
    return step === 1 || (step === 0 && next.suffix !== null && next.suffix !== previous.suffix);
  }
  if (next.values.length < 2 || previous.values.length !== next.values.length) return false;
  const at = next.values.findIndex((value, index) => value !== previous.values[index]);
  return (
    next.values[at] === (previous.values[at] ?? 0) + 1 &&
    next.values.slice(at + 1).every((value) => value === 1)
  );
}

/** Tells whether a number can begin a sequence; units also count from 0. */
export const isFirst = (mark: Mark): boolean =>
  lastOf(mark) === 1 || (mark.unit !== null && lastOf(mark) === 0);
