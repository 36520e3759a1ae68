import { BrowserWindow } from 'electron';
import { APP_PAGE } from './security/app-origin.ts';
import { lockContents } from './security/lock-down.ts';

/** Makes the app's window: a sandboxed page without Node, shown when it has something to show. */
export function createWindow(preload: string, devServer: string | null): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 480,
    minHeight: 400,
    show: false,
    autoHideMenuBar: true,
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
  lockContents(window.webContents, devServer);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(devServer ?? APP_PAGE);
  return window;
}
