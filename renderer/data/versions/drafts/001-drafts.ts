import type { Dexie } from 'dexie';

/** Version 1: meeting packs in preparation, and the files that they are made from. */
export function version001(database: Dexie): void {
  database.version(1).stores({ drafts: 'id', files: '[draft+key], draft' });
}
