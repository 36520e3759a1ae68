import { readFileSync } from 'node:fs';

/** A test that was not run, and why. */
export interface Skip {
  readonly name: string;
  readonly reason: string;
}

/** What one run of tests came to, as its own report says. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skips: readonly Skip[];
}

export const NO_TESTS: Counts = { passed: 0, failed: 0, skips: [] };

/** Adds the counts of several runs. */
export function sumCounts(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skips: [...sum.skips, ...one.skips],
    }),
    NO_TESTS,
  );
}

/** Gives the last line that the test run prints. */
export const countLine = ({ passed, failed, skips }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skips.length} skipped`;

interface PlaywrightSuite {
  readonly title: string;
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly tests: readonly {
      readonly projectName: string;
      readonly status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
      readonly annotations: readonly { readonly type: string; readonly description?: string }[];
    }[];
  }[];
}

function countSuite(suite: PlaywrightSuite): Counts {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((run): Counts => {
      if (run.status === 'skipped') {
        const why = run.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
        return {
          ...NO_TESTS,
          skips: [{ name: `[${run.projectName}] ${spec.title}`, reason: why ?? 'no reason was given' }],
        };
      }
      // A test that passes only at the second try is a test that fails.
      return run.status === 'expected' ? { ...NO_TESTS, passed: 1 } : { ...NO_TESTS, failed: 1 };
    }),
  );
  return sumCounts([...own, ...(suite.suites ?? []).map(countSuite)]);
}

/** Counts a report of Playwright; errors outside any test count as failures. */
export function countPlaywright(report: {
  readonly suites: readonly PlaywrightSuite[];
  readonly errors: readonly unknown[];
}): Counts {
  return sumCounts([...report.suites.map(countSuite), { ...NO_TESTS, failed: report.errors.length }]);
}

/** Reads the report of a run. A run that left none has failed once. */
export function readCounts(path: string, kind: 'vitest' | 'playwright'): Counts {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8')) as unknown;
    return kind === 'vitest'
      ? (report as Counts)
      : countPlaywright(report as Parameters<typeof countPlaywright>[0]);
  } catch {
    return { ...NO_TESTS, failed: 1 };
  }
}
