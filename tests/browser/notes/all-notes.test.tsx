import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { MEETING_ANCHOR, type Anchor } from '#core/anchoring/anchor.ts';
import type { NoteFields } from '#core/notes/model.ts';
import { AllNotesScreen } from '#renderer/features/notes/AllNotesScreen.tsx';
import { NotesPanel } from '#renderer/features/notes/NotesPanel.tsx';
import type { Language } from '#renderer/i18n/index.ts';
import type { Services } from '#renderer/services/start.ts';
import {
  accessibilityFaults,
  NEW_FIELDS,
  openMeeting,
  type OpenedMeeting,
} from '#tests/browser/support/open-meeting.tsx';
import { devices } from '#tests/data/support/devices.ts';
import { value } from '#tests/data/support/expect-ok.ts';
import { type } from '#tests/data/support/type.ts';
import { meetingPack, NOTE_ID } from '#tests/fixtures/meeting-pack.ts';

const start = devices();
// Screens go before the services that they work with.
afterEach(cleanup);
beforeEach(() => page.viewport(1280, 800));

const PACK = meetingPack();
const [policy, patents] = PACK.themes;

const onParagraph = (path: string): Anchor => ({
  ...MEETING_ANCHOR,
  paragraph: {
    document: NOTE_ID,
    symbol: null,
    revision: '',
    path,
    label: path,
    words: null,
    quotation: null,
  },
});

const addNote = async (services: Services, text: string, fields: Partial<NoteFields> = {}): Promise<void> => {
  const id = value(await services.notes.create(PACK.meeting.uri, { ...NEW_FIELDS, ...fields }));
  const open = value(await services.notes.open(id));
  type(open.doc, text);
  await open.close();
};

const allNotes = async (
  language: Language = 'en',
): Promise<OpenedMeeting & { readonly services: Services }> => {
  const services = await start();
  await addNote(services, 'On patents', {
    anchor: { ...MEETING_ANCHOR, theme: patents?.id ?? null },
    priority: 'high',
    tags: ['prior art'],
  });
  await addNote(services, 'On ¶ 12', { anchor: onParagraph('12'), kind: 'statement' });
  await addNote(services, '关于背 景的立场', {
    anchor: { ...MEETING_ANCHOR, question: policy?.questions[0]?.id ?? null },
    stance: 'oppose',
  });
  await addNote(services, 'On ¶ 8', { anchor: onParagraph('8'), visibility: 'delegation', priority: 'low' });
  const opened = await openMeeting({
    services,
    language,
    children: (
      <>
        <main>
          <AllNotesScreen />
        </main>
        <aside>
          <NotesPanel />
        </aside>
      </>
    ),
  });
  await expect.poll(listed).toHaveLength(4);
  return { ...opened, services };
};

/** The words of the cards on the screen, in order. */
const listed = (): readonly string[] =>
  Array.from(
    document.querySelectorAll('main article'),
    (card) => card.querySelector('button')?.textContent ?? '',
  );

