import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MEETING_ANCHOR } from '#core/anchoring/anchor.ts';
import type { ItemId, OutcomeId, QuestionId, ThemeId } from '#core/pack/model.ts';
import type { RecordView } from '#core/notes/record-view.ts';
import type { Services } from '#renderer/services/start.ts';
import { FIELDS } from '../../data/support/device.ts';
import { meetingPack } from '../../fixtures/meeting-pack.ts';
import { mountApp } from '../support/app.tsx';

const theme = 'ip-policy' as ThemeId;
const item = 'panel-policy' as ItemId;

const notesOf = (services: Services) =>
  services.views.current().flatMap((view: RecordView) => (view.record === 'note' ? [view.note] : []));

const row = (name: RegExp) => page.getByRole('listitem').filter({ hasText: name });

describe('the programme', () => {
  test('says what is not announced, where texts come from, and what has no note yet', async () => {
    await page.viewport(1280, 800);
    const { screen } = await mountApp();
    const main = screen.getByRole('main');
    await expect
      .element(main.getByText('2 expected outcomes · 3 guiding questions · 27 September 2019'))
      .toBeVisible();
    const opening = screen.getByRole('region', { name: /Opening/ });
    await expect.element(opening.getByText('time not announced')).toBeVisible();
    await expect.element(opening.getByText('official').first()).toBeVisible();
    await expect.element(opening.getByText('no note yet')).toBeVisible();
    const patents = screen.getByRole('region', { name: /patentability/ });
    await expect.element(patents.getByText('14:30–16:00')).toBeVisible();
    await expect.element(patents.getByText('Chair: A. Moderator (An office)')).toBeVisible();
    await expect.element(patents.getByText('panel not announced')).toBeVisible();
  });

  test('a title known in English alone is marked as English on a Chinese page', async () => {
    const { screen } = await mountApp({ language: 'zh-Hans' });
    const title = screen.getByText('What impact does AI have on the IP system and IP policy?');
    await expect.element(title).toHaveAttribute('lang', 'en');
    await expect.element(title).toHaveAttribute('dir', 'ltr');
    await expect
      .element(screen.getByRole('main').getByText('人工智能首先影响知识产权政策的哪些方面？'))
      .toHaveAttribute('lang', 'zh-Hans');
  });

  test('a pack without a programme says so', async () => {
    const { screen } = await mountApp({ pack: meetingPack({ agenda: [], outcomes: [] }) });
    await expect.element(screen.getByText('This meeting pack has no programme yet')).toBeVisible();
  });
});

