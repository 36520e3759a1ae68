import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { ok } from '#core/base/result.ts';
import type { Block } from '#core/documents/document.ts';
import type { MeetingPack } from '#core/pack/model.ts';
import type { Services } from '#renderer/services/start.ts';
import { accessibilityProblems, mountApp } from '#tests/browser/support/app.tsx';
import { backgroundNote, meetingPack } from '#tests/fixtures/meeting-pack.ts';

afterEach(cleanup);

/** The second edition: ¶ 9 is reworded in English, ¶ 10 gone in both languages, an item has another title and hour. */
function secondEdition(): MeetingPack {
  const edit = (language: string, blocks: readonly Block[]): readonly Block[] =>
    blocks
      .filter(({ path }) => path !== '10')
      .map((block) =>
        block.path === '9' && language === 'en'
          ? { ...block, text: block.text.replace('will discuss', 'shall not discuss') }
          : block,
      );
  const versions = backgroundNote.versions.map((version) => ({
    ...version,
    text: { ...version.text, blocks: edit(version.text.language, version.text.blocks) },
  }));
  const first = meetingPack();
  return meetingPack({
    edition: 2,
    issued: '2019-09-25',
    documents: [{ ...backgroundNote, versions }],
    agenda: first.agenda.map((item) =>
      item.id === 'panel-patents' ? { ...item, time: { kind: 'not-announced' as const } } : item,
    ),
  });
}

const keepsFirst = (services: Services) =>
  Promise.resolve(Object.assign(services.packs, { earlier: () => Promise.resolve(ok([meetingPack()])) }));

test('the programme says that a newer edition is there, and leads to what changed in the pack and in a document', async () => {
  const { preferences } = await mountApp({ pack: secondEdition(), before: keepsFirst });
  await page.getByRole('main').getByRole('link', { name: 'What changed' }).click();
  await expect
    .element(page.getByText('From pack 1, issued 20 Sept 2019, to pack 2, issued 25 Sept 2019'))
    .toBeVisible();
  await expect.element(page.getByText('English: 1 paragraph reworded, 1 deleted')).toBeVisible();
  await expect.element(page.getByText('Chinese: 1 deleted')).toBeVisible();
  await expect.element(page.getByText('Time: 27 Sept, 14:30–16:00 → time not announced')).toBeVisible();
  await expect.element(page.getByText('No theme changed.')).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole('main').getByRole('link', { name: 'Background note' }).click();
  await expect.element(page.getByText('deleted: will')).toBeVisible();
  expect(preferences.current().changesSeen).toEqual([]);
});

test('keys lead from change to change, and a deleted paragraph is read in the earlier edition', async () => {
  await mountApp({
    pack: secondEdition(),
    before: keepsFirst,
    at: '/changes/1-2019-09-20/background-note',
  });
  await expect.element(page.getByText('2 changes')).toBeVisible();
  await expect.element(page.getByText('3 paragraphs unchanged').first()).toBeVisible();
  await page.getByRole('button', { name: 'Next change' }).click();
  const reworded = page.getByRole('group', { name: '¶ 9: Reworded' });
  await expect.element(reworded).toHaveFocus();
  await userEvent.keyboard('j');
  await expect.element(page.getByRole('group', { name: '¶ 10: Deleted' })).toHaveFocus();
  await expect.element(page.getByText('2 of 2 changes')).toBeVisible();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(reworded).toHaveFocus();
  expect(await accessibilityProblems()).toEqual([]);
  await page.getByRole('link', { name: 'Read ¶ 10 in the earlier text' }).click();
  await expect.element(page.getByText('This is the text of pack 1', { exact: false })).toBeVisible();
  await expect.element(page.getByText('It is useful to invite experts', { exact: false })).toBeVisible();
  expect(document.activeElement?.getAttribute('data-path')).toBe('10');
  await expect.element(page.getByRole('button', { name: 'Actions for ¶ 10' })).not.toBeInTheDocument();
  expect(await accessibilityProblems()).toEqual([]);
});

test('a document’s header says that it changed; what was put away stays away', async () => {
  const { preferences } = await mountApp({ pack: secondEdition(), before: keepsFirst });
  await page.getByRole('button', { name: 'Hide' }).click();
  await expect.element(page.getByRole('button', { name: 'Hide' })).not.toBeInTheDocument();
  expect(preferences.current().changesSeen).toHaveLength(1);
  location.hash = '/documents/background-note';
  await page.getByRole('link', { name: 'Changed since pack 1' }).click();
  await expect.element(page.getByRole('heading', { name: 'What changed in Background note' })).toBeVisible();
});
