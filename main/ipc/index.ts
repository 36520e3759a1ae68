import { ipcMain, type BrowserWindow } from 'electron';
import { registerCalls, type Handlers } from './register-calls.ts';
import { isTrustedSender } from './sender.ts';

/** Answers the renderer's calls with the given handlers, for the one window that the app has. */
export function listenToRenderer(
  handlers: Handlers,
  window: () => BrowserWindow | null,
  devServer: string | null,
): void {
  registerCalls(ipcMain, handlers, (event) =>
    isTrustedSender(event, window()?.webContents ?? null, devServer),
  );
}
