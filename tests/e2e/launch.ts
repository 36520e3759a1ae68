import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { inProject, PROJECT } from '#tools/base/project.ts';
import { electronRuntime } from '#tools/start/electron-runtime.ts';
import { hasDisplay } from '#tools/start/plan.ts';

/** Which shell a test ran on. Passes on the stand-in are never passes on Electron. */
export type Shell = 'Electron' | 'Electron stand-in';

export interface RunningAttache {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly shell: Shell;
  /** Kills the whole app at once, as a power cut would: nobody is asked to save. Does nothing when it has ended. */
  readonly kill: () => Promise<void>;
}

/** Tells which shell this machine has: Electron where its runtime is installed and can show a window, else the stand-in. */
export function availableShell(): Shell {
  const electron = electronRuntime() !== null && hasDisplay(process.platform, process.env);
  return electron ? 'Electron' : 'Electron stand-in';
}

/** Starts the built app on a profile folder and waits for its window. The same folder again is the same person coming back. */
export async function launchAttache(userData: string, language = 'en-US'): Promise<RunningAttache> {
  const shell = availableShell();
  const app = await _electron.launch({
    ...(shell === 'Electron'
      ? {}
      : { executablePath: inProject('tests/electron-standin/electron-standin.mjs') }),
    args: [PROJECT, `--user-data-dir=${userData}`, `--lang=${language}`],
    cwd: PROJECT,
  });
  const child = app.process();
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
    // Playwright starts the app as the leader of its own group; the browser's processes are in it.
    else process.kill(-child.pid, 'SIGKILL');
    await ended;
  };
  const page = await app.firstWindow();
  // The window is there before its page is.
  await page.waitForURL(/^(app:\/\/attache|http:\/\/attache\.localhost)\//);
  return { app, page, shell, kill };
}
