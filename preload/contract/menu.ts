import * as z from 'zod/mini';

/** The words of the menu that are no command of the app: its own titles, and what the system does by itself. */
export const MENU_WORDS = [
  'file',
  'edit',
  'view',
  'go',
  'window',
  'help',
  'about',
  'services',
  'hide',
  'hideOthers',
  'showAll',
  'quit',
  'close',
  'undo',
  'redo',
  'cut',
  'copy',
  'paste',
  'pastePlain',
  'delete',
  'selectAll',
  'actualSize',
  'zoomIn',
  'zoomOut',
  'fullScreen',
  'minimise',
  'zoom',
  'front',
  'startFailed',
  'mainFailed',
  'pageGone',
  'showAgain',
] as const;
export type MenuWord = (typeof MENU_WORDS)[number];

/** The parts of the menu into which the app puts commands; each platform has its own place for them. */
export const MENU_PARTS = ['file', 'edit', 'view', 'go', 'help', 'settings', 'about'] as const;
export type MenuPart = (typeof MENU_PARTS)[number];

const label = z.string().check(z.minLength(1), z.maxLength(200));

/** A command in the menu: its name, its words, the key that is held down with Ctrl or Command, and whether it can be done now. */
export const menuItem = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z-]{0,39}$/)),
  label,
  key: z.nullable(z.string().check(z.regex(/^[A-Z0-9,]$/))),
  isOn: z.boolean(),
});
export type MenuItem = z.infer<typeof menuItem>;

/** The whole menu in one language. Main knows no command: it places what it is given, and tells which one was chosen. */
export const appMenu = z.strictObject({
  words: z.record(z.enum(MENU_WORDS), label),
  commands: z.record(z.enum(MENU_PARTS), z.array(menuItem).check(z.maxLength(30))),
});
export type AppMenu = z.infer<typeof appMenu>;
