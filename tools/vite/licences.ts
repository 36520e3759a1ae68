import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const FILE = 'licences.txt';
const PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

interface Facts {
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
}

/** Gives the folders of the packages that modules come from, each once; what is not from a package has none. */
export function packageFolders(modules: Iterable<string>): readonly string[] {
  const folders = new Set<string>();
  for (const id of modules) {
    const folder = PACKAGE.exec(id.replace(/^\0/, ''))?.[1];
    if (folder !== undefined) folders.add(folder);
  }
  return [...folders].sort();
}

/** Gives what a package says of its licence: name, version and the text of its licence file, or the bare name of the licence. */
export function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Facts;
  if (name === undefined) return '';
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying|ofl)/i.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version ?? ''} (${license ?? 'see below'})`, ...texts].join('\n\n');
}

/**
 * Writes beside the page the licences of all that is bundled into it, as these ask for. `more` names packages of which the page has
 * only files and no module, such as fonts.
 */
export function licences(root: string, more: readonly string[]): Plugin {
  return {
    name: 'attache-licences',
    generateBundle() {
      const fromModules = packageFolders(this.getModuleIds());
      const folders = new Set([...fromModules, ...more.map((name) => join(root, 'node_modules', name))]);
      const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
      const line = `\n\n${'-'.repeat(80)}\n\n`;
      const source = [own, ...[...folders].sort().map(licenceOf).filter(Boolean)].join(line);
      this.emitFile({ type: 'asset', fileName: FILE, source: `${source}\n` });
    },
  };
}
