import type { NeededPackage } from './packages.ts';

export interface SetupMachine {
  /** Tells whether what a package gives is there. */
  readonly has: (needed: NeededPackage) => boolean;
  readonly aptGet: boolean;
  readonly root: boolean;
  /** Whether `sudo -n` works: without a password, since nobody may be there to type one. */
  readonly sudo: boolean;
}

export type SetupPlan =
  | { readonly act: 'nothing' }
  | {
      readonly act: 'install';
      readonly command: readonly string[];
      readonly missing: readonly NeededPackage[];
    }
  | { readonly act: 'tell'; readonly missing: readonly NeededPackage[] };

/** Decides what setup does: nothing, install with apt-get where it may, or say what a person has to install. */
export function planSetup(needed: readonly NeededPackage[], machine: SetupMachine): SetupPlan {
  const missing = needed.filter((one) => !machine.has(one));
  if (missing.length === 0) return { act: 'nothing' };
  if (!machine.aptGet || !(machine.root || machine.sudo)) return { act: 'tell', missing };
  const install = [
    'apt-get',
    'install',
    '--yes',
    '--no-install-recommends',
    ...missing.map(({ debian }) => debian),
  ];
  return { act: 'install', command: machine.root ? install : ['sudo', '-n', ...install], missing };
}
