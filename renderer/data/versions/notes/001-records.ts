import type { Dexie } from 'dexie';

/** Version 1: the log, its views and the settings. */
export function version001(database: Dexie): void {
  database.version(1).stores({
    updates: '[document+device+sequence]',
    views: 'document',
    settings: 'key',
  });
}
