import { MENU_PARTS, type AppMenu } from '#contract/menu.ts';

/** Gives a menu in which no command of the app can be chosen. */
export function dimmed({ words, commands }: AppMenu): AppMenu {
  const off = { ...commands };
  for (const part of MENU_PARTS) off[part] = commands[part].map((item) => ({ ...item, isOn: false }));
  return { words, commands: off };
}
