import type { Page } from '@playwright/test';
import { craftPack } from '#tests/fixtures/packs/craft-pack.ts';
import { expect, test } from '../fixtures.ts';

const MINE = 'Only for the WIPO Conversation.';

/** Opens a file as a meeting pack through the menu and the browser's own dialog. */
async function openPack(page: Page, bytes: Uint8Array): Promise<void> {
  await page.getByRole('button', { name: 'Meeting menu' }).click();
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: 'Open a meeting pack…' }).click();
  const buffer = Buffer.from(bytes);
  await (await choosing).setFiles({ name: 'other.mpack', mimeType: 'application/zip', buffer });
}

test('another meeting opens on its programme, with notes of its own; a broken one changes nothing', async ({
  attache: page,
}) => {
  await page.getByRole('link', { name: 'Background note' }).first().click();
  // The side follows the document once that is there; until then a note would hang on the programme.
  await expect(page.getByRole('complementary').getByRole('heading', { name: '¶ 1' })).toBeVisible();
  await page.getByRole('complementary').getByRole('button', { name: 'Add note' }).click();
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
  await page.keyboard.type(MINE);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('complementary').getByText(MINE)).toBeVisible();

  const sound = await craftPack();
  await openPack(page, sound.subarray(0, sound.length / 2));
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('complementary').getByText(MINE)).toBeVisible();

  await openPack(page, sound);
  await expect(page.getByRole('heading', { level: 1, name: 'Programme' })).toBeVisible();
  await expect(page).toHaveURL(/#\/$/);
  await page.getByRole('link', { name: /^All notes/ }).click();
  await expect(page.getByRole('main').getByText('No note yet')).toBeVisible();

  await page.getByRole('button', { name: 'Meeting menu' }).click();
  await page.getByRole('menuitem', { name: 'Meetings on this device' }).click();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'WIPO Conversation' })
    .getByRole('button', { name: 'Open' })
    .click();
  await page.getByRole('link', { name: /^All notes/ }).click();
  await expect(page.getByRole('main').getByText(MINE)).toBeVisible();
});
