import type { MenuItemConstructorOptions } from 'electron';
import type { AppMenu, MenuItem, MenuPart, MenuWord } from '#contract/menu.ts';

type Item = MenuItemConstructorOptions;

const SEPARATOR: Item = { type: 'separator' };

/**
 * Gives the menu before the page has ever said its words: the system's own parts alone, which Electron names in English. On a Mac
 * not even copying has a key without them.
 */
export function firstMenuTemplate(platform: NodeJS.Platform): readonly Item[] {
  const mac = platform === 'darwin';
  return [
    { role: mac ? 'appMenu' : 'fileMenu' },
    { role: 'editMenu' },
    { role: 'viewMenu' },
    { role: 'windowMenu' },
  ];
}

/** Puts a line between groups, and leaves out those that are empty. */
const grouped = (...groups: readonly (readonly Item[])[]): Item[] =>
  groups
    .filter((group) => group.length > 0)
    .flatMap((group, index) => (index === 0 ? group : [SEPARATOR, ...group]));

/**
 * Gives the menu with the conventions of a platform: on a Mac, About, Settings and Quit are in the app's own menu, and the window
 * menu brings all to the front; elsewhere Settings and Quit end the File menu, and the app's own About ends Help. `choose` hears which
 * command was chosen.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  { words, commands }: AppMenu,
  appName: string,
  choose: (id: string) => void,
): readonly Item[] {
  const mac = platform === 'darwin';
  const role = (name: NonNullable<Item['role']>, word: MenuWord): Item => ({
    role: name,
    label: words[word],
  });
  const command = ({ id, label, key, isOn }: MenuItem): Item => ({
    id,
    label,
    enabled: isOn,
    click: () => choose(id),
    // The page hears its keys first, and does not let go of those it knows. A Mac shows no key that it does not register.
    ...(key === null ? {} : { accelerator: `CmdOrCtrl+${key}`, registerAccelerator: mac }),
  });
  const part = (name: MenuPart): Item[] => commands[name].map(command);
  const appMenu: Item = {
    label: appName,
    submenu: grouped(
      [role('about', 'about')],
      part('settings'),
      [role('services', 'services')],
      [role('hide', 'hide'), role('hideOthers', 'hideOthers'), role('unhide', 'showAll')],
      [role('quit', 'quit')],
    ),
  };
  const submenu = (word: MenuWord, ...groups: readonly (readonly Item[])[]): Item => ({
    label: words[word],
    submenu: grouped(...groups),
  });
  return [
    ...(mac ? [appMenu] : []),
    submenu(
      'file',
      part('file'),
      mac ? [] : part('settings'),
      mac ? [role('close', 'close')] : [role('quit', 'quit')],
    ),
    submenu(
      'edit',
      [role('undo', 'undo'), role('redo', 'redo')],
      [
        role('cut', 'cut'),
        role('copy', 'copy'),
        role('paste', 'paste'),
        role('pasteAndMatchStyle', 'pastePlain'),
        role('delete', 'delete'),
      ],
      [role('selectAll', 'selectAll')],
      part('edit'),
    ),
    submenu(
      'view',
      part('view'),
      [role('resetZoom', 'actualSize'), role('zoomIn', 'zoomIn'), role('zoomOut', 'zoomOut')],
      [role('togglefullscreen', 'fullScreen')],
    ),
    submenu('go', part('go')),
    {
      ...submenu(
        'window',
        mac
          ? [role('minimize', 'minimise'), role('zoom', 'zoom')]
          : [role('minimize', 'minimise'), role('close', 'close')],
        mac ? [role('front', 'front')] : [],
      ),
      role: 'window',
    },
    { ...submenu('help', part('help'), mac ? [] : part('about')), role: 'help' },
  ];
}
