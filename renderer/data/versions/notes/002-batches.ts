import type { Dexie } from 'dexie';

/** Version 2: what came in from others, batch by batch, so that a merge can be set aside and taken back whole. */
export function version002(database: Dexie): void {
  database.version(2).stores({ batches: 'batch, setAside' });
}
