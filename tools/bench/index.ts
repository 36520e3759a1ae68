import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inProject, runMain, say } from '#tools/base/project.ts';
import { buildIfNeeded } from '#tools/start/build-if-needed.ts';
import { startBench } from './bench.ts';
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
      const began = Date.now();
      rows.push(...(await line.measure(bench)));
      say(`measured ${line.name} (${((Date.now() - began) / 1000).toFixed(0)} s)`);
    }
    say(tableOf(rows));
    await keep({ machine, rows });
    if (asked.includes(WRITE)) await writePerformancePage(machineWords(machine), tableOf(rows));
    return 0;
  } finally {
    await bench.close();
  }
}

await runMain(() => measure(process.argv.slice(2)));
