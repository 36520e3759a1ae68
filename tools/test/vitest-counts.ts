import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { TestModule } from 'vitest/node';
import { sumCounts, NO_TESTS, type Counts } from './counts.ts';

function countModule(module: TestModule): Counts {
  const counts = Array.from(module.children.allTests()).map((test): Counts => {
    const result = test.result();
    if (result.state === 'passed') return { ...NO_TESTS, passed: 1 };
    if (result.state === 'failed') return { ...NO_TESTS, failed: 1 };
    const note = 'note' in result ? result.note : undefined;
    return { ...NO_TESTS, skips: [{ name: test.fullName, reason: note ?? 'no reason was given' }] };
  });
  const broken = module.state() === 'failed' && counts.every(({ failed }) => failed === 0);
  return sumCounts([...counts, { ...NO_TESTS, failed: broken ? 1 : 0 }]);
}

/** Writes the counts of a run with the reason of each skip, which Vitest's own report leaves out, to `ATTACHE_TEST_REPORT`. */
export default class CountsReporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const path = process.env['ATTACHE_TEST_REPORT'];
    if (path === undefined) return;
    const counts = sumCounts([...modules.map(countModule), { ...NO_TESTS, failed: errors.length }]);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(counts));
  }
}
