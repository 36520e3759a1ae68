import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { newId, type AuthorId, type NoteId } from '#core/base/ids.ts';
import { readBackup, writeBackup, type Backup } from '#core/notes/backup.ts';
import { newNote, recordOf } from '#core/notes/note-document.ts';
import { bodyText } from '#core/notes/read-body.ts';
import type { QuestionId } from '#core/pack/model.ts';
import { readOwnRecord } from '#renderer/services/meeting-service.ts';
import { isDeviceKey } from '#renderer/services/profile.ts';
import { sha256 } from '#renderer/services/sha256.ts';
import type { Services } from '#renderer/services/start.ts';
import { FIELDS, MEETING, random, TestPlatform, wipe } from './support/device.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';
import { contiguous, readRows } from './support/rows.ts';
import { type } from './support/type.ts';

const start = devices();

async function write(services: Services, text: string): Promise<NoteId> {
  const id = value(await services.notes.create(MEETING, FIELDS));
  const open = value(await services.notes.open(id));
  type(open.doc, text);
  await open.close();
  return id;
}

const notes = ({ views }: Services): Readonly<Record<string, string>> =>
  Object.fromEntries(
    views
      .current()
      .flatMap((view) => (view.record === 'note' ? [[view.note.id, bodyText(view.note.body)]] : [])),
  );

describe('restoring', () => {
  test('onto an empty profile gives everything back under the same author, as another device', async () => {
    const before = await start();
    const id = await write(before, 'Kept');
    value(await before.meetings.setQuestionState(MEETING, 'q1' as QuestionId, 'taken-up'));
    value(await before.settings.put(new Map([['preferences', { theme: 'dark' }]])));
    const { author, device } = before.profile;
    const file = value(await before.backups.make());
    await before.close();
    await wipe();

    const after = await start();
    expect(after.profile.author).not.toBe(author);
    expect(value(await after.backups.restore(file))).toEqual({ added: 2, merged: 0, unchanged: 0 });
    expect(after.profile.author).toBe(author);
    expect(after.profile.device).not.toBe(device);
    await expect.poll(() => notes(after)).toEqual({ [id]: 'Kept' });
    expect(readOwnRecord(after.views.current(), after.profile, MEETING).questionStates).toEqual({
      q1: 'taken-up',
    });
    expect(value(await after.settings.get('preferences'))).toEqual({ theme: 'dark' });
    expect(value(await after.notes.open(id)).editable).toBe(true);
  });

  test('leaves what another window writes meanwhile to the same person', async () => {
    const before = await start();
    await write(before, 'Kept');
    const file = value(await before.backups.make());
    await before.close();
    await wipe();
    const [here, there] = await Promise.all([start(), start()]);
    value(await here.backups.restore(file));
    const id = await write(there, 'under the id of before');
    await here.close();
    await there.close();
    const after = await start();
    expect(value(await after.notes.open(id)).editable).toBe(true);
    expect(value(await readBackup(value(await after.backups.make()), sha256)).records.length).toBe(2);
  });

  test('refuses a file that has a record twice', async () => {
    const services = await start();
    await write(services, 'once');
    const backup = value(await readBackup(value(await services.backups.make()), sha256));
    const records = [...backup.records, ...backup.records];
    expect(await services.backups.restore(await writeBackup({ ...backup, records }, sha256))).toMatchObject({
      ok: false,
      error: { code: 'backup-damaged' },
    });
  });

  test('merges, and a second time changes nothing', async () => {
    const services = await start();
    const id = await write(services, 'before ');
    const file = value(await services.backups.make());
    const open = value(await services.notes.open(id));
    type(open.doc, 'after');
    await open.flush();
    const other = await write(services, 'other');
    const author = services.profile.author;
    const rows = (await readRows()).updates;
    expect(value(await services.backups.restore(file))).toEqual({ added: 0, merged: 0, unchanged: 1 });
    expect((await readRows()).updates).toEqual(rows);
    expect(notes(services)).toEqual({ [id]: 'before after', [other]: 'other' });
    expect(services.profile.author).toBe(author);
  });

  test('brings what an open note lacks into it', async () => {
    const services = await start();
    const id = await write(services, 'here');
    const backup = value(await readBackup(value(await services.backups.make()), sha256));
    const doc = new Y.Doc();
    for (const record of backup.records) Y.applyUpdate(doc, record.update);
    type(doc, ' and there');
    const records = backup.records.map((record) => ({ ...record, update: Y.encodeStateAsUpdate(doc) }));
    const open = value(await services.notes.open(id));
    const restored = await services.backups.restore(await writeBackup({ ...backup, records }, sha256));
    expect(value(restored)).toEqual({ added: 0, merged: 1, unchanged: 0 });
    await expect.poll(() => bodyText(open.note().body)).toBe('here and there');
    type(open.doc, '!');
    await open.close();
    expect(bodyText(value(await services.notes.open(id)).note().body)).toBe('here and there!');
    expect(contiguous((await readRows()).updates)).toBe(true);
  });

  test('onto a profile that was written in keeps its author, and both can be edited', async () => {
    const before = await start();
    const old = await write(before, 'old');
    value(await before.meetings.setQuestionState(MEETING, 'q1' as QuestionId, 'taken-up'));
    const file = value(await before.backups.make());
    await before.close();
    await wipe();
    const after = await start();
    const fresh = await write(after, 'new');
    value(await after.meetings.setQuestionState(MEETING, 'q2' as QuestionId, 'not-reached'));
    const author = after.profile.author;
    value(await after.backups.restore(file));
    expect(after.profile.author).toBe(author);
    await expect.poll(() => notes(after)).toEqual({ [old]: 'old', [fresh]: 'new' });
    expect(value(await after.notes.open(old)).editable).toBe(true);
    expect(readOwnRecord(after.views.current(), after.profile, MEETING).questionStates).toEqual({
      q1: 'taken-up',
      q2: 'not-reached',
    });
  });

  test('does not bring back what was deleted for good', async () => {
    const services = await start();
    const id = await write(services, 'gone');
    const file = value(await services.backups.make());
    value(await services.notes.trash(id));
    value(await services.notes.purge(id));
    expect(value(await services.backups.restore(file))).toEqual({ added: 0, merged: 0, unchanged: 1 });
    expect(notes(services)).toEqual({});
  });
});

