import { expect, test } from 'vitest';
import { readBackup, writeBackup } from '#core/notes/backup.ts';
import { CONTENT_VERSION } from '#core/notes/identity.ts';
import type { MeetingRecord } from '#core/notes/model.ts';
import { cleanCopy, documentFrom } from '#core/notes/record-copy.ts';
import type { QuestionId, ThemeId } from '#core/pack/model.ts';
import { readOwnRecord } from '#renderer/services/meeting-service.ts';
import { sha256 } from '#renderer/services/sha256.ts';
import type { Services } from '#renderer/services/start.ts';
import { MEETING, OTHER_MEETING, wipe } from './support/device.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';
import { readRows } from './support/rows.ts';

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

test('a record of a newer version of the app is read and not written to', async () => {
  const services = await start();
  value(await services.meetings.setQuestionState(MEETING, 'q1' as QuestionId, 'taken-up'));
  const backup = value(await readBackup(value(await services.backups.make()), sha256));
  await services.close();
  await wipe();
  const records = backup.records.map((record) => {
    const doc = documentFrom(record.updates.map(({ update }) => update));
    doc.getMap('identity').set('contentVersion', CONTENT_VERSION + 1);
    return { ...record, updates: [{ batch: null, time: 1, update: cleanCopy(doc) }] };
  });
  const after = await start();
  value(await after.backups.restore(await writeBackup({ ...backup, records }, sha256)));
  const before = await readRows();
  expect(await after.meetings.setQuestionState(MEETING, 'q1' as QuestionId, 'open')).toMatchObject({
    ok: false,
    error: { code: 'note-content-unknown' },
  });
  expect((await readRows()).updates).toEqual(before.updates);
  await expect.poll(() => recordOf(after).questionStates).toEqual({ q1: 'taken-up' });
});
