import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { inProject, runMain, say } from '#tools/base/project.ts';
import { runNode } from '#tools/base/run.ts';
import { countLine, NO_TESTS, readCounts, sumCounts, type Counts } from './counts.ts';
import { BUILD, partSteps, staticSteps, WHOLE_APP, type Step } from './steps.ts';

interface StepOutcome {
  readonly step: Step;
  readonly good: boolean;
  readonly counts: Counts;
}

async function runStep(step: Step): Promise<StepOutcome> {
  const started = Date.now();
  const env = { FORCE_COLOR: '0', ...(step.report ? { ATTACHE_TEST_REPORT: step.report.path } : {}) };
  const { code, output } = await runNode(step.script, step.args, { env });
  const counts = step.report ? readCounts(step.report.path, step.report.kind) : NO_TESTS;
  const good = code === 0 && counts.failed === 0;
  const tests = step.report ? `: ${countLine(counts)}` : '';
  if (!good) say(output.trimEnd());
  say(`${good ? 'ok    ' : 'FAILED'} ${step.name}${tests} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  // A step that failed without a failed test, by a crash or by lint, must not end in a line that says "0 failed".
  return { step, good, counts: good || counts.failed > 0 ? counts : { ...counts, failed: 1 } };
}

/** Runs steps that do not touch each other, so many at a time, begun in their order. */
async function runTogether(steps: readonly Step[], atATime: number): Promise<StepOutcome[]> {
  const waiting = [...steps];
  const outcomes: StepOutcome[] = [];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
      outcomes.push(await runStep(step));
  };
  await Promise.all(Array.from({ length: atATime }, work));
  return outcomes;
}

await runMain(async () => {
  rmSync(inProject('test-results'), { recursive: true, force: true });
  const onlyStatic = process.argv.includes('--static');
  const outcomes = await runTogether(staticSteps(), availableParallelism());
  if (!onlyStatic) {
    outcomes.push(...(await runTogether([BUILD], 1)));
    // One step alone leaves a core idle; the whole app does not.
    outcomes.push(...(await runTogether(partSteps(), 2)));
    outcomes.push(...(await runTogether([WHOLE_APP], 1)));
  }

  const total = sumCounts(outcomes.map(({ counts }) => counts));
  for (const { name, reason } of total.skips) say(`skipped ${name}: ${reason}`);
  const failed = outcomes.filter(({ good }) => !good);
  if (failed.length > 0) say(`Failed: ${failed.map(({ step }) => step.name).join(', ')}`);
  if (!onlyStatic) say(countLine(total));
  return failed.length === 0 ? 0 : 1;
});
