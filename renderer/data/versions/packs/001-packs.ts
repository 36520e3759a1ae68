import type { Dexie } from 'dexie';

/** Version 1: the meeting packs that were opened on this device. */
export function version001(database: Dexie): void {
  database.version(1).stores({ packs: 'meeting' });
}
