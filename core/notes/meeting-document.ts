import * as Y from 'yjs';
import type { AuthorId, RecordId } from '#core/base/ids.ts';
import type { ItemId, MeetingUri, QuestionId, ThemeId } from '#core/pack/model.ts';
import { CONTENT_VERSION, readIdentity, writeIdentity } from './identity.ts';
import { QUESTION_STATES, type MeetingRecord, type OwnQuestion, type QuestionState } from './model.ts';
import { clearRegister, readRegister, writeRegister, type RegisterValue } from './register.ts';

const STATES = 'question-states';
const OWN = 'own-questions';

/** What a new meeting record is: whose and of which meeting. */
export interface NewMeetingRecord {
  readonly id: RecordId;
  readonly owner: AuthorId;
  readonly meeting: MeetingUri;
  readonly createdAt: number;
}

/** Makes the document in which one person keeps a meeting's question states and own questions. */
export function newMeetingRecord(record: NewMeetingRecord): Y.Doc {
  const doc = new Y.Doc();
  writeIdentity(doc, { ...record, record: 'meeting', contentVersion: CONTENT_VERSION });
  return doc;
}

/** Sets the state of a question of the pack or of an own one. */
export function setQuestionState(doc: Y.Doc, question: QuestionId, state: QuestionState, at: number): void {
  writeRegister(doc, doc.getMap(STATES), question, state, at);
}

/** Adds an own question, or writes a new wording of it or its deletion. */
export function putOwnQuestion(doc: Y.Doc, question: OwnQuestion, at: number): void {
  writeRegister(doc, doc.getMap(OWN), question.id, question, at);
}

/** Deletes what is left of the questions that were removed, their words as well. */
export function forgetRemovedQuestions(doc: Y.Doc): void {
  const removed = readMeetingRecord(doc)?.ownQuestions.filter(({ deletedAt }) => deletedAt !== null) ?? [];
  for (const { id } of removed) clearRegister(doc, doc.getMap(OWN), id);
}

/** Reads a meeting record as it stands; null when the document holds none. */
export function readMeetingRecord(doc: Y.Doc): MeetingRecord | null {
  const identity = readIdentity(doc);
  if (identity === null || identity.record !== 'meeting') return null;
  const states = [...readRegister(doc.getMap(STATES))].flatMap(([question, values]) => {
    const known = values.map(({ value }) => QUESTION_STATES.find((each) => each === value));
    const state = known.find((each) => each !== undefined);
    return state === undefined ? [] : [[question, state]];
  });
  const questions = [...readRegister(doc.getMap(OWN))].flatMap(([id, values]) => readOwnQuestion(id, values));
  return {
    meeting: identity.meeting,
    owner: identity.owner,
    questionStates: Object.fromEntries(states),
    ownQuestions: questions.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
  };
}

/** Of wordings written at the same time the newest is shown; a question deleted on one device stays deleted. */
function readOwnQuestion(id: string, values: readonly RegisterValue[]): readonly OwnQuestion[] {
  const known = values.flatMap(({ value }) => parseOwnQuestion(id, value));
  const deletions = known.flatMap(({ deletedAt }) => (deletedAt === null ? [] : [deletedAt]));
  const [shown] = known;
  if (shown === undefined) return [];
  return [{ ...shown, deletedAt: deletions.length === 0 ? null : Math.min(...deletions) }];
}

function parseOwnQuestion(id: string, value: unknown): readonly OwnQuestion[] {
  if (typeof value !== 'object' || value === null) return [];
  const { theme, item, text, createdAt, deletedAt }: { readonly [Key in keyof OwnQuestion]?: unknown } =
    value;
  if (theme !== null && typeof theme !== 'string') return [];
  if (item !== null && typeof item !== 'string') return [];
  if (typeof text !== 'string' || typeof createdAt !== 'number') return [];
  if (deletedAt !== null && typeof deletedAt !== 'number') return [];
  return [
    {
      id: id as QuestionId,
      theme: theme as ThemeId | null,
      item: item as ItemId | null,
      text,
      createdAt,
      deletedAt,
    },
  ];
}
