import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { dimmed } from '#main/menu/dimmed.ts';
import { firstMenuTemplate, menuTemplate } from '#main/menu/menu-template.ts';
import { sampleMenu } from './sample-menu.ts';

type Item = MenuItemConstructorOptions;

const children = ({ submenu }: Item): readonly Item[] => (Array.isArray(submenu) ? submenu : []);
const flat = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((item) => [item, ...flat(children(item))]);
/** What an item is, in a word: its command, its role or a line. */
const outline = (item: Item | undefined): readonly string[] =>
  item ? children(item).map(({ id, role, type }) => id ?? role ?? type ?? '') : [];

const build = (platform: NodeJS.Platform, chosen: string[] = []): readonly Item[] =>
  menuTemplate(platform, sampleMenu(), 'Attaché', (id) => chosen.push(id));

describe.each(['darwin', 'win32', 'linux'] as const)('the menu on %s', (platform) => {
  test('names every part in the language of the app: Electron would name roles in English', () => {
    const nameless = flat(build(platform)).filter((item) => item.type !== 'separator' && !item.label);
    expect(nameless).toEqual([]);
  });

  test('has each command of the app once', () => {
    const ids = flat(build(platform)).flatMap(({ id }) => id ?? []);
    const expected = ['open-pack', 'search', 'switch-theme', 'go-document', 'shortcuts', 'go-settings'];
    expect([...ids].sort()).toEqual([...expected, ...(platform === 'darwin' ? [] : ['about'])].sort());
  });

  test('tells which command was chosen, and offers none that cannot be done', () => {
    const chosen: string[] = [];
    const items = flat(build(platform, chosen));
    const open = items.find(({ id }) => id === 'open-pack');
    open?.click?.({} as never, undefined, {} as never);
    expect(chosen).toEqual(['open-pack']);
    expect(items.find(({ id }) => id === 'go-document')?.enabled).toBe(false);
  });

  test('gives no key to two items', () => {
    const keys = flat(build(platform)).flatMap(({ accelerator }) => accelerator ?? []);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('has no line at an end, and no two lines together', () => {
    for (const item of build(platform)) {
      const parts = outline(item);
      expect(parts[0]).not.toBe('separator');
      expect(parts.at(-1)).not.toBe('separator');
      expect(parts.join(' ')).not.toContain('separator separator');
    }
  });
});

test('on a Mac, About, Settings and Quit are in the app’s own menu', () => {
  const [own, file] = build('darwin');
  expect(own?.label).toBe('Attaché');
  expect(outline(own)).toEqual([
    'about',
    'separator',
    'go-settings',
    'separator',
    'services',
    'separator',
    'hide',
    'hideOthers',
    'unhide',
    'separator',
    'quit',
  ]);
  expect(outline(file)).toEqual(['open-pack', 'separator', 'close']);
});

test('elsewhere Settings and Quit end File, and About ends Help', () => {
  const items = build('win32');
  expect(outline(items[0])).toEqual(['open-pack', 'separator', 'go-settings', 'separator', 'quit']);
  expect(outline(items.at(-1))).toEqual(['shortcuts', 'separator', 'about']);
});

test('the page hears its keys itself: only a Mac, which shows no other, registers them', () => {
  const registers = (platform: NodeJS.Platform) =>
    flat(build(platform)).find(({ id }) => id === 'search')?.registerAccelerator;
  expect([registers('darwin'), registers('win32'), registers('linux')]).toEqual([true, false, false]);
});

test('before the page has said its words, copying and quitting have their keys', () => {
  expect(firstMenuTemplate('darwin').map(({ role }) => role)).toContain('appMenu');
  expect(firstMenuTemplate('linux').map(({ role }) => role)).toContain('editMenu');
});

test('a dimmed menu offers no command', () => {
  const items = flat(menuTemplate('linux', dimmed(sampleMenu()), 'Attaché', () => undefined));
  expect(items.filter(({ id }) => id !== undefined).map(({ enabled }) => enabled)).not.toContain(true);
  expect(items.filter(({ id }) => id !== undefined)).not.toEqual([]);
});
