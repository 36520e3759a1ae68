import type { Clock } from '#core/base/clock.ts';
import { appError, type AppError } from '#core/base/errors.ts';
import { newId, type AuthorId, type Random } from '#core/base/ids.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import {
  newMeetingRecord,
  putOwnQuestion,
  readMeetingRecord,
  setQuestionState,
} from '#core/notes/meeting-document.ts';
import type { MeetingRecord, OwnQuestion, QuestionState } from '#core/notes/model.ts';
import type { RecordView } from '#core/notes/record-view.ts';
import type { MeetingUri, QuestionId } from '#core/pack/model.ts';
import type { LiveViews } from '#renderer/data/live-views.ts';
import type { LiveRecord } from './live-record.ts';
import type { MeetingRecordService } from './notes.ts';
import { changeOwnRecord, ownRecordId } from './own-record.ts';
import type { Profile } from './profile.ts';
import type { RecordPool } from './record-pool.ts';

/** What the service works with. */
export interface MeetingTools {
  readonly pool: RecordPool;
  readonly views: LiveViews;
  readonly profile: Profile;
  readonly clock: Clock;
  readonly random: Random;
}

/** One's own record of each meeting over the log. */
export class LoggedMeetings implements MeetingRecordService {
  readonly #tools: MeetingTools;

  constructor(tools: MeetingTools) {
    this.#tools = tools;
  }

  setQuestionState(
    meeting: MeetingUri,
    question: QuestionId,
    state: QuestionState,
  ): Promise<Result<null, AppError>> {
    const { profile, clock } = this.#tools;
    return this.#change(meeting, profile.author, (record) => {
      setQuestionState(record.doc, question, state, clock());
      return ok(null);
    });
  }

  addQuestion(
    meeting: MeetingUri,
    { theme, item, text }: Pick<OwnQuestion, 'theme' | 'item' | 'text'>,
  ): Promise<Result<QuestionId, AppError>> {
    const { profile, clock, random } = this.#tools;
    const id = newId<QuestionId>(random);
    return this.#change(meeting, profile.author, (record) => {
      const createdAt = clock();
      putOwnQuestion(record.doc, { id, theme, item, text, createdAt, deletedAt: null }, createdAt);
      return ok(id);
    });
  }

  editQuestion(meeting: MeetingUri, id: QuestionId, text: string): Promise<Result<null, AppError>> {
    return this.#changeQuestion(meeting, id, (question) => ({ ...question, text }));
  }

  removeQuestion(meeting: MeetingUri, id: QuestionId): Promise<Result<null, AppError>> {
    return this.#changeQuestion(meeting, id, (question, deletedAt) => ({ ...question, deletedAt }));
  }

  restoreQuestion(meeting: MeetingUri, id: QuestionId): Promise<Result<null, AppError>> {
    return this.#changeQuestion(meeting, id, (question) => ({ ...question, deletedAt: null }));
  }

  #changeQuestion(
    meeting: MeetingUri,
    id: QuestionId,
    change: (question: OwnQuestion, now: number) => OwnQuestion,
  ): Promise<Result<null, AppError>> {
    const { views, profile, clock } = this.#tools;
    const holder = ownRecords(views.current(), profile, meeting).find(({ ownQuestions }) =>
      ownQuestions.some((question) => question.id === id),
    );
    return this.#change(meeting, holder?.owner ?? profile.author, (record) => {
      const question = readMeetingRecord(record.doc)?.ownQuestions.find((each) => each.id === id);
      if (question === undefined) return err(appError('note-missing', id));
      putOwnQuestion(record.doc, change(question, clock()), clock());
      return ok(null);
    });
  }

  async #change<Value>(
    meeting: MeetingUri,
    owner: AuthorId,
    change: (record: LiveRecord) => Result<Value, AppError>,
  ): Promise<Result<Value, AppError>> {
    const { pool, clock } = this.#tools;
    const id = await ownRecordId('meeting', owner, meeting);
    const create = () => newMeetingRecord({ id, owner, meeting, createdAt: clock() });
    return changeOwnRecord(pool, id, create, change);
  }
}

/** This person's records of a meeting: one, or more where a backup brought those of an earlier profile. */
function ownRecords(
  views: readonly RecordView[],
  profile: Profile,
  meeting: MeetingUri,
): readonly MeetingRecord[] {
  return views
    .flatMap((view) => (view.record === 'meeting' ? [view.meeting] : []))
    .filter((record) => record.meeting === meeting && profile.isMine(record.owner));
}

/** Gives this person's records of a meeting as one; where they differ, the present author's counts. */
export function readOwnRecord(
  views: readonly RecordView[],
  profile: Profile,
  meeting: MeetingUri,
): MeetingRecord {
  const records = [...ownRecords(views, profile, meeting)].sort(
    (a, b) => Number(a.owner === profile.author) - Number(b.owner === profile.author),
  );
  return {
    meeting,
    owner: profile.author,
    questionStates: Object.assign({}, ...records.map(({ questionStates }) => questionStates)),
    ownQuestions: records
      .flatMap(({ ownQuestions }) => ownQuestions)
      .filter(({ deletedAt }) => deletedAt === null)
      .sort((a, b) => a.createdAt - b.createdAt),
  };
}
