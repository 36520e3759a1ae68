import { expect, test } from 'vitest';
import type { MeetingRecord } from '#core/notes/model.ts';
import type { QuestionId, ThemeId } from '#core/pack/model.ts';
import { readOwnRecord } from '#renderer/services/meeting-service.ts';
import type { Services } from '#renderer/services/start.ts';
import { MEETING, OTHER_MEETING } from './support/device.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';

const start = devices();
const recordOf = ({ views, profile }: Services, meeting = MEETING): MeetingRecord =>
  readOwnRecord(views.current(), profile, meeting);

test('question states and own questions are there after a new start', async () => {
  const before = await start();
  expect(recordOf(before)).toMatchObject({ questionStates: {}, ownQuestions: [] });
  value(await before.meetings.setQuestionState(MEETING, 'q1' as QuestionId, 'taken-up'));
  const theme = 'theme-1' as ThemeId;
  const id = value(await before.meetings.addQuestion(MEETING, { theme, item: null, text: 'Who pays?' }));
  const gone = value(await before.meetings.addQuestion(MEETING, { theme, item: null, text: 'Slip' }));
  await expect.poll(() => recordOf(before).ownQuestions.length).toBe(2);
  value(await before.meetings.editQuestion(MEETING, id, 'Who decides?'));
  value(await before.meetings.removeQuestion(MEETING, gone));
  await before.close();

  const after = await start();
  expect(recordOf(after)).toMatchObject({
    questionStates: { q1: 'taken-up' },
    ownQuestions: [{ id, theme, item: null, text: 'Who decides?', deletedAt: null }],
  });
  expect(recordOf(after, OTHER_MEETING)).toMatchObject({ questionStates: {}, ownQuestions: [] });
});

test('a question that is not there cannot be changed', async () => {
  const { meetings } = await start();
  expect(await meetings.editQuestion(MEETING, 'none' as QuestionId, 'x')).toMatchObject({
    ok: false,
    error: { code: 'note-missing' },
  });
});
