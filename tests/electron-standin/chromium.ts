import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { findBrowser } from '#tools/browser/find-browser.ts';
import { drivenSwitches } from '#tools/browser/switches.ts';
import { PAGE_HOST } from './address.ts';
import { CdpPipe } from './cdp.ts';

const SWITCHES = [
  '--headless',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-breakpad',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-hang-monitor',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--force-color-profile=srgb',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--window-size=1280,860',
  '--remote-debugging-pipe',
  '--remote-debugging-port=0',
];

export interface Chromium {
  readonly pipe: CdpPipe;
  readonly process: ChildProcess;
  /** The line by which Playwright learns where to connect. */
  readonly listening: Promise<string>;
}

/**
 * Starts the installed Chromium on a profile. It stays in this process's group, so that killing the group kills it
 * too; when only this process dies, the pipe closes and the browser ends by itself.
 */
export function startChromium(profile: string, port: number, language: string): Chromium {
  const found = findBrowser();
  if (found === null) throw new Error('The Electron stand-in needs a Chromium: npm run setup');
  const args = [
    ...SWITCHES,
    ...drivenSwitches(),
    `--user-data-dir=${profile}`,
    `--lang=${language}`,
    // Whatever the page asks for, no name but ours leads anywhere.
    `--host-resolver-rules=MAP ${PAGE_HOST}:80 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
  ];
  const child = spawn(found.path, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
  const [, , errors, into, out] = child.stdio;
  const listening = new Promise<string>((resolve, reject) => {
    child.once('exit', (code) =>
      reject(new Error(`Chromium ended with ${String(code)} before it listened.`)),
    );
    createInterface({ input: errors as Readable }).on('line', (line) => {
      if (line.startsWith('DevTools listening on ')) resolve(line);
    });
  });
  return { pipe: new CdpPipe(into as Writable, out as Readable), process: child, listening };
}
