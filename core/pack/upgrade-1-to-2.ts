import type { Upgrade } from './upgrades.ts';

/**
 * Version 2 allows more of a block (the number as printed, its direction, its cell in a table) and more labels. All of it
 * may be absent, so the parts of a version 1 pack are parts of version 2 as they stand.
 */
export const upgrade1To2: Upgrade = (_name, part) => part;
