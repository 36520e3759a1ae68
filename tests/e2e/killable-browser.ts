import { chromium, type Browser, type Page } from '@playwright/test';
import { execFileSync, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { findBrowser } from '#tools/browser/find-browser.ts';
import { drivenSwitches } from '#tools/browser/switches.ts';

/** A browser on a profile of its own that can be killed as a power cut would kill it. */
export interface KillableBrowser {
  readonly page: Page;
  /** Kills every process of the browser at once and waits until they are gone. */
  readonly kill: () => Promise<void>;
}

const SWITCHES = [
  '--headless=new',
  '--remote-debugging-port=0',
  // Wide enough for the notes beside the programme, and no more to draw than that.
  '--window-size=1100,760',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--password-store=basic',
];

/** Ends a program and all that it started, at once. Windows has no groups to signal, but a command for it. */
function killTree(pid: number): void {
  if (process.platform === 'win32') execFileSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  else process.kill(-pid, 'SIGKILL');
}

/**
 * Starts the installed browser on a profile folder with one page in it. Playwright's own launcher is passed by: it
 * would not say which processes to kill.
 */
export async function startKillableBrowser(profile: string): Promise<KillableBrowser> {
  const found = findBrowser();
  if (found === null) throw new Error('No browser was found; run `npm run setup`.');
  const child = spawn(
    found.path,
    [...SWITCHES, ...drivenSwitches(), `--user-data-dir=${profile}`, '--lang=en-US', 'about:blank'],
    // A group of its own, so that one signal reaches all of its processes.
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const kill = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) killTree(child.pid);
    await ended;
  };
  const endpoint = new Promise<string>((resolve, reject) => {
    const lines = createInterface({ input: child.stderr });
    lines.on('line', (line) => {
      const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    void ended.then(() => reject(new Error('The browser ended before it listened.')));
  });
  const browser: Browser = await chromium.connectOverCDP(await endpoint);
  const [context] = browser.contexts();
  const page = context?.pages()[0] ?? (await context?.newPage());
  if (page === undefined) throw new Error('The browser has no page.');
  return { page, kill };
}
