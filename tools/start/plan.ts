/** What `npm start` knows about the machine before it decides. */
export interface Machine {
  readonly browserWanted: boolean;
  readonly display: boolean;
  readonly electronInstalled: boolean;
  readonly browserFound: boolean;
}

export type Plan =
  /** Run Electron; fetch its runtime first when it is not there. */
  | { readonly run: 'electron'; readonly fetchFirst: boolean }
  /** Serve the browser edition and open it. */
  | { readonly run: 'browser' }
  /** Serve the browser edition and say where it is, since nothing can show it here. */
  | { readonly run: 'serve'; readonly lacks: 'browser' | 'display' };

/** Decides how the app is shown. Without a display there is no use in downloading Electron. */
export function planStart(machine: Machine): Plan {
  if (!machine.browserWanted && machine.display) {
    return { run: 'electron', fetchFirst: !machine.electronInstalled };
  }
  return planBrowser(machine);
}

/** Decides how the browser edition is shown, once Electron is out of the question. */
export function planBrowser(machine: Pick<Machine, 'display' | 'browserFound'>): Plan {
  if (!machine.display) return { run: 'serve', lacks: 'display' };
  return machine.browserFound ? { run: 'browser' } : { run: 'serve', lacks: 'browser' };
}

/** Tells whether windows can be shown on this system. */
export function hasDisplay(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Gives the folder of the browser edition's own profile, beside other programs' data of this person. */
export function profileFolder(
  platform: NodeJS.Platform,
  home: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const name = 'Attache-browser-edition';
  if (platform === 'darwin') return `${home}/Library/Application Support/${name}`;
  if (platform === 'win32') return `${env['LOCALAPPDATA'] ?? home}\\${name}`;
  return `${env['XDG_CONFIG_HOME'] ?? `${home}/.config`}/${name}`;
}
