import { mkdirSync, readFileSync } from 'node:fs';
import inspector from 'node:inspector';
import Module, { register } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PAGE_HOST } from './address.ts';
import { startChromium } from './chromium.ts';
import { createApp } from './electron/app.ts';
import { createWindows } from './electron/browser-window.ts';
import { createIpcMain } from './electron/ipc-main.ts';
import { Menu } from './electron/menu.ts';
import { createNativeTheme, crashReporter, dialog, screen, shell } from './electron/plain-modules.ts';
import { createSession } from './electron/session.ts';
import { serveScheme, type SchemeHandler } from './serve.ts';
import { strict } from './strict.ts';

/** Permissions of Chromium by their names there, each judged by main's handlers under Electron's name. */
const PERMISSIONS: readonly (readonly [string, string])[] = [
  ['persistent-storage', 'persistent-storage'],
  ['clipboard-write', 'clipboard-sanitized-write'],
  ['clipboard-read', 'clipboard-read'],
  ['notifications', 'notifications'],
  ['geolocation', 'geolocation'],
  ['camera', 'media'],
  ['microphone', 'media'],
  ['local-fonts', 'local-fonts'],
];

const PAGE_URL = 'app://attache/';

interface CommandLine {
  readonly appFolder: string;
  readonly userData: string;
  readonly inspected: boolean;
  readonly language: string;
}

function parseCommandLine(words: readonly string[]): CommandLine {
  const value = (name: string): string | undefined =>
    words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
  const folder = words.find((word) => !word.startsWith('-'));
  if (folder === undefined) throw new Error('Say which app to run: the folder with its package.json.');
  return {
    appFolder: resolve(folder),
    userData: resolve(value('user-data-dir') ?? join(tmpdir(), `electron-standin-${process.pid}`)),
    inspected: value('inspect') !== undefined,
    language: value('lang') ?? 'en-US',
  };
}

/** Makes `import 'electron'` and `require('electron')` give the stand-in's objects everywhere in this process. */
function replaceElectron(electron: Readonly<Record<string, unknown>>): void {
  Reflect.set(globalThis, Symbol.for('electron-standin'), electron);
  register('./module-hooks.mjs', import.meta.url, { data: Object.keys(electron) });
  const loader = Module as unknown as { _load: (request: string, ...rest: readonly unknown[]) => unknown };
  const load = loader._load;
  loader._load = (request, ...rest) =>
    request === 'electron' ? electron : load.call(Module, request, ...rest);
}

/** Runs an app of Electron over the installed Chromium. Never rejects; what fails ends the process with a line. */
export async function startStandIn(words: readonly string[]): Promise<void> {
  try {
    await run(parseCommandLine(words));
  } catch (cause) {
    process.stderr.write(`Electron stand-in: ${cause instanceof Error ? cause.message : String(cause)}\n`);
    process.exit(1);
  }
}

async function run({ appFolder, userData, inspected, language }: CommandLine): Promise<void> {
  const profile = join(userData, 'chromium');
  mkdirSync(profile, { recursive: true });
  const facts = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')) as {
    readonly main: string;
    readonly version: string;
    readonly productName: string;
  };
  let schemeHandler: SchemeHandler | undefined;
  const port = await serveScheme(() => schemeHandler);
  const chromium = startChromium(profile, port, language);
  const browser = chromium.pipe.session();

  const { session, permits, cancels, refusesDownload } = createSession(PAGE_URL);
  const { ipcMain, invoke } = createIpcMain();
  const windows = createWindows({
    pipe: chromium.pipe,
    userData,
    cancels,
    invoke,
    onAllClosed: () => app.emit('window-all-closed'),
    onContents: (contents) => app.emit('web-contents-created', {}, contents),
  });
  const shutDown = async (): Promise<void> => {
    const ended = new Promise((end) => chromium.process.once('exit', end));
    await browser.send('Browser.close').catch(() => undefined);
    await ended;
  };
  const { app, becomeReady } = createApp(
    { name: facts.productName, version: facts.version, folder: appFolder, userData, languages: [language] },
    windows,
    shutDown,
  );
  chromium.process.once('exit', () => app.exit(1));

  const protocol = strict('protocol', {
    registerSchemesAsPrivileged: () => undefined,
    handle: (scheme: string, handler: SchemeHandler) => {
      if (scheme !== 'app') throw new Error(`The Electron stand-in serves app:, not ${scheme}:.`);
      schemeHandler = handler;
    },
  });
  replaceElectron(
    strict('electron', {
      app,
      BrowserWindow: windows.BrowserWindow,
      webContents: windows.webContents,
      ipcMain,
      dialog,
      shell,
      Menu,
      crashReporter,
      nativeTheme: createNativeTheme(),
      screen,
      protocol,
      session: strict('session', { defaultSession: session }),
    }),
  );

  const listening = await chromium.listening;
  await browser.send('Target.setDiscoverTargets', { discover: true });
  browser.on('Browser.downloadWillBegin', ({ guid }) => {
    if (refusesDownload()) browser.send('Browser.cancelDownload', { guid }).catch(() => undefined);
  });
  const begin = async (): Promise<void> => {
    becomeReady();
    // Main starts on the promise of `whenReady`; its handlers are there one turn later.
    await new Promise((turn) => setImmediate(turn));
    for (const [name, electronName] of PERMISSIONS) {
      const setting = permits(electronName) ? 'granted' : 'denied';
      const permission = { permission: { name }, setting, origin: `http://${PAGE_HOST}` } as const;
      await browser.send('Browser.setPermission', permission).catch(() => undefined);
    }
  };
  Reflect.set(globalThis, '__playwright_run', begin);
  await import(pathToFileURL(join(appFolder, facts.main)).href);
  if (!inspected) {
    await begin();
    return;
  }
  // Playwright waits for these two lines, connects to both, and then calls `__playwright_run`.
  inspector.open(0, '127.0.0.1');
  process.stderr.write(`${listening}\n`);
}
