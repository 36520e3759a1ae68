import { assertNever } from '#core/base/assert-never.ts';
import type { AutomaticNumber } from '../model.ts';
import { formatNumber } from './number-format.ts';
import type { Numbering, NumberingInstance, NumberingLevel } from './numbering.ts';
import { bulletSign } from './symbol-fonts.ts';

/** What stands before a paragraph of a list. */
export type ListMark =
  | { readonly kind: 'number'; readonly number: AutomaticNumber }
  | { readonly kind: 'bullet'; readonly level: number; readonly text: string };

interface Counter {
  /** Value of each level, null where it was not counted since a level above was. */
  readonly values: (number | null)[];
  /** Rises when an instance starts the outermost level anew. */
  sequence: number;
}

/** Counts the numbers of a document, paragraph by paragraph in its order. */
export interface NumberCounter {
  /** Counts a paragraph and gives its mark; null when its level prints none, or is not defined. */
  readonly next: (numberId: string, level: number) => ListMark | null;
}

function restarts(level: NumberingLevel | undefined, used: number): boolean {
  const restart = level?.restart ?? null;
  if (restart === null) return true;
  return restart > 0 && used < restart;
}

/**
 * Makes a counter that counts as Word does (ECMA-376 17.9): the instances of one definition share their values; an
 * instance with a start of its own takes it at its first paragraph of that level; a level above that was never used counts
 * as used once; a paragraph without words counts too. `unknown` hears of formats that are not known.
 */
export function createNumberCounter(numbering: Numbering, unknown: (format: string) => void): NumberCounter {
  const counters = new Map<string, Counter>();
  const started = new Set<string>();

  const startOf = (instance: NumberingInstance, level: number): number =>
    instance.starts.get(level) ?? instance.levels.get(level)?.start ?? 1;

  function count(instance: NumberingInstance, numberId: string, level: number): Counter {
    const counter = counters.get(instance.definition) ?? { values: [], sequence: 0 };
    counters.set(instance.definition, counter);
    const { values } = counter;
    for (let above = 0; above < level; above += 1) values[above] ??= startOf(instance, above);
    const key = `${numberId} ${String(level)}`;
    const own = instance.starts.get(level);
    const current = values[level] ?? null;
    if (own !== undefined && !started.has(key)) {
      values[level] = own;
      if (level === 0 && current !== null) counter.sequence += 1;
    } else values[level] = current === null ? startOf(instance, level) : current + 1;
    started.add(key);
    for (let below = level + 1; below < values.length; below += 1)
      if (restarts(instance.levels.get(below), level)) values[below] = null;
    return counter;
  }

  function write(
    instance: NumberingInstance,
    at: NumberingLevel,
    values: readonly (number | null)[],
  ): string {
    return at.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const level = instance.levels.get(index);
      const value = values[index] ?? null;
      if (!level || value === null) return '';
      if (level.format === 'none') return '';
      const format = at.isLegal && level.format !== 'decimalZero' ? 'decimal' : level.format;
      if (level.width !== null) return String(value).padStart(level.width, '0');
      const written = formatNumber(value, format);
      if (written === null) unknown(format);
      return written ?? String(value);
    });
  }

  return {
    next: (numberId, level) => {
      const instance = numbering.get(numberId);
      const at = instance?.levels.get(level);
      if (!instance || !at) return null;
      const { values, sequence } = count(instance, numberId, level);
      if (at.format === 'bullet') return { kind: 'bullet', level: level + 1, text: bulletSign(at.text) };
      const text = write(instance, at, values).trim();
      const list = sequence === 0 ? instance.definition : `${instance.definition}/${String(sequence)}`;
      return text === '' ? null : { kind: 'number', number: { text, level, list } };
    },
  };
}

/** Gives a mark as it is printed. */
export function printedMark(mark: ListMark): string {
  switch (mark.kind) {
    case 'number':
      return mark.number.text;
    case 'bullet':
      return mark.text;
    default:
      return assertNever(mark);
  }
}
