import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { toBase64 } from '#core/base/base64.ts';
import { newId, type AuthorId, type BatchId, type NoteId } from '#core/base/ids.ts';
import { readBackup, writeBackup, type Backup } from '#core/notes/backup.ts';
import { newNote, recordOf } from '#core/notes/note-document.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { addTombstone } from '#core/notes/tombstone.ts';
import type { QuestionId } from '#core/pack/model.ts';
import { readOwnRecord } from '#renderer/services/meeting-service.ts';
import { isDeviceKey } from '#renderer/services/profile.ts';
import { sha256 } from '#renderer/services/sha256.ts';
import type { Services } from '#renderer/services/start.ts';
import { FIELDS, MEETING, random, TestPlatform, wipe } from './support/device.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';
import { contiguous, readRows } from './support/rows.ts';
import { handInFrom, HEAD, noteBy, notesOf, receive, sender } from './support/sender.ts';
import { type } from './support/type.ts';

const start = devices();

async function write(services: Services, text: string): Promise<NoteId> {
  const id = value(await services.notes.create(MEETING, FIELDS));
  const open = value(await services.notes.open(id));
  type(open.doc, text);
  await open.close();
  return id;
}

/** One update that counts whatever is undone, as a record of one's own has it. */
const only = (update: Uint8Array) => [{ batch: null, time: 1, update }];

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
    for (const { updates } of backup.records) for (const { update } of updates) Y.applyUpdate(doc, update);
    type(doc, ' and there');
    const records = backup.records.map((record) => ({
      ...record,
      updates: only(Y.encodeStateAsUpdate(doc)),
    }));
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
    const updates = backup.records.flatMap((record) => record.updates.map(({ update }) => update));
    expect(updates.some((update) => holds(update, 'unsayable'))).toBe(false);
    // The controls: the log holds it, and the search finds what the backup does hold.
    expect((await readRows()).updates.some(({ payload }) => holds(payload, 'unsayable'))).toBe(true);
    expect(updates.some((update) => holds(update, id))).toBe(true);
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
    updates: only(update),
  });

  test.each<[string, string, () => Uint8Array | Promise<Uint8Array>]>([
    ['an empty file', 'backup-foreign', () => new Uint8Array()],
    ['noise', 'backup-foreign', () => crypto.getRandomValues(new Uint8Array(5000))],
    ['another JSON file', 'backup-foreign', () => changed(() => '{"format":"other"}\n{}')],
    ['a newer version', 'backup-newer', () => changed((text) => text.replace('"version":2', '"version":3'))],
    ['a truncated file', 'backup-damaged', () => file.slice(0, file.length - 100)],
    ['one changed letter', 'backup-damaged', () => changed((text) => text.replace('"updates"', '"Updates"'))],
    ['settings that are none', 'backup-damaged', () => resealed({ settings: null as never })],
    ['an author that is none', 'backup-damaged', () => resealed({ authors: ['me' as AuthorId] })],
    [
      'an update of a merge that is not in it',
      'backup-damaged',
      () =>
        resealed({
          records: backup.records.map((each) => ({
            ...each,
            updates: each.updates.map((update) => ({ ...update, batch: newId<BatchId>(random) })),
          })),
        }),
    ],
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
          records: backup.records.map((each) => ({ ...each, updates: only(strangersNote(() => undefined)) })),
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
    // The id that the new device made for itself is kept behind.
    expect(second.authors.slice(0, 1)).toEqual(first.authors);
    const { writtenAt, device, authors } = first;
    expect({ ...second, writtenAt, device, authors }).toEqual(first);
  });
});

