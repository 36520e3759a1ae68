import { useEffect } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import * as Y from 'yjs';
import type { NoteId } from '#core/base/ids.ts';
import { noteBody, setField } from '#core/notes/note-document.ts';
import type { NoteFields } from '#core/notes/model.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { NotesPanel } from '#renderer/features/notes/NotesPanel.tsx';
import type { OpenNote } from '#renderer/services/notes.ts';
import type { Services } from '#renderer/services/start.ts';
import { useNotes } from '#renderer/state/index.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { NEW_FIELDS, openMeeting, type OpenedMeeting } from '#tests/browser/support/open-meeting.tsx';
import { breakableDisk } from '#tests/data/support/breakable-disk.ts';
import { devices } from '#tests/data/support/devices.ts';
import { value } from '#tests/data/support/expect-ok.ts';
import { type } from '#tests/data/support/type.ts';
import { meetingPack } from '#tests/fixtures/meeting-pack.ts';

const start = devices();
// Screens go before the services that they work with.
afterEach(cleanup);
const MEETING = meetingPack().meeting.uri;
const EDITOR = { name: 'Text of the note' };

const addNote = async (
  services: Services,
  text: string,
  fields: Partial<NoteFields> = {},
): Promise<NoteId> => {
  const id = value(await services.notes.create(MEETING, { ...NEW_FIELDS, ...fields }));
  const open = value(await services.notes.open(id));
  if (text !== '') type(open.doc, text);
  await open.close();
  return id;
};

const panel = (services: Services): Promise<OpenedMeeting> =>
  openMeeting({ services, children: <NotesPanel /> });

/** Puts the first note of the list under the editor, wherever it hangs. */
function OpenFirst() {
  const [note] = useNotes();
  const { openNote } = useSelection();
  useEffect(() => {
    if (note !== undefined) openNote(note.id);
  }, [note, openNote]);
  return <NotesPanel />;
}

const opened = async (services: Services, id: NoteId): Promise<OpenNote> =>
  value(await services.notes.open(id));

const disk = breakableDisk();