describe('questions', () => {
  test('selecting one puts it in view, and adding a note hangs it at question, theme and item', async () => {
    await page.viewport(1280, 800);
    const { screen, services } = await mountApp();
    const question = screen.getByRole('button', { name: /Which parts of IP policy/ });
    await question.click();
    await expect.element(question).toHaveAttribute('aria-current', 'true');
    await screen.getByRole('button', { name: 'Add note: Question 2.1' }).click();
    await expect.element(row(/Which parts/).getByText('1 note')).toBeVisible();
    expect(notesOf(services).map(({ fields }) => fields.anchor)).toEqual([
      { item, theme, question: 'policy-first', paragraph: null, left: [] },
    ]);
    expect(notesOf(services)[0]?.fields.visibility).toBe('private');
    await expect
      .element(screen.getByRole('link', { name: /Programme.*1 of 3 questions have notes/ }))
      .toBeVisible();
  });

  test('the state is chosen by keyboard and stored', async () => {
    const { screen, services } = await mountApp();
    const state = screen.getByRole('button', { name: 'Question 2.2: Open' });
    await expect.element(state).toBeVisible();
    (state.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(screen.getByRole('menuitemradio', { name: 'Open' })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    await expect.element(screen.getByRole('button', { name: 'Question 2.2: Not reached' })).toBeVisible();
    const record = services.views
      .current()
      .flatMap((view) => (view.record === 'meeting' ? [view.meeting] : []));
    expect(record.map(({ questionStates }) => questionStates['policy-balance' as QuestionId])).toEqual([
      'not-reached',
    ]);
  });

  test('an own question is added, worded anew, removed and brought back', async () => {
    const { screen } = await mountApp();
    const section = screen.getByRole('region', { name: /What impact does AI/ });
    await section.getByRole('button', { name: 'Add a question' }).click();
    await expect.element(screen.getByRole('textbox', { name: 'Your question' })).toHaveFocus();
    await userEvent.keyboard('Who pays?{Enter}');
    await expect.element(row(/Who pays\?/).getByText('yours')).toBeVisible();

    await screen.getByRole('button', { name: 'More actions: Who pays?' }).click();
    await screen.getByRole('menuitem', { name: 'Edit question' }).click();
    await userEvent.fill(screen.getByRole('textbox', { name: 'Your question' }), 'Who pays, and when?');
    await screen.getByRole('button', { name: 'Save' }).click();
    await expect
      .element(screen.getByRole('button', { name: 'Who pays, and when?', exact: true }))
      .toBeVisible();

    await screen.getByRole('button', { name: 'More actions: Who pays, and when?' }).click();
    await screen.getByRole('menuitem', { name: 'Remove question' }).click();
    await expect.element(screen.getByText('Question removed')).toBeVisible();
    await expect.element(screen.getByText('Who pays, and when?')).not.toBeInTheDocument();
    await screen.getByRole('button', { name: 'Undo' }).click();
    await expect
      .element(screen.getByRole('button', { name: 'Who pays, and when?', exact: true }))
      .toBeVisible();
    await expect.element(screen.getByText('Question removed')).not.toBeInTheDocument();
  });

  test('a question whose item is gone from the pack is still shown', async () => {
    const { screen } = await mountApp({
      before: (services, { meeting }) =>
        services.meetings.addQuestion(meeting.uri, {
          theme: null,
          item: 'gone' as ItemId,
          text: 'Left over?',
        }),
    });
    await expect
      .element(screen.getByRole('list', { name: 'Your other questions' }).getByText('Left over?'))
      .toBeVisible();
  });
});

describe('outcomes and themes', () => {
  test('a note that leads to an outcome is listed there and opens from there', async () => {
    await page.viewport(1280, 800);
    const { screen } = await mountApp({
      before: (services, { meeting }) =>
        services.notes.create(meeting.uri, {
          ...FIELDS,
          outcome: 'questions' as OutcomeId,
          anchor: { ...MEETING_ANCHOR, theme },
        }),
    });
    const lines = screen.getByRole('list', { name: 'Notes that lead to this outcome' });
    const note = lines.getByRole('button', { name: 'Note without text' });
    await note.click();
    await expect.element(note).toHaveAttribute('aria-current', 'true');
  });

  test('a theme shows its cited paragraphs in the language that is chosen', async () => {
    await page.viewport(1280, 800);
    const { screen } = await mountApp({ at: '/themes/ip-policy' });
    const cited = screen.getByRole('region', { name: 'Cited paragraphs' });
    await expect.element(cited.getByText(/keep the balance of rights/)).toHaveAttribute('lang', 'en');
    await cited.getByRole('radio', { name: '简体中文' }).click();
    await expect.element(cited.getByText(/人工智能日益推动/)).toHaveAttribute('lang', 'zh-Hans');
    await expect
      .element(cited.getByRole('link', { name: 'Background note, ¶ 8' }))
      .toHaveAttribute('href', '#/documents/background-note/8');
  });

  test('an unknown theme says so and leads back', async () => {
    const { screen } = await mountApp({ at: '/themes/none' });
    await expect
      .element(screen.getByRole('heading', { name: 'This meeting pack has no such theme' }))
      .toBeVisible();
    await screen.getByRole('main').getByRole('link', { name: 'Programme' }).click();
    await expect.element(screen.getByRole('heading', { name: 'Programme', level: 1 })).toBeVisible();
  });
});
