import { strict } from '../strict.ts';

interface Item {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: 'separator';
  readonly enabled?: boolean;
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly click?: () => void;
  readonly submenu?: readonly Item[];
}

const KEYS: ReadonlySet<string> = new Set([
  'id',
  'label',
  'role',
  'type',
  'enabled',
  'accelerator',
  'registerAccelerator',
  'click',
  'submenu',
]);

const flat = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...flat(item.submenu ?? [])]);

function checked(item: Item): void {
  const unknown = Object.keys(item).find((key) => !KEYS.has(key));
  if (unknown !== undefined) throw new Error(`The Electron stand-in has no menu item with '${unknown}'.`);
  if (item.label === undefined && item.role === undefined && item.type === undefined)
    throw new Error('A menu item needs a label, a role or a type.');
}

function buildFromTemplate(items: readonly Item[]) {
  const all = flat(items);
  all.forEach(checked);
  return strict('menu', {
    items,
    getMenuItemById: (id: string) => all.find((item) => item.id === id) ?? null,
  });
}

let shown: object | null = null;

/** Nothing is drawn; a test chooses by `getMenuItemById(…).click()`. */
export const Menu = strict('Menu', {
  buildFromTemplate,
  setApplicationMenu: (menu: object | null) => {
    shown = menu;
  },
  getApplicationMenu: () => shown,
});