describe('a backup', () => {
  test('does not hold text that was deleted', async () => {
    const services = await start();
    const id = await write(services, 'unsayable');
    const open = value(await services.notes.open(id));
    open.doc.getXmlFragment('body').delete(0, 1);
    await open.close();
    const backup = value(await readBackup(value(await services.backups.make()), sha256));
    const holds = (bytes: Uint8Array, text: string): boolean =>
      new TextDecoder('latin1').decode(bytes).includes(text);
    expect(backup.records.some(({ update }) => holds(update, 'unsayable'))).toBe(false);
    // The controls: the log holds it, and the search finds what the backup does hold.
    expect((await readRows()).updates.some(({ payload }) => holds(payload, 'unsayable'))).toBe(true);
    expect(backup.records.some(({ update }) => holds(update, id))).toBe(true);
  });

  test('is saved under a name with its date', async () => {
    const platform = new TestPlatform();
    const services = await start(platform);
    await write(services, 'Text');
    expect(value(await services.backups.save({ name: 'Backup', extensions: ['attache-backup'] }))).toBe(
      'done',
    );
    expect(platform.saved === null ? null : await readBackup(platform.saved, sha256)).toMatchObject({
      ok: true,
    });
  });
});

describe('a bad backup changes nothing:', () => {
  let file: Uint8Array;
  let backup: Backup;

  beforeEach(async () => {
    const services = await start();
    await write(services, 'Kept');
    file = value(await services.backups.make());
    backup = value(await readBackup(file, sha256));
  });

  const changed = (change: (text: string) => string): Uint8Array =>
    new TextEncoder().encode(change(new TextDecoder().decode(file)));
  const resealed = (changes: Partial<Backup>): Promise<Uint8Array> =>
    writeBackup({ ...backup, ...changes }, sha256);
  const stranger = newId<AuthorId>(random);
  const foreign = newId<NoteId>(random);

  const strangersNote = (content: (doc: Y.Doc) => void): Uint8Array => {
    const doc = newNote({ id: foreign, owner: stranger, meeting: MEETING, createdAt: 1, fields: FIELDS });
    content(doc);
    return Y.encodeStateAsUpdate(doc);
  };
  const record = (update: Uint8Array, owner = stranger) => ({
    id: recordOf(foreign),
    owner,
    updatedAt: 1,
    update,
  });

  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['an empty file', 'backup-foreign', () => new Uint8Array()],
    ['noise', 'backup-foreign', () => crypto.getRandomValues(new Uint8Array(5000))],
    ['another JSON file', 'backup-foreign', () => changed(() => '{"format":"other"}\n{}')],
    ['a newer version', 'backup-newer', () => changed((text) => text.replace('"version":1', '"version":2'))],
    ['a truncated file', 'backup-damaged', () => file.slice(0, file.length - 100)],
    [
      'one changed letter',
      'backup-damaged',
      () => changed((text) => text.replace('"updatedAt"', '"updatedat"')),
    ],
    ['settings that are none', 'backup-damaged', () => resealed({ settings: null as never })],
    ['an author that is none', 'backup-damaged', () => resealed({ author: 'me' as AuthorId })],
    [
      'a damaged record after a good one',
      'backup-damaged',
      () =>
        resealed({
          records: [record(strangersNote(() => undefined)), { ...record(new Uint8Array([1, 2, 3])) }],
        }),
    ],
    [
      'a record of another owner than it says',
      'backup-damaged',
      () =>
        resealed({
          records: [
            record(
              strangersNote(() => undefined),
              newId<AuthorId>(random),
            ),
          ],
        }),
    ],
    [
      'a record with content that no version wrote',
      'backup-damaged',
      () =>
        resealed({
          records: [
            record(
              strangersNote((doc) => doc.getXmlFragment('body').insert(0, [new Y.XmlElement('script')])),
            ),
          ],
        }),
    ],
    [
      'a record that takes the place of another one',
      'backup-damaged',
      () =>
        resealed({
          records: backup.records.map((each) => ({ ...each, update: strangersNote(() => undefined) })),
        }),
    ],
  ])('%s', async (_name, code, make) => {
    const services = await start();
    const before = await readRows();
    expect(await services.backups.restore(await make())).toMatchObject({ ok: false, error: { code } });
    expect(await readRows()).toEqual(before);
  });
});

