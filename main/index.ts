import { app, session, shell, type BrowserWindow } from 'electron';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { eventChannel, type EventName } from '#contract/events.ts';
import { closeAfterSaving } from './closing.ts';
import { askForFile, askForPlace } from './dialogs.ts';
import { createOpenedFiles, filesOnCommandLine } from './files/opened-files.ts';
import { profileMark } from './files/profile-mark.ts';
import { createHandlers } from './ipc/handlers.ts';
import { listenToRenderer } from './ipc/index.ts';
import { setMenu } from './menu.ts';
import { declareAppScheme, serveAppScheme } from './security/app-scheme.ts';
import { lockSession } from './security/lock-down.ts';
import { createWindow } from './window.ts';

const here = import.meta.dirname;
const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);

let window: BrowserWindow | null = null;
let finishClosing = (): void => undefined;

const tell = (name: EventName): void => window?.webContents.send(eventChannel(name));
const openedFiles = createOpenedFiles(() => tell('fileOpened'));

function theWindow(): BrowserWindow {
  if (window === null) throw new Error('The window is gone.');
  return window;
}

function openWindow(): void {
  const opened = createWindow(join(here, '../preload/index.cjs'), devServer);
  window = opened;
  opened.on('closed', () => {
    window = null;
  });
  finishClosing = closeAfterSaving({
    onClose: (receive) => opened.on('close', receive),
    announce: () => tell('closing'),
    destroy: () => opened.destroy(),
  });
}

function start(): void {
  setMenu(process.platform);
  lockSession(session.defaultSession, devServer);
  serveAppScheme(join(here, '../renderer'));
  const profileFolder = app.getPath('userData');
  const handlers = createHandlers({
    version: app.getVersion(),
    languages: () => app.getPreferredSystemLanguages(),
    profileFolder,
    profileMark: profileMark(hostname(), profileFolder),
    window: theWindow,
    askForFile: (filters) => askForFile(theWindow(), filters),
    askForPlace: (name, filters) => askForPlace(theWindow(), join(app.getPath('documents'), name), filters),
    openOutside: (url) => shell.openExternal(url),
    takeOpenedFile: () => openedFiles.take(),
    finishClosing: () => finishClosing(),
  });
  listenToRenderer(handlers, () => window, devServer);
  openWindow();
}

function failToStart(cause: unknown): void {
  process.stderr.write(
    `Attaché could not start: ${cause instanceof Error ? cause.message : String(cause)}\n`,
  );
  app.exit(1);
}

if (app.requestSingleInstanceLock()) {
  declareAppScheme();
  openedFiles.add(filesOnCommandLine(process.argv));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openedFiles.add([path]);
  });
  app.on('second-instance', (_event, words) => {
    window?.show();
    window?.focus();
    openedFiles.add(filesOnCommandLine(words));
  });
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(start).catch(failToStart);
} else {
  app.quit();
}
