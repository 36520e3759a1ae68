import { upgrade1To2 } from './upgrade-1-to-2.ts';
import { upgrade2To3 } from './upgrade-2-to-3.ts';

/** The version of the format that this app writes, and the newest that it reads. */
export const FORMAT_VERSION = 3;

/** Turns a part (as parsed JSON, by its name) of a pack of one format version into that of the next. */
export type Upgrade = (name: string, part: unknown) => unknown;

/** `UPGRADES[0]` leads from version 1 to 2, and so on; each gets its own module and a test with a pack of its version. */
export const UPGRADES: readonly Upgrade[] = [upgrade1To2, upgrade2To3];

/** Brings a part of a pack of `version` to the newest version, one step after another. */
export function upgradePart(name: string, part: unknown, version: number, upgrades = UPGRADES): unknown {
  return upgrades.slice(version - 1).reduce((current, upgrade) => upgrade(name, current), part);
}
