import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import type { NoteId } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { documentAt, noteHistory, type HistoryPoint, type PointId } from '#core/notes/history.ts';
import { readNote, recordOf } from '#core/notes/note-document.ts';
import { restoreNote } from '#core/notes/restore-note.ts';
import type { RecordLog } from '#renderer/data/record-log.ts';
import type { Profile } from './profile.ts';
import type { RecordPool } from './record-pool.ts';

/** What the service works with. */
export interface HistoryTools {
  readonly pool: RecordPool;
  readonly log: Pick<RecordLog, 'rows'>;
  readonly profile: Pick<Profile, 'isMine'>;
  readonly clock: Clock;
}

/** How notes came to be what they are, and the way back. */
export class NoteHistories {
  readonly #tools: HistoryTools;

  constructor(tools: HistoryTools) {
    this.#tools = tools;
  }

  /** Gives a point for each editing session of a note, oldest first; what is unsaved is saved before. */
  async read(id: NoteId): Promise<Result<readonly HistoryPoint[], AppError>> {
    await this.#tools.pool.flushAll();
    const rows = await this.#tools.log.rows(recordOf(id));
    if (!rows.ok) return rows;
    const points = noteHistory(rows.value);
    return points.length === 0 ? err(appError('note-missing', id)) : ok(points);
  }

  /**
   * Makes a note what it was at a point, as a new edit that is a point of the history of its own; so is what it was
   * before, whose id is given: restoring that takes it back. Who may see the note stays as it is.
   */
  restore(id: NoteId, point: PointId): Promise<Result<PointId, AppError>> {
    const { pool, log, profile, clock } = this.#tools;
    return pool.using(recordOf(id), async (record) => {
      const saved = await record.save();
      if (!saved.ok) return saved;
      const note = readNote(record.whole, record.updatedAt);
      if (note === null || note.deletedAt !== null) return err(appError('note-missing', id));
      if (!profile.isMine(note.owner)) return err(appError('note-not-yours', id));
      if (note.readOnly) return err(appError('note-content-unknown', id));
      const rows = await log.rows(record.id);
      if (!rows.ok) return rows;
      const past = documentAt(rows.value, point);
      const present = noteHistory(rows.value).at(-1);
      if (past === null || present === undefined) return err(appError('note-missing', id, point));
      record.startSession();
      if (!restoreNote(record.doc, past, clock())) return err(appError('note-content-unknown', id));
      const stored = await record.save();
      record.startSession();
      return stored.ok ? ok(present.id) : stored;
    });
  }
}
