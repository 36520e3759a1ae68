import { EventEmitter } from 'node:events';
import { strict } from '../strict.ts';

/** A dialog waits for a person, and there is none: a test says beforehand, through `electronApp.evaluate`, what they answer. */
const unanswered = (name: string) => async (): Promise<never> => {
  throw new Error(`Nobody answers dialog.${name} here; a test replaces it.`);
};

export const dialog = strict('dialog', {
  showOpenDialog: unanswered('showOpenDialog'),
  showSaveDialog: unanswered('showSaveDialog'),
  showMessageBox: unanswered('showMessageBox'),
  showErrorBox: (title: string, text: string) => {
    process.stderr.write(`${title}: ${text}\n`);
  },
});

export const shell = strict('shell', {
  openExternal: async (url: string): Promise<never> => {
    throw new Error(`Nobody opens ${url} here; a test replaces shell.openExternal.`);
  },
  showItemInFolder: (path: string): never => {
    throw new Error(`Nobody shows ${path} here; a test replaces shell.showItemInFolder.`);
  },
});

/** Crashes of the stand-in's native code are the browser's own affair. */
export const crashReporter = strict('crashReporter', { start: () => undefined });

const AREA = { x: 0, y: 0, width: 1280, height: 860 };
const DISPLAY = { id: 1, bounds: AREA, workArea: AREA, scaleFactor: 1 };

export const screen = strict('screen', {
  getPrimaryDisplay: () => DISPLAY,
  getAllDisplays: () => [DISPLAY],
});

/** Gives `nativeTheme`, for which the system is always light. */
export function createNativeTheme(): object {
  const theme = Object.assign(new EventEmitter(), { source: 'system' });
  Object.defineProperties(theme, {
    themeSource: {
      get: () => theme.source,
      set: (source: string) => {
        theme.source = source;
        theme.emit('updated');
      },
    },
    shouldUseDarkColors: { get: () => theme.source === 'dark' },
  });
  return strict('nativeTheme', theme);
}
