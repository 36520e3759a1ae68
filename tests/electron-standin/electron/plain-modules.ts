import { strict } from '../strict.ts';

/** A dialog waits for a person, and there is none: a test says beforehand, through `electronApp.evaluate`, what they answer. */
const unanswered = (name: string) => async (): Promise<never> => {
  throw new Error(`Nobody answers dialog.${name} here; a test replaces it.`);
};

export const dialog = strict('dialog', {
  showOpenDialog: unanswered('showOpenDialog'),
  showSaveDialog: unanswered('showSaveDialog'),
});

export const shell = strict('shell', {
  openExternal: async (url: string): Promise<never> => {
    throw new Error(`Nobody opens ${url} here; a test replaces shell.openExternal.`);
  },
});

const ROLES: ReadonlySet<string> = new Set([
  'appMenu',
  'fileMenu',
  'editMenu',
  'viewMenu',
  'windowMenu',
  'help',
]);

export const Menu = strict('Menu', {
  buildFromTemplate: (items: readonly { readonly role?: string }[]) => {
    const unknown = items.find(({ role }) => role === undefined || !ROLES.has(role));
    if (unknown) throw new Error(`The Electron stand-in has no menu item like ${JSON.stringify(unknown)}.`);
    return strict('menu', { items });
  },
  setApplicationMenu: () => undefined,
});
