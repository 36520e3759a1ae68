import type { NotesDatabase } from './databases.ts';
import type { Sealed } from './seal.ts';

/** More than Chromium's storage (LevelDB) keeps in one write-ahead log before it begins another. */
const ROWS = 200;
/** Below the size from which Chromium keeps a value in a file of its own, outside the log. */
const ROW_BYTES = 50_000;

const KEY_PREFIX = 'scratch-';

/**
 * Makes Chromium begin another write-ahead log. A write that failed for want of room leaves half a record in the
 * present one, and the browser goes on after it: whatever follows can be read until the browser ends, and is lost when
 * it starts again. Nothing may be called saved before the torn log is behind us. It costs ten megabytes for a moment;
 * where these cannot be had, the disk is still full.
 */
export async function renewWriteAheadLog(database: NotesDatabase): Promise<void> {
  const rows = Array.from({ length: ROWS }, (_, index) => ({
    key: `${KEY_PREFIX}${index}`,
    value: crypto.getRandomValues(new Uint8Array(ROW_BYTES)) as Uint8Array as Sealed,
  }));
  // One transaction, so that no kill can leave them behind.
  await database.transaction('rw', database.settings, async () => {
    await database.settings.bulkPut(rows);
    await database.settings.bulkDelete(rows.map(({ key }) => key));
  });
}
