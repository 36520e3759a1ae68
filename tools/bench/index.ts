import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject, runMain, say } from '#tools/base/project.ts';
import { buildIfNeeded } from '#tools/start/build-if-needed.ts';
import { startBench, type Bench, type Line } from './bench.ts';
import type { Row } from './figures.ts';
import { LINES } from './lines/index.ts';
import { describeMachine, machineWords, type Machine } from './machine.ts';
import { writePerformancePage } from './performance-page.ts';
import { buildPages } from './site.ts';
import { tableOf } from './table.ts';

const WRITE = '--write-docs';
const RESULTS = inProject('bench-results');

interface Results {
  readonly machine: Machine;
  readonly rows: readonly Row[];
}

async function keep({ machine, rows }: Results): Promise<void> {
  await mkdir(RESULTS, { recursive: true });
  const file = join(RESULTS, `${machine.at.replaceAll(':', '-')}.json`);
  await writeFile(file, `${JSON.stringify({ machine, rows }, null, 2)}\n`);
  say(`bench-results/${machine.at.replaceAll(':', '-')}.json`);
}

/** Longer than any line takes where all is well; the largest indexes and prints take minutes. */
const LONGEST_LINE_MS = 600_000;

/** Gives the rows of a line, or one row that says why there are none: the other lines go on. */
async function rowsOf(line: Line, bench: Bench): Promise<readonly Row[]> {
  const began = Date.now();
  const seconds = (): string => `${((Date.now() - began) / 1000).toFixed(0)} s`;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('it took too long')), LONGEST_LINE_MS);
  });
  try {
    const rows = await Promise.race([line.measure(bench), late]);
    say(`measured ${line.name} (${seconds()})`);
    return rows;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    say(`FAILED ${line.name} after ${seconds()}: ${reason}`);
    const ours = { name: 'Attaché', unit: 'ms', samples: [], missing: `not measured: ${reason}` } as const;
    return [{ what: `The line “${line.name}”`, ours, beside: [], target: null }];
  } finally {
    clearTimeout(timer);
    await bench.closePages();
  }
}

/** Measures the lines named on the command line, or all: `npm run bench -- start search`. */
async function measure(asked: readonly string[]): Promise<number> {
  const names = asked.filter((each) => each !== WRITE);
  const unknown = names.find((name) => LINES.every((line) => line.name !== name));
  if (unknown !== undefined)
    throw new Error(`There is no line “${unknown}”. There are: ${LINES.map(({ name }) => name).join(', ')}.`);
  if (asked.includes(WRITE) && names.length > 0)
    throw new Error(`${WRITE} writes the whole table: name no single line with it.`);
  await buildIfNeeded();
  await buildPages();
  const bench = await startBench();
  try {
    const machine = describeMachine(bench.browserVersion);
    say(machineWords(machine));
    const rows: Row[] = [];
    for (const line of LINES.filter(({ name }) => names.length === 0 || names.includes(name))) {
      rows.push(...(await rowsOf(line, bench)));
    }
    say(tableOf(rows));
    await keep({ machine, rows });
    if (asked.includes(WRITE)) await writePerformancePage(machineWords(machine), tableOf(rows));
    return rows.some(({ ours }) => ours.samples.length === 0) ? 1 : 0;
  } finally {
    await bench.close();
  }
}

await runMain(() => measure(process.argv.slice(2)));
