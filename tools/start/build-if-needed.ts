import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, say } from '#tools/base/project.ts';
import { runNode } from '#tools/base/run.ts';

const SOURCES = [
  'core',
  'main',
  'preload',
  'renderer',
  'locales',
  'resources',
  'tools/pack',
  'tools/vite',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const STAMP = 'out/.built';
const ENTRIES = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'];

/** Gives the newest time of change under a path, in milliseconds; 0 when it is not there. */
function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return readdirSync(path).reduce(
    (latest, name) => Math.max(latest, newest(join(path, name))),
    facts.mtimeMs,
  );
}

function isBuilt(): boolean {
  if (![STAMP, ...ENTRIES].every((path) => existsSync(inProject(path)))) return false;
  const built = statSync(inProject(STAMP)).mtimeMs;
  return SOURCES.every((source) => newest(inProject(source)) <= built);
}

/** Builds the app. Rejects with what the build said when it fails. */
export async function build(): Promise<void> {
  const started = new Date();
  const outcome = await runNode(inProject('node_modules/electron-vite/bin/electron-vite.js'), ['build']);
  if (outcome.code !== 0) throw new Error(`The build failed.\n${outcome.output}`);
  // Sources that changed while the build ran are newer than its start, and are built next time.
  writeFileSync(inProject(STAMP), started.toISOString());
  utimesSync(inProject(STAMP), started, started);
}

/** Builds the app when a source is newer than the last build, and says so. */
export async function buildIfNeeded(): Promise<void> {
  if (isBuilt()) return;
  say('Building Attaché …');
  await build();
}