describe('a note under the editor', () => {
  test('is written into its own document and saved on leaving the text', async () => {
    const services = await start();
    const { screen } = await panel(services);
    await screen.getByRole('button', { name: 'Add note' }).click();
    await expect.element(screen.getByRole('textbox', EDITOR)).toHaveFocus();
    await userEvent.keyboard('We agree');
    await screen.getByRole('button', { name: 'Bold', exact: true }).click();
    await userEvent.keyboard(' fully');
    await screen.getByRole('button', { name: 'Done' }).click();
    await expect
      .poll(() => services.views.current().map((view) => (view.record === 'note' ? view.note.body : null)))
      .toEqual([
        [
          {
            kind: 'paragraph',
            runs: [
              { text: 'We agree', bold: false, italic: false },
              { text: ' fully', bold: true, italic: false },
            ],
          },
        ],
      ]);
  });

  test('is not changed by being opened', async () => {
    const services = await start();
    const id = await addNote(services, 'as it was');
    const open = await opened(services, id);
    let updates = 0;
    open.doc.on('update', () => {
      updates += 1;
    });
    const { screen } = await panel(services);
    await screen.getByRole('button', { name: 'as it was' }).click();
    await expect.element(screen.getByRole('textbox', EDITOR)).toHaveTextContent('as it was');
    await screen.getByRole('button', { name: 'Done' }).click();
    expect(updates).toBe(0);
    // The control: a choice is an update.
    open.set('priority', 'high');
    expect(updates).toBe(1);
    await open.close();
  });

  test('keeps its text when it cannot be saved, says why there, and saves it on trying again', async () => {
    const services = await start();
    await addNote(services, '');
    const { screen } = await panel(services);
    await screen.getByRole('button', { name: 'Nothing written yet' }).click();
    await expect.element(screen.getByRole('textbox', EDITOR)).toHaveFocus();
    disk.isBroken = true;
    await userEvent.keyboard('not to be lost');
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent('The last changes could not be saved. Your text is still here: try again.');
    await expect.element(screen.getByRole('textbox', EDITOR)).toHaveTextContent('not to be lost');
    disk.isBroken = false;
    await screen.getByRole('button', { name: 'Try again' }).click();
    await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
    await expect
      .poll(() =>
        services.views.current().map((view) => (view.record === 'note' ? bodyText(view.note.body) : '')),
      )
      .toEqual(['not to be lost']);
  });

  test('of a newer version is shown without an editor, and nothing is written', async () => {
    const services = await start();
    const id = await addNote(services, 'from the future');
    const open = await opened(services, id);
    noteBody(open.doc).push([new Y.XmlElement('table')]);
    await open.flush();
    let updates = 0;
    open.doc.on('update', () => {
      updates += 1;
    });
    const { screen } = await panel(services);
    await screen.getByRole('button', { name: 'from the future' }).click();
    await expect.element(screen.getByText(/written by a newer version/)).toBeVisible();
    await expect.element(screen.getByText('from the future')).toBeVisible();
    expect(document.querySelector('[contenteditable]')).toBeNull();
    expect(updates).toBe(0);
    await open.close();
  });

  test('shows both values that two devices set, and holds the one that is chosen', async () => {
    const services = await start();
    const id = await addNote(services, 'two devices');
    const open = await opened(services, id);
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(open.doc));
    setField(other, 'priority', 'high', Date.now());
    open.set('priority', 'low');
    Y.applyUpdate(open.doc, Y.encodeStateAsUpdate(other));
    expect(open.note().conflicts).toHaveLength(1);
    const { screen } = await panel(services);
    await screen.getByRole('button', { name: 'two devices' }).click();
    await expect.element(screen.getByText(/Priority: two devices set different values/)).toBeVisible();
    await screen.getByRole('button', { name: 'High', exact: true }).click();
    await expect.element(screen.getByText(/two devices set different values/)).not.toBeInTheDocument();
    expect(open.note().fields.priority).toBe('high');
    await open.close();
  });

  test('has a stance only as a position, and says in a sentence who may see it', async () => {
    const services = await start();
    const id = await addNote(services, 'choices');
    const { screen } = await panel(services);
    await screen.getByRole('button', { name: 'choices' }).click();
    await screen.getByRole('button', { name: /Stance/ }).click();
    await screen.getByRole('option', { name: 'Conditional' }).click();
    const open = await opened(services, id);
    expect(open.note().fields.stance).toBe('conditional');
    await screen.getByRole('button', { name: /Kind/ }).click();
    await screen.getByRole('option', { name: 'Statement' }).click();
    await expect.element(screen.getByRole('button', { name: /Stance/ })).not.toBeInTheDocument();
    await open.close();
    await expect
      .element(screen.getByText('Only for you: it is never part of what you hand in.'))
      .toBeVisible();
    await screen.getByRole('radio', { name: 'delegation' }).click();
    await expect.element(screen.getByText(/You may hand it in/)).toBeVisible();
    await expect.element(screen.getByRole('textbox', EDITOR)).toHaveTextContent('choices');
  });

  test('says which place it has lost and keeps the others', async () => {
    const services = await start();
    const [theme] = meetingPack().themes;
    await addNote(services, 'orphan', {
      anchor: {
        item: 'gone' as NonNullable<NoteFields['anchor']['item']>,
        theme: theme?.id ?? null,
        question: null,
        paragraph: null,
        left: [],
      },
    });
    const { screen } = await openMeeting({ services, children: <OpenFirst /> });
    await expect
      .element(screen.getByText('This agenda item is no longer in the meeting pack.'))
      .toBeVisible();
    await expect.element(screen.getByRole('link', { name: 'IP system and IP policy' })).toBeVisible();
  });

  test('goes to the trash and comes back', async () => {
    const services = await start();
    await addNote(services, 'by mistake');
    const { screen } = await panel(services);
    await screen.getByRole('button', { name: 'by mistake' }).click();
    await screen.getByRole('button', { name: 'Move to trash' }).click();
    await expect.element(screen.getByText('Note moved to the trash')).toBeVisible();
    await expect.element(screen.getByText('No note here yet.')).toBeVisible();
    await screen.getByRole('button', { name: 'Undo' }).click();
    await expect.element(screen.getByRole('button', { name: 'by mistake' })).toBeVisible();
  });
});
