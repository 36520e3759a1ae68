import { app, nativeTheme, session, shell, type BrowserWindow } from 'electron';
import { homedir, hostname, release } from 'node:os';
import { join } from 'node:path';
import { eventChannel, type EventName } from '#contract/events.ts';
import { appMenu } from '#contract/menu.ts';
import { theme } from '#contract/values.ts';
import { closeAfterSaving } from './closing.ts';
import { askForFile, askForFolder, askForPlace } from './dialogs.ts';
import { keptFolder, openDelegationFolder } from './files/delegation-folder.ts';
import { filesOnCommandLine } from './files/files-on-command-line.ts';
import { openKeptJson } from './files/kept-json.ts';
import { profileMark } from './files/profile-mark.ts';
import { createHandlers } from './ipc/handlers.ts';
import { listenToRenderer } from './ipc/index.ts';
import { openErrorLog } from './log/error-log.ts';
import { failToStart, watchFailures } from './log/watch-failures.ts';
import { dimmed } from './menu/dimmed.ts';
import { showMenu } from './menu/show-menu.ts';
import { declareAppScheme, serveAppScheme } from './security/app-scheme.ts';
import { lockApp, lockSession } from './security/lock-down.ts';
import { createWaitingLine } from './waiting-line.ts';
import { createWindow, presentScreens } from './window/create-window.ts';
import { keepPlace } from './window/keep-place.ts';
import { placesSchema } from './window/place.ts';

const here = import.meta.dirname;
const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);
const profileFolder = app.getPath('userData');

let window: BrowserWindow | null = null;
let finishClosing = (): void => undefined;

const tell = (name: EventName): void => window?.webContents.send(eventChannel(name));
const openedFiles = createWaitingLine(() => tell('fileOpened'));
const menuChoices = createWaitingLine(() => tell('menuChosen'));

const log = openErrorLog(join(profileFolder, 'logs', 'attache.log'), homedir(), () => new Date());
const kept = <Value>(name: string, schema: Parameters<typeof openKeptJson<Value>>[2]) =>
  openKeptJson(profileFolder, name, schema, log.record);
const keptMenu = kept('menu.json', appMenu);
const keptTheme = kept('theme.json', theme);
const keptPlaces = kept('window.json', placesSchema);
const folder = openDelegationFolder(kept('folder.json', keptFolder));
const watched = { log, menu: () => keptMenu.value(), window: () => window };

function theWindow(): BrowserWindow {
  if (window === null) throw new Error('The window is gone.');
  return window;
}

function openWindow(): void {
  const opened = createWindow(join(here, '../preload/index.cjs'), devServer, keptPlaces.value() ?? []);
  window = opened;
  opened.on('closed', () => {
    window = null;
  });
  const rememberPlace = keepPlace(opened, presentScreens, keptPlaces);
  finishClosing = closeAfterSaving({
    onClose: (receive) => opened.on('close', receive),
    announce: () => tell('closing'),
    destroy: () => void rememberPlace().then(() => opened.destroy()),
  });
}

/** The licences stand beside the packed app, where a file manager can show them; before packing, where the build puts them. */
const licences = (): string =>
  app.isPackaged ? join(process.resourcesPath, 'licences.txt') : join(here, '../renderer/licences.txt');

function start(): void {
  const version = app.getVersion();
  const { electron = '', chrome = '' } = process.versions;
  const choose = (id: string): void => menuChoices.add([id]);
  nativeTheme.themeSource = keptTheme.value() ?? 'system';
  app.setAboutPanelOptions({
    applicationName: app.getName(),
    applicationVersion: version,
    version: `Electron ${electron}, Chromium ${chrome}`,
  });
  log.record('start', `${app.getName()} ${version}, Electron ${electron}, ${process.platform} ${release()}`);
  const menu = keptMenu.value();
  // Nothing can be commanded before the page is there.
  showMenu(menu && dimmed(menu), app.getName(), choose);
  lockSession(session.defaultSession, devServer);
  serveAppScheme(join(here, '../renderer'));
  const handlers = createHandlers({
    versions: { version, electron, chromium: chrome },
    languages: () => app.getPreferredSystemLanguages(),
    profileFolder,
    profileMark: profileMark(hostname(), profileFolder),
    window: theWindow,
    askForFile: (filters) => askForFile(theWindow(), filters),
    askForPlace: (name, filters) => askForPlace(theWindow(), join(app.getPath('documents'), name), filters),
    askForFolder: () => askForFolder(theWindow()),
    folder,
    openOutside: (url) => shell.openExternal(url),
    takeOpenedFile: () => openedFiles.take(),
    setMenu: (next) => {
      showMenu(next, app.getName(), choose);
      void keptMenu.keep(next);
    },
    takeMenuChoice: () => menuChoices.take(),
    setTheme: (next) => {
      nativeTheme.themeSource = next;
      void keptTheme.keep(next);
    },
    recordFailure: ({ name, frames }) => log.record('page', [name, ...frames].join('\n')),
    showFile: (file) => shell.showItemInFolder(file === 'log' ? log.path : licences()),
    finishClosing: () => finishClosing(),
  });
  listenToRenderer(handlers, () => window, devServer);
  openWindow();
}

if (app.requestSingleInstanceLock()) {
  watchFailures(watched);
  lockApp(app, devServer);
  declareAppScheme();
  openedFiles.add(filesOnCommandLine(process.argv.slice(1), process.cwd()));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openedFiles.add([path]);
  });
  app.on('second-instance', (_event, words, folder) => {
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
    openedFiles.add(filesOnCommandLine(words.slice(1), folder));
  });
  // With its one window the app has nothing left to do, on a Mac too.
  app.on('window-all-closed', () => app.quit());
  app
    .whenReady()
    .then(start)
    .catch((cause: unknown) => failToStart(watched, cause));
} else {
  app.quit();
}
