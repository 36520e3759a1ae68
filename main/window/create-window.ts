import { BrowserWindow, nativeTheme, screen } from 'electron';
import { APP_PAGE } from '../security/app-origin.ts';
import { placeOn, SMALLEST, type Places, type Screen } from './place.ts';

/** The colour of the page's paper, so that nothing flashes before it is drawn: `--paper` of the renderer's tokens. */
const paper = (): string => (nativeTheme.shouldUseDarkColors ? '#1b1916' : '#fbfaf7');

/** Gives the present displays, the primary one first. */
export function presentScreens(): readonly Screen[] {
  const { id } = screen.getPrimaryDisplay();
  return screen.getAllDisplays().sort((a, b) => Number(b.id === id) - Number(a.id === id));
}

/** Makes the app's window where it was last: a sandboxed page without Node, shown when it has something to show. */
export function createWindow(preload: string, devServer: string | null, places: Places): BrowserWindow {
  const { bounds, state } = placeOn(presentScreens(), places);
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: paper(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // The spell checker would fetch dictionaries from the network.
      spellcheck: false,
    },
  });
  const repaint = (): void => window.setBackgroundColor(paper());
  nativeTheme.on('updated', repaint);
  window.on('closed', () => nativeTheme.off('updated', repaint));
  window.once('ready-to-show', () => {
    // Only now: maximising shows a window.
    if (state === 'maximised') window.maximize();
    if (state === 'full-screen') window.setFullScreen(true);
    window.show();
  });
  void window.loadURL(devServer ?? APP_PAGE);
  return window;
}
