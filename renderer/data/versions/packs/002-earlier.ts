import type { Dexie } from 'dexie';

/** Version 2: earlier editions stay beside the present one, so that notes find their way and can be read where they were. */
export function version002(database: Dexie): void {
  database.version(2).stores({ earlier: '++id, meeting' });
}
