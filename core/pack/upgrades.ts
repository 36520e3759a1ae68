import { upgrade1To2 } from './upgrade-1-to-2.ts';

/** The version of the format that this app writes, and the newest that it reads. */
export const FORMAT_VERSION = 2;

/** The parts of a pack as parsed JSON, by name; `pack.json` is not among them. */
export type RawParts = ReadonlyMap<string, unknown>;

/** Turns the parts of a pack of one format version into those of the next. */
export type Upgrade = (parts: RawParts) => RawParts;

/** `UPGRADES[0]` leads from version 1 to 2, and so on; each gets its own module and a test with a pack of its version. */
export const UPGRADES: readonly Upgrade[] = [upgrade1To2];

/** Brings the parts of a pack of `version` to the newest version, one step after another. */
export function upgradeParts(parts: RawParts, version: number, upgrades = UPGRADES): RawParts {
  return upgrades.slice(version - 1).reduce((current, upgrade) => upgrade(current), parts);
}
