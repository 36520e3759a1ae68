import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compilePack } from './compile-pack.ts';
import { formatProblem } from './problem.ts';

/** The source folders of the packs that ship with the app. */
export const BUNDLED_SOURCES = resolve(import.meta.dirname, '../../resources/packs');

/** Compiles every bundled pack to `<outDir>/<folder>.mpack`; throws with every problem when one does not compile. */
export async function buildBundledPacks(outDir: string, sources = BUNDLED_SOURCES): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const folders = await readdir(sources, { withFileTypes: true });
  for (const { name } of folders.filter((entry) => entry.isDirectory())) {
    const compiled = await compilePack(join(sources, name));
    if (!compiled.ok)
      throw new Error(`The pack ${name} does not compile:\n${compiled.error.map(formatProblem).join('\n')}`);
    await writeFile(join(outDir, `${name}.mpack`), compiled.value.bytes);
  }
}
