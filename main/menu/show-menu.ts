import { Menu } from 'electron';
import type { AppMenu } from '#contract/menu.ts';
import { firstMenuTemplate, menuTemplate } from './menu-template.ts';

/** Puts the app's menu on the screen; without one, the system's own parts. */
export function showMenu(menu: AppMenu | null, appName: string, choose: (id: string) => void): void {
  const template =
    menu === null
      ? firstMenuTemplate(process.platform)
      : menuTemplate(process.platform, menu, appName, choose);
  Menu.setApplicationMenu(Menu.buildFromTemplate([...template]));
}
