import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { MEETING_ANCHOR } from '#core/anchoring/anchor.ts';
import type { ItemId, QuestionId, ThemeId } from '#core/pack/model.ts';
import type { Services } from '#renderer/services/start.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import { FIELDS } from '../../data/support/device.ts';
import { backgroundNote, meetingPack } from '../../fixtures/meeting-pack.ts';
import { accessibilityProblems, mountApp } from '../support/app.tsx';

/** A note and an own question, so that no screen is looked at empty. */
async function something(services: Services, { meeting }: MeetingPack): Promise<void> {
  const theme = 'ip-policy' as ThemeId;
  const item = 'panel-policy' as ItemId;
  await services.notes.create(meeting.uri, {
    ...FIELDS,
    stance: 'conditional',
    tags: ['access'],
    anchor: { ...MEETING_ANCHOR, item, theme, question: 'policy-first' as QuestionId },
  });
  await services.meetings.addQuestion(meeting.uri, { theme, item, text: 'Who pays?' });
  await services.meetings.setQuestionState(meeting.uri, 'policy-balance' as QuestionId, 'not-reached');
}

/** A document's own title is its heading, as in a document that begins with it. */
const titled = {
  ...backgroundNote,
  versions: backgroundNote.versions.map((version) => ({
    ...version,
    title: version.text.blocks[0]?.text ?? version.title,
  })),
};
const pack = meetingPack({ documents: [titled] });

const PLACES = [
  ['/', 'Programme'],
  ['/themes/ip-policy', 'IP system and IP policy'],
  ['/settings', 'Settings'],
  ['/library', 'Meetings on this device'],
  ['/documents/background-note', 'WIPO Conversation'],
  ['/notes', 'All notes'],
  ['/print', 'Print'],
] as const;
const LOOKS = [
  ['en', 'light'],
  ['en', 'dark'],
  ['ar-XB', 'light'],
] as const;

test('axe finds a text that is too pale and a button without a name', async () => {
  await mountApp();
  const bad = document.createElement('div');
  bad.innerHTML = '<p style="color:#ccc;background:#fff">Pale</p><button></button>';
  document.body.append(bad);
  const found = await accessibilityProblems();
  bad.remove();
  expect(found.map((problem) => problem.split(':')[0])).toEqual(
    expect.arrayContaining(['color-contrast', 'button-name']),
  );
});

for (const [language, theme] of LOOKS)
  for (const [at, title] of PLACES)
    test(`${at} is accessible in ${language}, ${theme}`, async () => {
      await page.viewport(1280, 800);
      const { screen } = await mountApp({ language, theme, at, pack, before: something });
      await expect.element(screen.getByRole('heading', { level: 1 }).first()).toBeVisible();
      if (language === 'en')
        await expect.element(screen.getByRole('heading', { level: 1 }).first()).toHaveTextContent(title);
      expect(document.documentElement.dir).toBe(language === 'ar-XB' ? 'rtl' : 'ltr');
      expect(document.documentElement.dataset['theme']).toBe(theme);
      expect(await accessibilityProblems()).toEqual([]);
    });
