import { NotesDatabase } from '#renderer/data/databases.ts';
import type { SettingRow, UpdateRow, ViewRow } from '#renderer/data/rows.ts';

/** Everything that the notes database holds, read past the app. */
export async function readRows(): Promise<{
  readonly updates: readonly UpdateRow[];
  readonly views: readonly ViewRow[];
  readonly settings: readonly SettingRow[];
}> {
  const database = new NotesDatabase();
  await database.open();
  const rows = {
    updates: await database.updates.toArray(),
    views: await database.views.toArray(),
    settings: await database.settings.toArray(),
  };
  database.close();
  return rows;
}

/** Tells whether the rows of each document and device follow each other without a gap. */
export function contiguous(updates: readonly UpdateRow[]): boolean {
  const next = new Map<string, number>();
  return updates.every(({ document, device, first, sequence }) => {
    const key = `${document} ${device}`;
    const expected = next.get(key) ?? 1;
    next.set(key, sequence + 1);
    return first === expected && sequence >= first;
  });
}
