import * as Y from 'yjs';
import { appError, type AppError } from '#core/base/errors.ts';
import type { AuthorId, RecordId } from '#core/base/ids.ts';
import { err, type Result } from '#core/base/result.ts';
import { readIdentity } from '#core/notes/identity.ts';
import type { RecordKind } from '#core/notes/model.ts';
import { isReadOnly } from '#core/notes/record-view.ts';
import type { LiveRecord } from './live-record.ts';
import type { RecordPool } from './record-pool.ts';
import { sha256 } from './sha256.ts';

/**
 * Gives the id of the one record of a kind that a person has about something, wherever it is first written: it follows from
 * these three, so that two windows or devices that start it apart mean the same one.
 */
export async function ownRecordId(
  kind: Exclude<RecordKind, 'note'>,
  owner: AuthorId,
  about: string,
): Promise<RecordId> {
  const digest = await sha256(new TextEncoder().encode(`${kind}\n${owner}\n${about}`));
  return digest.slice(0, 32) as RecordId;
}

/** Changes a record, made by `create` where there is none yet, and saves it. Content of a newer version is left alone. */
export function changeOwnRecord<Value>(
  pool: RecordPool,
  id: RecordId,
  create: () => Y.Doc,
  change: (record: LiveRecord) => Result<Value, AppError>,
): Promise<Result<Value, AppError>> {
  return pool.using(id, async (record) => {
    if (isReadOnly(record.whole)) return err(appError('note-content-unknown', id));
    if (readIdentity(record.doc) === null) Y.applyUpdate(record.doc, Y.encodeStateAsUpdate(create()));
    const changed = change(record);
    const saved = await record.save();
    return saved.ok ? changed : saved;
  });
}
