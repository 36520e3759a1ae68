import { useEffect, useRef } from 'react';
import { MENU_WORDS, type AppMenu, type MenuItem, type MenuPart } from '#contract/menu.ts';
import { useText } from '#renderer/i18n/index.ts';
import type { Desktop } from '#renderer/platform/platform.ts';
import { COMMAND_IDS, COMMAND_KEYS, type CommandId, type Commands } from '#renderer/state/commands.ts';

/** Where in the system's menu each command stands. */
const LAYOUT: Readonly<Record<MenuPart, readonly CommandId[]>> = {
  file: ['open-pack', 'back-up', 'go-print', 'go-files'],
  edit: ['search', 'add-note'],
  view: ['switch-theme', 'switch-language'],
  go: [
    'go-programme',
    'go-document',
    'go-notes',
    'go-places',
    'go-changes',
    'go-review',
    'go-coverage',
    'go-floor',
    'go-library',
  ],
  help: ['go-help', 'shortcuts'],
  settings: ['go-settings'],
  about: ['about'],
};

/** Gives the key of a command that is held down with Ctrl or Command; a menu can show no other. */
function heldKey(id: CommandId): string | null {
  const [first, second] = COMMAND_KEYS[id] ?? [];
  return first?.startsWith('mod+') && second === undefined ? first.slice('mod+'.length) : null;
}

/** Keeps the system's menu in the language of the app, offering what can be done now, and runs what is chosen in it. */
export function useAppMenu(desktop: Desktop | null, commands: Commands): void {
  const word = useText('menu');
  const name = useText('commands');
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  }, [commands]);
  const possible = COMMAND_IDS.filter((id) => commands[id] !== null).join(' ');
  useEffect(() => {
    const isPossible = new Set(possible.split(' '));
    const items = (part: MenuPart): MenuItem[] =>
      LAYOUT[part].map((id) => ({ id, label: name(id), key: heldKey(id), isOn: isPossible.has(id) }));
    const menu: AppMenu = {
      words: Object.fromEntries(MENU_WORDS.map((each) => [each, word(each)])) as AppMenu['words'],
      commands: {
        file: items('file'),
        edit: items('edit'),
        view: items('view'),
        go: items('go'),
        help: items('help'),
        settings: items('settings'),
        about: items('about'),
      },
    };
    void desktop?.setMenu(menu);
  }, [desktop, word, name, possible]);
  useEffect(
    () =>
      desktop?.onMenuChosen((chosen) => {
        const id = COMMAND_IDS.find((each) => each === chosen);
        if (id !== undefined) latest.current[id]?.();
      }),
    [desktop],
  );
}
