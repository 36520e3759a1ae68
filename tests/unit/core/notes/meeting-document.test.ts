import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import {
  newMeetingRecord,
  putOwnQuestion,
  readMeetingRecord,
  setQuestionState,
} from '#core/notes/meeting-document.ts';
import type { OwnQuestion } from '#core/notes/model.ts';
import type { QuestionId, ThemeId } from '#core/pack/model.ts';
import { copyOf, exchange, makeNote, MEETING, OWNER, RECORD } from './support/notes.ts';

const Q1 = 'q1' as QuestionId;
const record = (createdAt = 1000): Y.Doc =>
  newMeetingRecord({ id: RECORD, owner: OWNER, meeting: MEETING, createdAt });
const question: OwnQuestion = {
  id: 'own-1' as QuestionId,
  theme: 'theme-1' as ThemeId,
  item: null,
  text: 'Who pays?',
  createdAt: 1500,
  deletedAt: null,
};

test('a new record is empty', () => {
  expect(readMeetingRecord(record())).toEqual({
    meeting: MEETING,
    owner: OWNER,
    questionStates: {},
    ownQuestions: [],
  });
  expect(readMeetingRecord(makeNote())).toBeNull();
});

describe('question states', () => {
  test('are those set last', () => {
    const doc = record();
    setQuestionState(doc, Q1, 'taken-up', 2000);
    setQuestionState(doc, Q1, 'not-reached', 3000);
    expect(readMeetingRecord(doc)?.questionStates).toEqual({ q1: 'not-reached' });
  });

  test('that are not known here give way to those that are', () => {
    const doc = record();
    const other = copyOf(doc);
    setQuestionState(doc, Q1, 'taken-up', 2000);
    other.getMap('question-states').set('9-9', { name: 'q1', value: 'deferred', at: 3000 });
    exchange(doc, other);
    expect(readMeetingRecord(doc)?.questionStates).toEqual({ q1: 'taken-up' });
  });

  test('of a record started apart on two devices come together', () => {
    const here = record(1000);
    const there = record(1001);
    setQuestionState(here, Q1, 'taken-up', 2000);
    putOwnQuestion(there, question, 2000);
    exchange(here, there);
    expect(readMeetingRecord(here)).toEqual(readMeetingRecord(there));
    expect(readMeetingRecord(here)).toMatchObject({
      questionStates: { q1: 'taken-up' },
      ownQuestions: [question],
    });
  });
});

describe('an own question', () => {
  test('is worded anew', () => {
    const doc = record();
    putOwnQuestion(doc, question, 2000);
    putOwnQuestion(doc, { ...question, text: 'Who decides?' }, 3000);
    expect(readMeetingRecord(doc)?.ownQuestions).toEqual([{ ...question, text: 'Who decides?' }]);
  });

  test('that one device deletes stays deleted while another words it anew', () => {
    const here = record();
    putOwnQuestion(here, question, 2000);
    const there = copyOf(here);
    putOwnQuestion(here, { ...question, deletedAt: 3000 }, 3000);
    putOwnQuestion(there, { ...question, text: 'Who decides?' }, 4000);
    exchange(here, there);
    expect(readMeetingRecord(here)?.ownQuestions).toEqual([
      { ...question, text: 'Who decides?', deletedAt: 3000 },
    ]);
  });

  test.each([null, 7, { text: 1 }, { ...question, theme: 4 }, { ...question, deletedAt: 'x' }])(
    'of another shape is left out: %j',
    (value) => {
      const doc = record();
      doc.getMap('own-questions').set('1-1', { name: 'x', value, at: 1 });
      expect(readMeetingRecord(doc)?.ownQuestions).toEqual([]);
    },
  );
});
