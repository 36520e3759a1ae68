import { EventEmitter } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { strict } from '../strict.ts';

export interface AppFacts {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  readonly userData: string;
  readonly languages: readonly string[];
}

/** What the stand-in's windows offer to `app`. */
export interface OpenWindows {
  /** Asks every window to close; tells whether all did. */
  readonly closeAll: () => boolean;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch {
    return false;
  }
}

/** Takes the profile for this process, unless a living one has it. */
function takeLock(userData: string): boolean {
  const path = join(userData, 'electron-standin.pid');
  if (existsSync(path) && isAlive(Number(readFileSync(path, 'utf8')))) return false;
  writeFileSync(path, String(process.pid));
  return true;
}

/** Gives `app`. `shutDown` ends the browser; `becomeReady` is called once Playwright has connected, or at once without it. */
export function createApp(facts: AppFacts, windows: OpenWindows, shutDown: () => Promise<void>) {
  let ready = false;
  let leaving = false;
  let resolveReady = (): void => undefined;
  const whenReady = new Promise<void>((resolve) => {
    resolveReady = resolve;
  });
  const paths: Readonly<Record<string, string>> = {
    userData: facts.userData,
    home: homedir(),
    documents: join(homedir(), 'Documents'),
  };
  const exit = (code = 0): void => {
    if (leaving) return;
    leaving = true;
    const end = (): never => process.exit(code);
    shutDown().then(end, end);
  };
  const app = strict(
    'app',
    Object.assign(new EventEmitter(), {
      isPackaged: false,
      whenReady: () => whenReady,
      isReady: () => ready,
      getAppPath: () => facts.folder,
      getName: () => facts.name,
      getVersion: () => facts.version,
      getPreferredSystemLanguages: () => [...facts.languages],
      getPath: (name: string) => {
        const path = paths[name];
        if (path === undefined) throw new Error(`The Electron stand-in has no path '${name}'.`);
        return path;
      },
      requestSingleInstanceLock: () => takeLock(facts.userData),
      enableSandbox: () => undefined,
      commandLine: strict('app.commandLine', { appendSwitch: () => undefined }),
      setAboutPanelOptions: () => undefined,
      exit,
      quit: () => {
        app.emit('before-quit', {});
        if (!windows.closeAll()) return;
        app.emit('will-quit', {});
        app.emit('quit', {}, 0);
        exit(0);
      },
    }),
  );
  const becomeReady = (): void => {
    ready = true;
    resolveReady();
    app.emit('ready');
  };
  return { app, becomeReady };
}
