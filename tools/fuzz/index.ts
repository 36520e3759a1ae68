import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import { readDocx } from '#core/importing/docx/read-docx.ts';
import { runMain, say } from '#tools/base/project.ts';
import { readPdfFile } from '#tools/pdf/read-pdf-file.ts';
import { mutatedDocx } from './docx.ts';
import { mutatedPdf } from './pdf.ts';

/** A reader and its damaged files: seed in, outcome out. It must not throw, whatever the seed. */
type Target = (seed: number) => Result<unknown, AppError> | Promise<Result<unknown, AppError>>;

function docx(seed: number): Result<unknown, AppError> {
  const reading = readDocx(mutatedDocx(seed));
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  return step.value;
}

const pdf: Target = (seed) => readPdfFile(mutatedPdf(seed), () => true);

const TARGETS: Readonly<Record<string, Target>> = { docx, pdf };

const TIMES = 10_000;
/** Longest that one file may take, in milliseconds. */
const PATIENCE = 10_000;

/** Reads damaged files of one kind; gives how many seeds failed: thrown, or too slow. */
async function fuzz(name: string, target: Target, times: number): Promise<number> {
  const outcomes = new Map<string, number>();
  let failed = 0;
  let slowest = 0;
  for (let seed = 0; seed < times; seed += 1) {
    const start = performance.now();
    let outcome: string;
    try {
      const result = await target(seed);
      outcome = result.ok ? 'read' : result.error.code;
    } catch (cause) {
      failed += 1;
      outcome = 'thrown';
      say(`${name}, seed ${String(seed)}: ${String(cause)}`);
    }
    const took = performance.now() - start;
    slowest = Math.max(slowest, took);
    if (took > PATIENCE) {
      failed += 1;
      say(`${name}, seed ${String(seed)}: took ${took.toFixed(0)} ms`);
    }
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  const told = [...outcomes].map(([outcome, count]) => `${outcome} ${String(count)}`).join(', ');
  say(
    `${name}: ${String(times)} damaged files; ${told}; slowest ${slowest.toFixed(0)} ms; ${String(failed)} failed`,
  );
  return failed;
}

/** `npm run fuzz [-- COUNT]`: reads so many damaged files of each kind, 10,000 when not said. */
await runMain(async () => {
  const [count = String(TIMES)] = process.argv.slice(2);
  if (!/^[1-9]\d{0,8}$/.test(count)) {
    say('How many? npm run fuzz -- COUNT');
    return 2;
  }
  let failed = 0;
  for (const [name, target] of Object.entries(TARGETS)) failed += await fuzz(name, target, Number(count));
  return failed === 0 ? 0 : 1;
});
