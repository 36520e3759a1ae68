import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import { newId, type AuthorId, type FloorEntryId, type Random } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { newFloorRecord, putFloorEntry, readFloorRecord } from '#core/notes/floor-document.ts';
import type { FloorEntry, FloorRecord } from '#core/notes/floor-model.ts';
import type { RecordView } from '#core/notes/record-view.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import type { LiveViews } from '#renderer/data/live-views.ts';
import { changeOwnRecord, ownRecordId } from './own-record.ts';
import type { Profile } from './profile.ts';
import type { RecordPool } from './record-pool.ts';

/** What a person says of an intervention; the rest is the record's own. */
export type FloorWords = Pick<FloorEntry, 'speaker' | 'act' | 'text' | 'item' | 'question' | 'paragraph'>;

/** What the service works with. */
export interface FloorTools {
  readonly pool: RecordPool;
  readonly views: LiveViews;
  readonly profile: Profile;
  readonly clock: Clock;
  readonly random: Random;
}

/** One's own floor record of each meeting over the log. */
export class FloorRecords {
  readonly #tools: FloorTools;

  constructor(tools: FloorTools) {
    this.#tools = tools;
  }

  /** Notes an intervention that began at `at`. */
  add(meeting: MeetingUri, words: FloorWords, at: number): Promise<Result<FloorEntryId, AppError>> {
    const { profile, clock, random } = this.#tools;
    const id = newId<FloorEntryId>(random);
    return this.#change(meeting, profile.author, (doc) => {
      putFloorEntry(doc, { ...words, id, at, deletedAt: null }, clock());
      return ok(id);
    });
  }

  /** Writes an entry anew; its time stays. */
  edit(meeting: MeetingUri, id: FloorEntryId, words: FloorWords): Promise<Result<null, AppError>> {
    return this.#changeEntry(meeting, id, (entry) => ({ ...entry, ...words }));
  }

  remove(meeting: MeetingUri, id: FloorEntryId): Promise<Result<null, AppError>> {
    return this.#changeEntry(meeting, id, (entry, now) => ({ ...entry, deletedAt: now }));
  }

  /** Takes a removal back. */
  restore(meeting: MeetingUri, id: FloorEntryId): Promise<Result<null, AppError>> {
    return this.#changeEntry(meeting, id, (entry) => ({ ...entry, deletedAt: null }));
  }

  #changeEntry(
    meeting: MeetingUri,
    id: FloorEntryId,
    change: (entry: FloorEntry, now: number) => FloorEntry,
  ): Promise<Result<null, AppError>> {
    const { views, profile, clock } = this.#tools;
    const holder = floorRecords(views.current(), meeting).find(
      ({ owner, entries }) => profile.isMine(owner) && entries.some((entry) => entry.id === id),
    );
    return this.#change(meeting, holder?.owner ?? profile.author, (doc) => {
      const found = readFloorRecord(doc)?.entries.find((each) => each.id === id);
      if (found === undefined) return err(appError('note-missing', id));
      const { speaker, act, text, item, question, paragraph, at, deletedAt } = found;
      const entry = { id, speaker, act, text, item, question, paragraph, at, deletedAt };
      putFloorEntry(doc, change(entry, clock()), clock());
      return ok(null);
    });
  }

  async #change<Value>(
    meeting: MeetingUri,
    owner: AuthorId,
    change: (doc: Parameters<typeof putFloorEntry>[0]) => Result<Value, AppError>,
  ): Promise<Result<Value, AppError>> {
    const { pool, clock } = this.#tools;
    const id = await ownRecordId('floor', owner, meeting);
    const create = () => newFloorRecord({ id, owner, meeting, createdAt: clock() });
    return changeOwnRecord(pool, id, create, ({ doc }) => change(doc));
  }
}

/** Gives the floor records of a meeting, of whoever wrote one. */
export function floorRecords(views: readonly RecordView[], meeting: MeetingUri): readonly FloorRecord[] {
  return views.flatMap((view) =>
    view.record === 'floor' && view.floor.meeting === meeting ? [view.floor] : [],
  );
}
