import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import type { NoteId } from '#core/base/ids.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { NotesPanel } from '#renderer/features/notes/NotesPanel.tsx';
import type { OpenNote } from '#renderer/services/notes.ts';
import type { Services } from '#renderer/services/start.ts';
import { accessibilityFaults, NEW_FIELDS, openMeeting } from '#tests/browser/support/open-meeting.tsx';
import { devices } from '#tests/data/support/devices.ts';
import { value } from '#tests/data/support/expect-ok.ts';
import { type } from '#tests/data/support/type.ts';
import { meetingPack } from '#tests/fixtures/meeting-pack.ts';

const start = devices();
// Screens go before the services that they work with.
afterEach(cleanup);

/** A note of three sessions: made; written; changed in text and priority. */
async function writtenNote(services: Services): Promise<NoteId> {
  const id = value(await services.notes.create(meetingPack().meeting.uri, NEW_FIELDS));
  const session = async (write: (open: OpenNote) => void): Promise<void> => {
    const open = value(await services.notes.open(id));
    write(open);
    await open.close();
  };
  await session((open) => type(open.doc, 'We support it'));
  await session((open) => {
    type(open.doc, ' in principle');
    open.set('priority', 'high');
  });
  return id;
}

const textOf = (services: Services): string =>
  services.views
    .current()
    .map((view) => (view.record === 'note' ? bodyText(view.note.body) : ''))
    .join('');

test('the history of a note tells what each session changed, and brings a state back', async () => {
  const services = await start();
  await writtenNote(services);
  const { screen } = await openMeeting({ services, children: <NotesPanel /> });
  await screen.getByRole('button', { name: 'We support it in principle' }).click();
  await screen.getByRole('button', { name: 'History' }).click();
  const dialog = page.getByRole('dialog', { name: 'History of this note' });
  await expect.element(dialog).toBeVisible();

  // The last session first, each with what changed in a line.
  const sessions = dialog.getByRole('group', { name: 'Editing sessions' });
  await expect.poll(() => sessions.getByRole('radio').all().length).toBe(3);
  await expect.element(dialog.getByRole('radio', { name: '2 words added, Priority' })).toBeChecked();
  await expect.element(dialog.getByRole('radio', { name: '3 words added' })).toBeInTheDocument();
  await expect.element(dialog.getByRole('radio', { name: 'Note made' })).toBeInTheDocument();
  await expect.element(dialog.getByRole('insertion').nth(1)).toHaveTextContent('added: in principle');
  await expect.element(dialog.getByRole('button', { name: 'Restore this version' })).not.toBeInTheDocument();
  expect(await accessibilityFaults('light')).toEqual([]);
  expect(await accessibilityFaults('dark')).toEqual([]);

  // By keyboard to the session before, and to what the note was then.
  await dialog.getByRole('radio', { name: '2 words added, Priority' }).click();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(dialog.getByRole('radio', { name: '3 words added' })).toBeChecked();
  await dialog.getByRole('radio', { name: 'As it was' }).click();
  await expect.element(dialog.getByText('We support it', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Restore this version' }).click();
  await expect.element(dialog.getByRole('status')).toHaveTextContent('The note is again what it was on');
  await expect.poll(() => textOf(services)).toBe('We support it');
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => textOf(services)).toBe('We support it in principle');
  await expect.poll(() => sessions.getByRole('radio').all().length).toBe(5);
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  await expect
    .element(screen.getByRole('textbox', { name: 'Text of the note' }))
    .toHaveTextContent('We support it in principle');
});

test('the history of a note is in Chinese where the interface is', async () => {
  const services = await start();
  await writtenNote(services);
  const { screen } = await openMeeting({ services, language: 'zh-Hans', children: <NotesPanel /> });
  await screen.getByRole('button', { name: 'We support it in principle' }).click();
  await screen.getByRole('button', { name: '历史' }).click();
  const dialog = page.getByRole('dialog', { name: '此笔记的历史' });
  await expect.element(dialog.getByRole('radio', { name: '新增 2 个字词、优先级' })).toBeChecked();
});
