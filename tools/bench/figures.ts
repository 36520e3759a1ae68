/** What was measured once or many times; sizes are measured once. */
export interface Figure {
  readonly name: string;
  readonly unit: Unit;
  readonly samples: readonly number[];
  /** Why there is no sample, where there is none. */
  readonly missing?: string;
}

export type Unit = 'ms' | 's' | 'KB' | 'MB';

export type Statistic = 'median' | 'p95' | 'max';

/** What a line is to reach: a limit in the figure's own unit, or so many times the median of an alternative. */
export type Target =
  | { readonly kind: 'limit'; readonly of: Statistic; readonly atMost: number }
  | { readonly kind: 'times'; readonly beside: string; readonly atMost: number };

/** One line of the table: what Attaché needs, beside what others need for the same in the same run. */
export interface Row {
  readonly what: string;
  readonly ours: Figure;
  readonly beside: readonly Figure[];
  readonly target: Target | null;
}

/** Gives the smallest sample that at least `share` of all do not exceed (nearest rank); NaN where there is none. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Gives one statistic of a figure. */
export function statistic({ samples }: Figure, which: Statistic): number {
  return percentile(samples, which === 'median' ? 0.5 : which === 'p95' ? 0.95 : 1);
}

/** Tells whether a row reaches its target; null where it has none. An alternative that was not measured reaches nothing. */
export function reaches({ ours, beside, target }: Row): boolean | null {
  if (target === null) return null;
  if (target.kind === 'limit') return statistic(ours, target.of) <= target.atMost;
  const other = beside.find(({ name }) => name === target.beside);
  return other !== undefined && statistic(ours, 'median') <= target.atMost * statistic(other, 'median');
}
