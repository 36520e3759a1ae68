import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** A Chromium-family browser that was found, and where the search found it. */
export interface FoundBrowser {
  readonly path: string;
  readonly source: 'CHROMIUM_PATH' | 'playwright' | 'system';
}

/** What the search looks at, so that tests can describe a machine instead of being on one. */
export interface BrowserSearch {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  /** Where Playwright would put its own Chromium; it need not be there. */
  readonly playwrightPath: () => string;
}

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];

/** Lists where this system keeps Chromium, Chrome and Edge, in the order of preference. */
function systemPaths({ platform, env }: BrowserSearch): readonly string[] {
  if (platform === 'darwin') return MAC_APPS.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  if (platform === 'win32') {
    const roots = [env['LOCALAPPDATA'], env['PROGRAMFILES'], env['PROGRAMFILES(X86)']];
    return WINDOWS_PROGRAMS.flatMap((parts) => roots.flatMap((root) => (root ? [join(root, ...parts)] : [])));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Gives the machine that this process runs on. */
function thisMachine(): BrowserSearch {
  return {
    platform: process.platform,
    env: process.env,
    exists: existsSync,
    playwrightPath: () => chromium.executablePath(),
  };
}

/** Finds a Chromium, Chrome or Edge: `CHROMIUM_PATH` first, then Playwright's own, then the system's. Null when there is none. */
export function findBrowser(search: BrowserSearch = thisMachine()): FoundBrowser | null {
  const named = search.env['CHROMIUM_PATH'];
  if (named && search.exists(named)) return { path: named, source: 'CHROMIUM_PATH' };
  const own = search.playwrightPath();
  if (own && search.exists(own)) return { path: own, source: 'playwright' };
  const system = systemPaths(search).find((path) => search.exists(path));
  return system === undefined ? null : { path: system, source: 'system' };
}

/** Gives the switches that this process's user needs: Chromium refuses to start its sandbox for root. */
export function sandboxSwitches(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
