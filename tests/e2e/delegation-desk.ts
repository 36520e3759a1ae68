import type { Browser, Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect } from './fixtures.ts';

export const main = (page: Page): Locator => page.getByRole('main');

/** Who somebody is in the delegation. */
export type Role = 'Delegate' | 'Head of delegation';

/** Says who the person is, on the screen of the delegation's files. */
export async function sayWho(page: Page, name: string, role: Role): Promise<void> {
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('textbox', { name: 'Delegation' }).fill('Ruritania');
  await page.getByRole('radio', { name: role }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Hand in', exact: true })).toBeVisible();
}

/** Starts the app for one person on a device of their own, on the screen of the delegation's files. */
export async function introduce(browser: Browser, served: string, name: string, role: Role): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-US' });
  // Without the dialog the browser hands files to its downloads, which a test can take.
  await context.addInitScript('Reflect.deleteProperty(window, "showSaveFilePicker")');
  const page = await context.newPage();
  await page.goto(`${served}#/delegation`);
  await sayWho(page, name, role);
  return page;
}

/** Presses a button that saves a file and gives the file's bytes. */
export async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path());
}

/** Opens a file as a person chooses it. */
export async function opened(page: Page, name: string, buffer: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file…' }).click();
  await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** Gives one person's contact to another, as the browser saves it. */
export async function exchange(from: Page, to: Page, name: string): Promise<void> {
  await addContact(from, to, name, (await saved(from, 'Save as a file…')).toString());
}

/** Takes a contact in as pasted text, once the fingerprint is the one that its owner sees. */
export async function addContact(from: Page, to: Page, name: string, card: string): Promise<void> {
  await to.getByRole('textbox', { name: 'Text of a contact' }).fill(`Hello,\n${card}\nbye`);
  await to.getByRole('button', { name: 'Look at contact' }).click();
  const words = await to
    .getByText(/^(?:[a-z]{5} ){4}[a-z]{5}$/)
    .first()
    .textContent();
  await expect(main(from).getByText(words ?? 'no words')).toBeVisible();
  await to.getByRole('button', { name: 'Add contact' }).click();
  await expect(main(to).getByRole('button', { name: `Remove ${name}` })).toBeVisible();
}

/** Goes to a screen by its link in the navigation. */
export const goTo = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('link', { name }).first().click();

/** Writes a note for the delegation on the meeting, and goes back to the delegation's files. */
export async function writeForDelegation(page: Page, text: string): Promise<void> {
  await goTo(page, 'Programme');
  await page.getByRole('button', { name: 'Add note', exact: true }).click();
  await page.keyboard.type(text);
  await page.getByRole('radio', { name: /delegation/i }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await goTo(page, 'Hand in and receive');
  await expect(main(page).getByText('1 note will leave')).toBeVisible();
}
