import type { PageLines } from './furniture.ts';
import type { Line } from './line.ts';

/** What is usual in a document: by it a line is known as body, heading, footnote, or the last of its paragraph. */
export interface Measures {
  /** Size of most letters. */
  readonly bodySize: number;
  /** Usual distance from baseline to baseline of lines of one paragraph in this size. */
  readonly leading: (size: number) => number;
  /** Where lines of the body begin and end, along the reading direction. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** True when most places where Chinese meets letters or digits have a space. */
  readonly spacesAroundHan: boolean;
}

const step = (value: number): number => Math.round(value * 2) / 2;

function mostOften(counts: ReadonlyMap<number, number>): number | undefined {
  return [...counts].sort(([a, m], [b, n]) => n - m || a - b)[0]?.[0];
}

const add = (counts: Map<number, number>, key: number, by: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

/** Measures a document's lines. */
export function measure(pages: readonly PageLines[]): Measures {
  const sizes = new Map<number, number>();
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  const gaps = new Map<number, Map<number, number>>();
  let spaced = 0;
  let unspaced = 0;
  for (const { lines } of pages) {
    lines.forEach((line, index) => {
      add(sizes, step(line.size), line.text.length);
      spaced +=
        line.text.match(/\p{Script=Han} [\p{Script=Latin}\d]|[\p{Script=Latin}\d] \p{Script=Han}/gu)
          ?.length ?? 0;
      unspaced +=
        line.text.match(/\p{Script=Han}[\p{Script=Latin}\d]|[\p{Script=Latin}\d]\p{Script=Han}/gu)?.length ??
        0;
      const next = lines[index + 1];
      if (!next || step(next.size) !== step(line.size)) return;
      const gap = next.y - line.y;
      if (gap < line.size * 0.8 || gap > line.size * 2.6) return;
      const own = gaps.get(step(line.size)) ?? new Map<number, number>();
      // Lines that fill their measure go on in the next one: theirs is the distance inside a paragraph.
      add(
        own,
        step(gap),
        line.end > next.end - 4 || Math.abs(line.end - next.end) < 4 ? line.text.length : 1,
      );
      gaps.set(step(line.size), own);
    });
  }
  const bodySize = mostOften(sizes) ?? 10;
  for (const { lines } of pages) {
    for (const line of lines) {
      if (step(line.size) !== bodySize) continue;
      add(starts, Math.round(line.start), line.text.length);
      add(ends, Math.round(line.end / 2) * 2, line.text.length);
    }
  }
  return {
    bodySize,
    bodyStart: mostOften(starts) ?? 0,
    bodyEnd: mostOften(ends) ?? 0,
    leading: (size) => mostOften(gaps.get(step(size)) ?? new Map()) ?? size * 1.25,
    spacesAroundHan: spaced >= unspaced,
  };
}

/** True when a line is set smaller than the body, as footnotes are. */
export const isSmall = (line: Line, { bodySize }: Measures): boolean => line.size <= bodySize * 0.93;
