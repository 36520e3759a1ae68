import type { Browser, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures.ts';

const main = (page: Page) => page.getByRole('main');

/** Starts the app for one person on a device of their own, on the screen of the delegation's files. */
async function introduce(
  browser: Browser,
  served: string,
  name: string,
  role: 'Delegate' | 'Head of delegation',
): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-US' });
  // Without the dialog the browser hands files to its downloads, which a test can take.
  await context.addInitScript('Reflect.deleteProperty(window, "showSaveFilePicker")');
  const page = await context.newPage();
  await page.goto(`${served}#/delegation`);
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('textbox', { name: 'Delegation' }).fill('Ruritania');
  await page.getByRole('radio', { name: role }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Hand in', exact: true })).toBeVisible();
  return page;
}

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await download.path());
}

async function opened(page: Page, name: string, buffer: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file…' }).click();
  await (await choosing).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

/** Gives one person's contact to another, as pasted text, who compares the fingerprint and adds it. */
async function exchange(from: Page, to: Page, name: string): Promise<void> {
  const card = await saved(from, 'Save as a file…');
  await to.getByRole('textbox', { name: 'Text of a contact' }).fill(`Hello,\n${card.toString()}\nbye`);
  await to.getByRole('button', { name: 'Look at contact' }).click();
  const words = await to
    .getByText(/^(?:[a-z]{5} ){4}[a-z]{5}$/)
    .first()
    .textContent();
  await expect(main(from).getByText(words ?? 'no words')).toBeVisible();
  await to.getByRole('button', { name: 'Add contact' }).click();
  await expect(main(to).getByRole('button', { name: `Remove ${name}` })).toBeVisible();
}

test('a note travels from a delegate to the head by file, and a merge is undone in one step', async ({
  browser,
  served,
}) => {
  const delegate = await introduce(browser, served, 'Anna', 'Delegate');
  const head = await introduce(browser, served, 'Boris', 'Head of delegation');
  await exchange(head, delegate, 'Boris');

  await delegate.getByRole('link', { name: 'Programme' }).first().click();
  await delegate.getByRole('button', { name: 'Add note', exact: true }).click();
  await delegate.keyboard.type('We support the third issue.');
  await delegate.getByRole('radio', { name: /delegation/i }).click();
  await delegate.getByRole('button', { name: 'Done' }).click();
  await delegate.getByRole('link', { name: 'Hand in and receive' }).first().click();
  await expect(main(delegate).getByText('1 note will leave')).toBeVisible();
  const file = await saved(delegate, 'Write the file…');
  expect(file.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/);
  expect(file.toString('latin1')).not.toContain('third issue');

  // A stranger's file shows who it is from and merges nothing before the person is known.
  await opened(head, 'Anna.attache', file);
  await expect(main(head).getByText('1 new')).toBeVisible();
  await expect(head.getByRole('button', { name: /^Merge/ })).toHaveCount(0);
  await head.getByRole('button', { name: 'Add contact' }).click();
  await head.getByRole('button', { name: 'Merge 1 change' }).click();
  await expect(head.getByRole('button', { name: 'Undo' })).toBeVisible();

  await head
    .getByRole('link', { name: /^All notes/ })
    .first()
    .click();
  const note = main(head).getByText('We support the third issue.');
  await expect(note).toBeVisible();
  await expect(main(head).getByText('Anna')).toBeVisible();
  await note.click();
  await expect(head.getByText('Only its author can change it.')).toBeVisible();
  await expect(head.getByRole('textbox', { name: 'Text of the note' })).toHaveCount(0);

  // The same file once more holds nothing new; the merge goes and comes back as one.
  await head.getByRole('link', { name: 'Hand in and receive' }).first().click();
  await opened(head, 'Anna.attache', file);
  await expect(main(head).getByText('Everything in it is here already.')).toBeVisible();
  await head.getByRole('button', { name: 'Put away' }).click();
  await head.getByRole('button', { name: 'Undo' }).click();
  await expect(head.getByRole('button', { name: 'Take back in' })).toBeVisible();
  await head
    .getByRole('link', { name: /^All notes/ })
    .first()
    .click();
  await expect(note).toHaveCount(0);
  await head.getByRole('link', { name: 'Hand in and receive' }).first().click();
  await head.getByRole('button', { name: 'Take back in' }).click();
  await head
    .getByRole('link', { name: /^All notes/ })
    .first()
    .click();
  await expect(note).toBeVisible();

  // What is damaged or meant for others says so and changes nothing.
  await head.getByRole('link', { name: 'Hand in and receive' }).first().click();
  await opened(head, 'cut.attache', file.subarray(0, file.length - 9));
  await expect(main(head).getByText('is damaged or was altered', { exact: false })).toBeVisible();
  const stranger = await introduce(browser, served, 'Eve', 'Delegate');
  await opened(stranger, 'Anna.attache', file);
  await expect(main(stranger).getByText('encrypted for somebody else', { exact: false })).toBeVisible();
});
