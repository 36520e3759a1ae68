import type { Dexie } from 'dexie';

/** Version 3: what comes in new by the hundred, many records to a row, with its updates and its views beside it. */
export function version003(database: Dexie): void {
  database.version(3).stores({
    arrivals: '[batch+part], *documents',
    arrivedUpdates: '[batch+part]',
    arrivedViews: '[batch+part]',
  });
}
