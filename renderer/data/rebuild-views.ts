import type { AppError } from '#core/base/errors.ts';
import { ok, type Result } from '#core/base/result.ts';
import { documentFrom } from '#core/notes/record-copy.ts';
import { readView } from '#core/notes/record-view.ts';
import type { RecordLog, StoredRecord } from './record-log.ts';
import type { SettingsStore } from './settings-store.ts';

/** Goes up whenever `RecordView` takes another form, so that stored rows of the old form are made anew. */
const VIEWS_FORMAT = 1;

/** The setting that says in which form the view rows are. */
export const VIEWS_FORMAT_KEY = 'views-format';

/** Makes the view of every record anew from the log. */
async function rebuildViews(log: RecordLog): Promise<Result<null, AppError>> {
  const documents = await log.documents();
  if (!documents.ok) return documents;
  const all = await log.loadAll(documents.value);
  if (!all.ok) return all;
  for (const record of all.value.values()) {
    const rebuilt = await rebuildView(log, record);
    if (!rebuilt.ok) return rebuilt;
  }
  return ok(null);
}

async function rebuildView(log: RecordLog, record: StoredRecord): Promise<Result<null, AppError>> {
  let { document, updates, updatedAt, revision } = record;
  for (;;) {
    const put = await log.putView(document, readView(documentFrom(updates), updatedAt), revision);
    if (!put.ok) return put;
    if (put.value === 'stored') return ok(null);
    // Another window has written meanwhile, so the log has moved on.
    const stored = await log.load(document);
    if (!stored.ok) return stored;
    ({ document, updates, updatedAt, revision } = stored.value);
  }
}

/** Rebuilds the views when they are of another form than this version of the app writes. */
export async function ensureViews(log: RecordLog, settings: SettingsStore): Promise<Result<null, AppError>> {
  const format = await settings.get(VIEWS_FORMAT_KEY);
  if (!format.ok) return format;
  if (format.value === VIEWS_FORMAT) return ok(null);
  const rebuilt = await rebuildViews(log);
  return rebuilt.ok ? settings.put(new Map([[VIEWS_FORMAT_KEY, VIEWS_FORMAT]])) : rebuilt;
}
