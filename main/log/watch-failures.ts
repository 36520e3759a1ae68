import { app, crashReporter, dialog, type BrowserWindow } from 'electron';
import type { AppMenu } from '#contract/menu.ts';
import type { ErrorLog } from './error-log.ts';

type Sentence = 'startFailed' | 'mainFailed' | 'pageGone' | 'showAgain' | 'quit';

/** What a person is told before the page has ever said its words, or where these were lost: main knows no other language. */
const ENGLISH: Readonly<Record<Sentence, string>> = {
  startFailed:
    'Attaché could not start. Your notes are untouched. Close other windows of Attaché, then start it again.',
  mainFailed:
    'Something went wrong inside Attaché. What you typed is safe. If it goes on, start Attaché again.',
  pageGone: 'The window stopped working. What you typed is safe up to the last second.',
  showAgain: 'Show it again',
  quit: 'Quit',
};

/** What the watch needs of the composition root. */
export interface Watched {
  readonly log: ErrorLog;
  /** The menu as the page said it last, which holds these sentences in the person's language; null when it never has. */
  readonly menu: () => AppMenu | null;
  readonly window: () => BrowserWindow | null;
}

const sentence = ({ menu }: Watched, name: Sentence): string => menu()?.words[name] ?? ENGLISH[name];

/** Tells a person that the app cannot start, and ends it. */
export function failToStart(watched: Watched, cause: unknown): void {
  watched.log.record('start', cause);
  process.stderr.write(
    `Attaché could not start: ${cause instanceof Error ? cause.message : String(cause)}\n`,
  );
  dialog.showErrorBox(app.getName(), sentence(watched, 'startFailed'));
  app.exit(1);
}

async function offerAgain(watched: Watched): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: sentence(watched, 'pageGone'),
    buttons: [sentence(watched, 'showAgain'), sentence(watched, 'quit')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) watched.window()?.webContents.reload();
  else app.exit(0);
}

/**
 * Writes down whatever fails in any process, on this device alone: crashes of native code in the profile's own folder of dumps, which
 * nothing uploads; everything else in the log. What a person would notice reaches them as a sentence.
 */
export function watchFailures(watched: Watched): void {
  const { log } = watched;
  crashReporter.start({ uploadToServer: false, compress: true });
  let told = false;
  process.on('uncaughtException', (cause) => {
    log.record('main', cause);
    // Once: whatever fails again and again must not bury the window under dialogs.
    if (!told) dialog.showErrorBox(app.getName(), sentence(watched, 'mainFailed'));
    told = true;
  });
  process.on('unhandledRejection', (cause) => log.record('main, promise', cause));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') log.record('child process', `${type}: ${reason} (${exitCode})`);
  });
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.record('page', `${reason} (${exitCode})`);
    void offerAgain(watched);
  });
}