describe('a head’s backup', () => {
  const FLOOR = { speaker: 'Group A', act: null, text: 'Asks.', item: null, question: null, paragraph: null };
  const everything = async ({ views, settings, receiving, people }: Services): Promise<unknown> => ({
    views: [...views.current()].map((view) => JSON.stringify(view)).sort(),
    settings: [...value(await settings.all())].filter(([key]) => !isDeviceKey(key)).sort(),
    merges: value(await receiving.merges()),
    contacts: people.current().contacts,
  });

  test('brings back on a new device what was received, who is known, reviews, the floor, and merges to undo', async () => {
    const before = await start();
    value(await before.people.introduce(HEAD));
    const [anna, bela] = [await sender(before, 'Anna', 7), await sender(before, 'Béla', 8)];
    for (const { contact } of [anna, bela]) value(await before.people.accept(contact));
    value(await before.people.setDeputy(bela.contact, true));
    const early = noteBy(anna, 71, 'Of Anna. ');
    await receive(before, await handInFrom(before, anna, [early]));
    type(early, 'And more.');
    await receive(before, await handInFrom(before, anna, [early, noteBy(anna, 72, 'Another.')]));
    await receive(before, await handInFrom(before, bela, [noteBy(bela, 81, 'Set aside.')]));
    const newest = value(await before.receiving.merges()).find(({ senders }) => senders[0]?.name === 'Béla');
    if (newest === undefined) throw new Error('There is no merge');
    value(await before.receiving.setAside(newest, true));
    await expect.poll(() => notesOf(before)).toHaveLength(2);
    const own = await write(before, 'My own.');
    const [reviewed] = notesOf(before).filter(({ owner }) => owner === anna.contact.authors[0]);
    if (reviewed === undefined) throw new Error('The note is gone');
    value(await before.reviews.review(reviewed, { decision: 'approve', comment: 'Good.' }));
    value(await before.meetings.setQuestionState(MEETING, 'q1' as QuestionId, 'taken-up'));
    value(await before.floor.add(MEETING, FLOOR, 5));
    await expect.poll(() => before.views.current().length).toBe(6);
    const whole = await everything(before);
    const file = value(await before.backups.make());
    const { keys } = before.people;
    await before.close();
    await wipe();

    const after = await start();
    expect(value(await after.backups.restore(file))).toEqual({ added: 7, merged: 0, unchanged: 0 });
    await expect.poll(() => after.views.current().length).toBe(6);
    expect(await everything(after)).toEqual(whole);
    expect(contiguous((await readRows()).updates)).toBe(true);
    // The received stay others' own, and one's own one's own; the keys come by another way.
    expect(anna.contact.authors.some((author) => after.profile.isMine(author))).toBe(false);
    expect(value(await after.notes.open(own)).editable).toBe(true);
    expect(after.people.keys).toBeNull();
    if (keys === null) throw new Error('There were no keys');
    value(await after.people.replaceKeys(HEAD, keys, []));
    // Twice is once, and every merge can be undone and taken back as before.
    expect(value(await after.backups.restore(file))).toEqual({ added: 0, merged: 0, unchanged: 7 });
    const texts = (): readonly string[] => Object.values(notes(after)).sort();
    for (const merge of value(await after.receiving.merges())) {
      value(await after.receiving.setAside(merge, !merge.isSetAside));
      if (merge.batch === newest.batch) await expect.poll(texts).toContain('Set aside.');
    }
    await expect.poll(texts).toEqual(['My own.', 'Set aside.']);
  });

  test('adds people to those known, and takes no ids of somebody who is known', async () => {
    const before = await start();
    value(await before.people.introduce(HEAD));
    const anna = await sender(before, 'Anna', 7);
    value(await before.people.accept(anna.contact));
    await write(before, 'My own.');
    const file = value(await before.backups.make());
    const author = before.profile.author;
    await before.close();
    await wipe();
    const after = await start();
    value(await after.people.introduce(HEAD));
    const bela = await sender(after, 'Béla', 8);
    value(await after.people.accept(bela.contact));
    await write(after, 'Here.');
    value(await after.backups.restore(file));
    const names = after.people.current().contacts.map(({ contact }) => contact.name);
    expect(names).toEqual(['Béla', 'Anna']);
    const thief = value(await readBackup(file, sha256));
    const authors = [author, ...anna.contact.authors] as const;
    expect(await after.backups.restore(await writeBackup({ ...thief, authors }, sha256))).toMatchObject({
      ok: false,
      error: { code: 'contact-conflict' },
    });
  });

  test('of a note that its author has deleted holds nothing but that', async () => {
    const services = await start();
    value(await services.people.introduce(HEAD));
    const anna = await sender(services, 'Anna', 7);
    value(await services.people.accept(anna.contact));
    const note = noteBy(anna, 71, 'unsayable');
    await receive(services, await handInFrom(services, anna, [note, noteBy(anna, 72, 'sayable')]));
    addTombstone(note, 2000);
    await receive(services, await handInFrom(services, anna, [note]));
    await expect.poll(() => Object.values(notes(services))).toEqual(['', 'sayable']);
    const backup = value(await readBackup(value(await services.backups.make()), sha256));
    const texts = backup.records.flatMap(({ updates }) =>
      updates.map(({ update }) => new TextDecoder('latin1').decode(update)),
    );
    expect(texts.join()).toContain('sayable');
    expect(texts.join()).not.toContain('unsayable');
  });
});

test('a backup of version 1 still restores, under the ids of everything in it', async () => {
  const before = await start();
  const id = await write(before, 'Of an earlier version');
  const { authors, records, merges, ...rest } = value(
    await readBackup(value(await before.backups.make()), sha256),
  );
  expect(merges).toEqual([]);
  const earlier = {
    ...rest,
    author: authors[0],
    records: records.map(({ updates: [first], ...record }) => ({
      ...record,
      updatedAt: first?.time,
      update: toBase64(first?.update ?? new Uint8Array()),
    })),
  };
  const content = new TextEncoder().encode(JSON.stringify(earlier));
  const head = JSON.stringify({ format: 'attache-backup', version: 1, sha256: await sha256(content) });
  await before.close();
  await wipe();
  const after = await start();
  const file = new Uint8Array([...new TextEncoder().encode(`${head}\n`), ...content]);
  expect(value(await after.backups.restore(file))).toEqual({ added: 1, merged: 0, unchanged: 0 });
  await expect.poll(() => notes(after)).toEqual({ [id]: 'Of an earlier version' });
  expect(after.profile.author).toBe(authors[0]);
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
