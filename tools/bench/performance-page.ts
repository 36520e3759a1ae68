import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { inProject, say } from '#tools/base/project.ts';

const PAGE = inProject('docs/PERFORMANCE.md');
const BEGIN = '<!-- table: written by npm run bench -- --write-docs -->';
const END = '<!-- end of table -->';

/** Gives the page with what stands between the two marks replaced. Throws where a mark is missing. */
export function withTable(page: string, table: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END, begin);
  if (begin < 0 || end < 0)
    throw new Error('docs/PERFORMANCE.md has lost the marks between which the table stands.');
  return `${page.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${page.slice(end)}`;
}

/** Writes the table of a run into docs/PERFORMANCE.md. */
export async function writePerformancePage(machine: string, table: string): Promise<void> {
  const page = withTable(await readFile(PAGE, 'utf8'), `${machine}\n\n${table}`);
  const config = await resolveConfig(PAGE);
  await writeFile(PAGE, await format(page, { ...config, parser: 'markdown' }));
  say('docs/PERFORMANCE.md');
}