describe('the whole state', () => {
  const stateOf = async ({ views, settings }: Services): Promise<unknown> => ({
    views: [...views.current()].map((view) => JSON.stringify(view)).sort(),
    settings: [...value(await settings.all())].filter(([key]) => !isDeviceKey(key)).sort(),
  });

  test('of a profile comes back identical in an empty one, settings of the first start included', async () => {
    const before = await start();
    const id = await write(before, 'Kept as it is');
    const open = value(await before.notes.open(id));
    open.set('tags', ['urgent']);
    open.set('priority', 'high');
    await open.close();
    value(await before.notes.trash(await write(before, 'in the trash')));
    const { meetings } = before;
    const question = { theme: null, item: null, text: 'Who pays?' };
    value(await meetings.addQuestion(MEETING, question));
    value(await meetings.setQuestionState(MEETING, 'q1' as QuestionId, 'not-reached'));
    const chosen: [string, unknown][] = [
      ['preferences', { theme: 'dark', language: 'zh-Hans' }],
      ['print-options', { paper: 'A4' }],
      ['term-base', [['对话会', 'Conversation']]],
    ];
    value(await before.settings.put(new Map(chosen)));
    await expect.poll(() => before.views.current().length).toBe(3);
    const whole = await stateOf(before);
    const file = value(await before.backups.make());
    await before.close();
    await wipe();

    const after = await start();
    value(await after.settings.put(new Map([['preferences', { theme: 'light' }]])));
    value(await after.backups.restore(file));
    await expect.poll(() => after.views.current().length).toBe(3);
    expect(await stateOf(after)).toEqual(whole);
    const first = value(await readBackup(file, sha256));
    const second = value(await readBackup(value(await after.backups.make()), sha256));
    expect({ ...second, writtenAt: first.writtenAt, device: first.device }).toEqual(first);
  });
});

describe('the reminder', () => {
  const kind = { name: 'Backup', extensions: ['attache-backup'] };

  test('knows when the last backup was saved, and that is no part of it', async () => {
    const services = await start();
    await write(services, 'new');
    expect(value(await services.backups.status())).toEqual({ lastAt: null, isDue: false });
    expect(value(await services.backups.save(kind))).toBe('done');
    const { lastAt } = value(await services.backups.status());
    expect(lastAt).toBeGreaterThan(Date.now() - 60_000);
    const backup = value(await readBackup(value(await services.backups.make()), sha256));
    expect(Object.keys(backup.settings)).not.toContain('backup-reminder');
  });

  test('comes when the last backup is old and something was written since, until it is put off', async () => {
    const services = await start();
    await write(services, 'new');
    const old = { lastAt: Date.now() - 30 * 24 * 60 * 60_000, restUntil: null };
    value(await services.settings.put(new Map([['backup-reminder', old]])));
    expect(value(await services.backups.status())).toEqual({ lastAt: old.lastAt, isDue: true });
    value(await services.backups.putOff());
    expect(value(await services.backups.status())).toEqual({ lastAt: old.lastAt, isDue: false });
  });
});
