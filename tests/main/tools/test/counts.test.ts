import { describe, expect, test } from 'vitest';
import { countLine, countPlaywright, readCounts, sumCounts } from '#tools/test/counts.ts';

const run = (status: 'expected' | 'unexpected' | 'flaky' | 'skipped', description?: string) => ({
  projectName: 'electron',
  status,
  annotations: description === undefined ? [] : [{ type: 'skip', description }],
});

describe('the counts of a test run', () => {
  test('are read from Playwright’s nested report, each skip with its reason', () => {
    const counts = countPlaywright({
      suites: [
        {
          title: 'a.spec.ts',
          specs: [{ title: 'one', tests: [run('expected'), run('unexpected')] }],
          suites: [
            {
              title: 'inner',
              specs: [
                { title: 'two', tests: [run('skipped', 'no mount')] },
                { title: 'three', tests: [run('flaky')] },
              ],
            },
          ],
        },
      ],
      errors: [{}],
    });
    expect(counts).toEqual({ passed: 1, failed: 3, skips: [{ name: '[electron] two', reason: 'no mount' }] });
  });

  test('count a run without a report as a failure', () => {
    expect(readCounts('/nowhere/report.json', 'vitest').failed).toBe(1);
  });

  test('are summed into the last line', () => {
    const one = { passed: 2, failed: 0, skips: [] };
    const other = { passed: 3, failed: 1, skips: [{ name: 'x', reason: 'y' }] };
    expect(countLine(sumCounts([one, other]))).toBe('5 passed, 1 failed, 1 skipped');
  });
});
