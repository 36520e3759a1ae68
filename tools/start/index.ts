import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { findBrowser, sandboxSwitches, type FoundBrowser } from '#tools/browser/find-browser.ts';
import { inProject, PROJECT, runMain, say } from '#tools/base/project.ts';
import { run } from '#tools/base/run.ts';
import { buildIfNeeded } from './build-if-needed.ts';
import { electronRuntime, fetchElectron } from './electron-runtime.ts';
import { hasDisplay, planBrowser, planStart, profileFolder, type Plan } from './plan.ts';
import { FIXED_PORT, startServer } from './server.ts';

const WHAT_TO_INSTALL = 'Chromium, Chrome or Edge (Debian: apt install chromium)';

/** Runs Electron until its window closes. Gives why it could not run, or null when it did. */
async function runElectron(path: string): Promise<string | null> {
  const { code, output } = await run(path, [...sandboxSwitches(), PROJECT]);
  if (code === 0) return null;
  const reason = output.split('\n').find((line) => line.trim() !== '') ?? `it ended with ${String(code)}`;
  return reason.trim().slice(0, 160);
}

async function tryElectron(fetchFirst: boolean): Promise<string | null> {
  if (fetchFirst) {
    say('Electron is not installed here; trying to download it (30 s at most) …');
    const why = await fetchElectron();
    if (why !== null) return `its runtime could not be downloaded: ${why}`;
  }
  const path = electronRuntime();
  return path === null ? 'its runtime is not there' : runElectron(path);
}

/** Opens the app in a window of its own, with a profile of its own: no extension reads along, and the data stays where it is. Gives, when the window is closed, whether there was one. */
async function openWindow(browser: FoundBrowser, url: string): Promise<boolean> {
  const profile = profileFolder(process.platform, homedir(), process.env);
  const isFirstStart = !existsSync(profile);
  mkdirSync(profile, { recursive: true });
  const args = [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    // Room for all three columns on a first start; after it the size is the person's own.
    ...(isFirstStart ? ['--window-size=1280,860'] : []),
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-extensions',
    '--disable-features=Translate,SpellcheckService',
    ...sandboxSwitches(),
  ];
  return new Promise((resolve) => {
    const child = spawn(browser.path, args, { stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function whyNoWindow(plan: Plan): string {
  if (plan.run !== 'serve') return 'The browser opened no window.';
  return plan.lacks === 'browser'
    ? 'No browser was found.'
    : 'There is no display here for Electron or a browser.';
}

async function runBrowserEdition(plan: Plan, browser: FoundBrowser | null): Promise<number> {
  const server = await startServer(inProject('out/renderer'));
  if (server.state === 'taken') {
    say(
      `Port ${FIXED_PORT} is used by another program. Attaché keeps its notes under this one address, so it does not take another: end that program, then run npm start again.`,
    );
    return 1;
  }
  const opened = plan.run === 'browser' && browser !== null;
  if (opened) say(`Attaché runs at ${server.url} in ${browser.path}. Close its window to end it.`);
  if (!(opened && (await openWindow(browser, server.url)))) {
    say(
      `${whyNoWindow(plan)} Attaché is served at ${server.url} on this machine; open it in ${WHAT_TO_INSTALL}.`,
    );
    if (server.state === 'already') return 0;
    say('Press Ctrl+C to end it.');
    await untilStopped();
  }
  if (server.state === 'serving') await server.close();
  return 0;
}

await runMain(async () => {
  await buildIfNeeded();
  const browser = findBrowser();
  const machine = {
    browserWanted: process.argv.includes('--browser'),
    display: hasDisplay(process.platform, process.env),
    electronInstalled: electronRuntime() !== null,
    browserFound: browser !== null,
  };
  const plan = planStart(machine);
  if (plan.run !== 'electron') return runBrowserEdition(plan, browser);
  const why = await tryElectron(plan.fetchFirst);
  if (why === null) return 0;
  say(`Electron cannot run here (${why}), so this is the browser edition.`);
  return runBrowserEdition(planBrowser(machine), browser);
});
