import { existsSync, readFileSync } from 'node:fs';
import { inProject } from '#tools/base/project.ts';
import { runNode } from '#tools/base/run.ts';

/** How long the download of Electron's runtime may take, in milliseconds. */
const LONGEST_DOWNLOAD = 30_000;

/** Gives the path of Electron's executable; null where its runtime is not installed. */
export function electronRuntime(): string | null {
  const named = inProject('node_modules/electron/path.txt');
  if (!existsSync(named)) return null;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? inProject('node_modules/electron/dist');
  const path = `${folder}/${readFileSync(named, 'utf8').trim()}`;
  return existsSync(path) ? path : null;
}

/** Downloads Electron's runtime with its own installer. Gives why it did not work, or null when it did. */
export async function fetchElectron(limit = LONGEST_DOWNLOAD): Promise<string | null> {
  const { code, timedOut, output } = await runNode(inProject('node_modules/electron/install.js'), [], {
    limit,
  });
  if (timedOut) return `the download took longer than ${limit / 1000} s`;
  if (code === 0) return electronRuntime() === null ? 'the download left nothing to run' : null;
  const reason = output.split('\n').find((line) => /error/i.test(line)) ?? 'no reason was given';
  return reason.trim().slice(0, 160);
}
