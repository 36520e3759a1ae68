import { describe, expect, test } from 'vitest';
import { percentile, reaches, statistic, type Figure, type Row } from '#tools/bench/figures.ts';

const figure = (name: string, ...samples: readonly number[]): Figure => ({ name, unit: 'ms', samples });
const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('the statistics of samples', () => {
  test('are the nearest rank, whatever the order of the samples', () => {
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.95)).toBe(95);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([7], 0.5)).toBe(7);
    expect(percentile([3, 1, 2], 0)).toBe(1);
  });

  test('of no samples are no number', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });

  test('leave the samples as they were taken', () => {
    const samples = [3, 1, 2];
    expect(statistic(figure('a', ...samples), 'max')).toBe(3);
    expect(samples).toEqual([3, 1, 2]);
  });
});

describe('a target', () => {
  const row = (target: Row['target'], ...ours: readonly number[]): Row => ({
    what: 'something',
    ours: figure('Attaché', ...ours),
    beside: [figure('other', 10)],
    target,
  });

  test('is a limit on one statistic, itself included', () => {
    expect(reaches(row({ kind: 'limit', of: 'median', atMost: 2 }, 1, 2, 90))).toBe(true);
    expect(reaches(row({ kind: 'limit', of: 'max', atMost: 2 }, 1, 2, 90))).toBe(false);
  });

  test('or so many times the median of an alternative', () => {
    expect(reaches(row({ kind: 'times', beside: 'other', atMost: 2 }, 20))).toBe(true);
    expect(reaches(row({ kind: 'times', beside: 'other', atMost: 2 }, 21))).toBe(false);
  });

  test('is missed where nothing was measured', () => {
    expect(reaches(row({ kind: 'times', beside: 'nobody', atMost: 2 }, 1))).toBe(false);
    expect(reaches(row({ kind: 'limit', of: 'p95', atMost: 2 }))).toBe(false);
  });

  test('may be none', () => {
    expect(reaches(row(null, 1))).toBeNull();
  });
});
