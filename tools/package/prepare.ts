import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { inProject } from '#tools/base/project.ts';
import { systemIcons } from './icons.ts';

/** Draws the icons that packaging asks for into `out/icons`. */
export async function writeIcons(): Promise<void> {
  const folder = inProject('out/icons');
  await rm(folder, { recursive: true, force: true });
  for (const [name, bytes] of systemIcons(await readFile(inProject('renderer/icon.svg'), 'utf8'))) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
}
