import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser } from '#tools/browser/find-browser.ts';
import { runMain, say } from '#tools/base/project.ts';
import { run } from '#tools/base/run.ts';
import { electronRuntime, fetchElectron } from '#tools/start/electron-runtime.ts';
import { hasDisplay } from '#tools/start/plan.ts';
import { NEEDED, type NeededPackage } from './packages.ts';
import { planSetup } from './setup-plan.ts';

function onPath(program: string): string | null {
  const names = process.platform === 'win32' ? [`${program}.exe`] : [program];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync) ?? null;
}

function locate({ program }: NeededPackage): string | null {
  if (program !== 'browser') return onPath(program);
  const found = findBrowser();
  return found === null ? null : `${found.path} (${found.source})`;
}

function report(): void {
  for (const needed of NEEDED) {
    const place = locate(needed);
    say(
      `${place === null ? 'missing' : 'found  '}  ${needed.debian}: ${needed.reason}${place ? ` - ${place}` : ''}`,
    );
  }
}

async function install(command: readonly string[]): Promise<boolean> {
  const elevate = command[0] === 'sudo' ? ['sudo', '-n'] : [];
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  for (const step of [[...elevate, 'apt-get', 'update'], command]) {
    const [program = '', ...args] = step;
    say(`> ${step.join(' ')}`);
    if ((await run(program, args, { show: true, env })).code !== 0) return false;
  }
  return true;
}

/** Gets Electron's runtime where a window can be shown; elsewhere, and where it cannot be had, the stand-in takes its place. */
async function reportElectron(): Promise<void> {
  if (!hasDisplay(process.platform, process.env)) {
    say('Electron: there is no display here, so the desktop tests run on the stand-in.');
    return;
  }
  const why = electronRuntime() === null ? await fetchElectron() : null;
  say(
    why === null
      ? 'Electron: its runtime is here.'
      : `Electron: not to be had (${why}); the stand-in takes its place.`,
  );
}

await runMain(async () => {
  await reportElectron();
  report();
  const plan = planSetup(NEEDED, {
    has: (needed) => locate(needed) !== null,
    aptGet: onPath('apt-get') !== null,
    root: process.getuid?.() === 0,
    sudo: onPath('sudo') !== null && (await run('sudo', ['-n', 'true'])).code === 0,
  });
  if (plan.act === 'nothing') {
    say('Everything that the tests need is here.');
    return 0;
  }
  if (plan.act === 'install') {
    if (!(await install(plan.command))) say('The installation failed; what it said stands above.');
    report();
  } else {
    say('Please install what is missing; on Debian or Ubuntu:');
    say(`  sudo apt-get install ${plan.missing.map(({ debian }) => debian).join(' ')}`);
    say(
      'Elsewhere: Chromium, Chrome or Edge (or set CHROMIUM_PATH), Poppler (brew or choco install poppler), and LibreOffice.',
    );
  }
  const lacking = NEEDED.filter((needed) => locate(needed) === null);
  for (const { debian, isOptional } of lacking)
    say(
      isOptional ? `Tests that need ${debian} will be skipped.` : `The tests cannot run without ${debian}.`,
    );
  return lacking.every(({ isOptional }) => isOptional) ? 0 : 1;
});