describe('the list', () => {
  test('stands in the order of the meeting, or of priority', async () => {
    const { screen } = await allNotes();
    expect(listed()).toEqual(['关于背 景的立场', 'On patents', 'On ¶ 8', 'On ¶ 12']);
    await screen.getByRole('button', { name: /Order/ }).click();
    await screen.getByRole('option', { name: 'High priority first' }).click();
    await expect.poll(() => [listed()[0], listed()[3]]).toEqual(['On patents', 'On ¶ 8']);
  });

  test('finds words however they are spaced, accented or capitalised', async () => {
    const { screen } = await allNotes();
    const search = screen.getByRole('searchbox', { name: 'Find in notes' });
    await search.fill('背景');
    await expect.poll(listed).toEqual(['关于背 景的立场']);
    await search.fill('PRIOR');
    await expect.poll(listed).toEqual(['On patents']);
    await expect.element(screen.getByRole('status').getByText('1 of 4 notes')).toBeVisible();
    await search.fill('nowhere');
    await expect.element(screen.getByText('No note matches')).toBeVisible();
    await screen.getByRole('button', { name: 'Clear filters' }).click();
    await expect.poll(listed).toHaveLength(4);
  });

  test.each([
    ['Kind', 'Statement', ['On ¶ 12']],
    ['Stance', 'Oppose', ['关于背 景的立场']],
    ['Priority', 'High', ['On patents']],
    ['Visibility', 'delegation', ['On ¶ 8']],
    ['Theme', 'IP system and IP policy', ['关于背 景的立场']],
    ['Document', 'Background note', ['On ¶ 8', 'On ¶ 12']],
    ['Tag', 'prior art', ['On patents']],
  ])('is narrowed by %s', async (field, choice, expected) => {
    const { screen } = await allNotes();
    await screen.getByRole('button', { name: new RegExp(`${field}$`) }).click();
    await screen.getByRole('option', { name: choice }).click();
    await expect.poll(listed).toEqual(expected);
  });

  test('keeps its filters folded where it is narrow, and says there how many are used', async () => {
    const { screen } = await allNotes();
    const kind = screen.getByRole('button', { name: /Kind$/ });
    const fold = screen.getByRole('button', { name: 'Filters', exact: true });
    await expect.element(kind).toBeVisible();
    await expect.element(fold).not.toBeInTheDocument();
    await page.viewport(400, 800);
    await expect.element(kind).not.toBeInTheDocument();
    await fold.click();
    await kind.click();
    await screen.getByRole('option', { name: 'Statement' }).click();
    await screen.getByRole('button', { name: 'Filters (1)' }).click();
    await expect.element(kind).not.toBeInTheDocument();
    expect(listed()).toEqual(['On ¶ 12']);
  });

  test('is grouped by theme, with what has none at the end', async () => {
    const { screen } = await allNotes();
    await screen.getByText('By theme').click();
    await expect
      .poll(() => Array.from(document.querySelectorAll('main h2'), (title) => title.firstChild?.textContent))
      .toEqual(['IP system and IP policy', 'Patent law and patentability', 'Without a theme']);
  });

  test('leads to where a note hangs, and opens it beside the list', async () => {
    const { screen } = await allNotes();
    await screen.getByRole('button', { name: 'On ¶ 12' }).click();
    await expect
      .element(screen.getByRole('textbox', { name: 'Text of the note' }))
      .toHaveTextContent('On ¶ 12');
    await screen.getByRole('main').getByRole('link', { name: 'Background note ¶ 12' }).click();
    expect(window.location.hash).toBe('#/documents/background-note/12');
  });
});

describe('the trash', () => {
  test('gives a note back, or deletes it for good after a question', async () => {
    const { screen, services } = await allNotes();
    for (const view of services.views.current()) {
      if (view.record === 'note') value(await services.notes.trash(view.note.id));
    }
    await screen.getByRole('radio', { name: 'Trash (4)' }).click();
    await screen.getByRole('button', { name: 'Restore' }).first().click();
    await expect.element(screen.getByRole('radio', { name: 'Trash (3)' })).toBeVisible();
    await screen.getByRole('button', { name: 'Delete for good' }).first().click();
    await screen.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
    await expect.element(screen.getByRole('radio', { name: 'Trash (3)' })).toBeVisible();
    await screen.getByRole('button', { name: 'Delete for good' }).first().click();
    await screen.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click();
    await expect.element(screen.getByRole('radio', { name: 'Trash (2)' })).toBeVisible();
    await screen.getByRole('radio', { name: 'Notes' }).click();
    await expect.poll(listed).toHaveLength(1);
  });
});

describe('undo', () => {
  test('is no longer offered once the note is deleted for good', async () => {
    const { screen } = await allNotes();
    await screen.getByRole('button', { name: 'On ¶ 12' }).click();
    await screen.getByRole('button', { name: 'Move to trash' }).click();
    await expect.element(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
    await screen.getByRole('radio', { name: 'Trash (1)' }).click();
    await screen.getByRole('button', { name: 'Delete for good' }).click();
    await screen.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click();
    await expect.element(screen.getByText('The trash is empty')).toBeVisible();
    await expect.element(screen.getByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });
});

describe('accessibility', () => {
  test.each(['en', 'zh-Hans', 'ar-XB'] as const)(
    'axe finds nothing in %s, light and dark',
    async (language) => {
      await allNotes(language);
      document.querySelector<HTMLElement>('main article button')?.click();
      await expect.poll(() => document.querySelector('[role="textbox"]')).not.toBeNull();
      expect(await accessibilityFaults('light')).toEqual([]);
      expect(await accessibilityFaults('dark')).toEqual([]);
    },
  );
});
