import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { startKillableBrowser, type KillableBrowser } from '../killable-browser.ts';

let browser: KillableBrowser | null = null;

test.afterEach(() => browser?.kill());

/** Room enough between two sentences for the app to save the first. */
const SLOWLY = { timeout: 60_000, intervals: [1000] };

const editor = (page: Page) => page.getByRole('textbox', { name: 'Text of the note' });

test('without quota the text stays, the failure is shown beside it, and a retry saves it', async ({
  served,
  folder,
}) => {
  browser = await startKillableBrowser(folder);
  const { page } = browser;
  const session = await page.context().newCDPSession(page);
  const origin = new URL(served).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 });
  await page.goto(served);
  await page.getByRole('button', { name: 'Add note', exact: true }).click();
  await expect(editor(page)).toBeFocused();
  const note = page.getByRole('article', { name: 'Note under the editor' });
  let typed = 'Before. ';
  await page.keyboard.type(typed);
  await expect(note.locator('[data-news="true"]')).toBeVisible();

  const retry = note.getByRole('button', { name: 'Try again' });
  await expect
    .poll(async () => {
      const words = 'Typed without room. '.repeat(1000);
      await page.keyboard.insertText(words);
      typed += words;
      return retry.isVisible();
    }, SLOWLY)
    .toBe(true);
  await expect(note.getByText('There is no room left on this device')).toBeVisible();
  expect((await editor(page).textContent())?.trim()).toBe(typed.trim());

  await session.send('Storage.overrideQuotaForOrigin', { origin });
  // The app tries again on its own every few seconds and may be first.
  await retry.click({ timeout: 5000 }).catch(() => undefined);
  await expect(note.locator('[data-news="true"]')).toBeVisible();
  await browser.kill();

  browser = await startKillableBrowser(folder);
  await browser.page.goto(served);
  await browser.page.locator('button').filter({ hasText: 'Before. Typed without room.' }).first().click();
  await expect(editor(browser.page)).toBeFocused();
  expect((await editor(browser.page).textContent())?.trim()).toBe(typed.trim());
});
