import { expect, test } from 'vitest';
import { bodyText } from '#core/notes/read-body.ts';
import type { Note } from '#core/notes/model.ts';
import { writeNoteFile } from '#core/exchange/note-file.ts';
import { readNoteFiles, takeNoteFiles, textDigest } from '#renderer/services/note-files.ts';
import type { Services } from '#renderer/services/start.ts';
import { FIELDS, MEETING } from './support/device.ts';
import { devices } from './support/devices.ts';
import { value } from './support/expect-ok.ts';
import { type } from './support/type.ts';

const start = devices();

const places = { author: null, meeting: 'Meeting', item: null, theme: null, question: null, paragraph: null };
const notesOf = ({ views }: Services): readonly Note[] =>
  views.current().flatMap((view) => (view.record === 'note' ? [view.note] : []));

/** Reads one file beside the present notes and takes it in when there is something to take. */
async function bringIn(services: Services, name: string, text: string): Promise<string | undefined> {
  const reader = { me: services.profile.author, meeting: MEETING };
  const bytes = new TextEncoder().encode(text);
  const { judged } = value(await readNoteFiles(name, bytes, notesOf(services), reader));
  const taken = judged.filter(({ judgement }) => judgement === 'new' || judgement === 'changed');
  value(await takeNoteFiles(services.notes, taken, reader));
  return judged[0]?.judgement;
}

test('a note that was changed as Markdown takes the change as its own edit, once', async () => {
  const services = await start();
  const id = value(await services.notes.create(MEETING, FIELDS));
  const open = value(await services.notes.open(id));
  type(open.doc, 'We support paragraph 11.');
  await open.close();
  const note = open.note();
  const edited = (await writeNoteFile(note, places, textDigest)).replace('support', '**oppose**');
  await expect
    .poll(() => notesOf(services).map(({ body }) => bodyText(body)))
    .toEqual(['We support paragraph 11.']);
  expect(await bringIn(services, 'a.md', edited)).toBe('changed');
  await expect
    .poll(() => notesOf(services).map(({ body }) => bodyText(body)))
    .toEqual(['We oppose paragraph 11.']);
  expect(await bringIn(services, 'a.md', edited)).toBe('same');
  const { fields } = notesOf(services)[0] ?? note;
  expect(fields.visibility).toBe(FIELDS.visibility);
});

test('a foreign file becomes one private note, however often it is brought in', async () => {
  const services = await start();
  const text = '---\nvisibility: delegation\nkind: question\n---\nWho pays?';
  expect(await bringIn(services, 'daily.md', text)).toBe('new');
  await expect.poll(() => notesOf(services).length).toBe(1);
  expect(notesOf(services)[0]?.fields).toMatchObject({ kind: 'question', visibility: 'private' });
  expect(await bringIn(services, 'daily.md', text)).toBe('same');
  expect(await bringIn(services, 'daily.md', `${text} And how?`)).toBe('both');
  expect(notesOf(services)).toHaveLength(1);
});
