import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { exchange, goTo, introduce, main, opened, saved, writeForDelegation } from '../delegation-desk.ts';

const handInFile = (page: Page): Promise<Buffer> => saved(page, 'Write the file…');

/** Opens a file and merges what it holds. */
async function receive(page: Page, name: string, file: Buffer, button: string): Promise<void> {
  await goTo(page, 'Hand in and receive');
  await opened(page, name, file);
  await page.getByRole('button', { name: button, exact: true }).click();
  await expect(main(page).getByText('Received, not merged yet')).toHaveCount(0);
}

/** Opens one's own note under the editor, with what was said of it. */
async function openNote(page: Page, text: string): Promise<void> {
  await goTo(page, /^All notes/);
  await main(page).getByText(text).click();
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeVisible();
}

const said = (page: Page) => page.getByRole('region', { name: 'What was said of this note' });
const card = (page: Page, name: string) =>
  main(page).getByRole('article', { name: `Position of ${name}`, exact: true });

test('two delegates and a head go the whole way by file: handed in, returned, approved, answered, changed', async ({
  browser,
  served,
}) => {
  const [anna, bela, head] = await Promise.all([
    introduce(browser, served, 'Anna', 'Delegate'),
    introduce(browser, served, 'Béla', 'Delegate'),
    introduce(browser, served, 'Clara', 'Head of delegation'),
  ]);
  await exchange(head, anna, 'Clara');
  await exchange(head, bela, 'Clara');
  await writeForDelegation(anna, 'We agree to all of it.');
  await writeForDelegation(bela, 'Patents need a study.');

  // The head receives both at once.
  await opened(head, 'Anna.attache', await handInFile(anna));
  await head.getByRole('button', { name: 'Add contact' }).click();
  await opened(head, 'Bela.attache', await handInFile(bela));
  await head.getByRole('button', { name: 'Add contact' }).click();
  await head.getByRole('button', { name: 'Merge 2 changes' }).click();
  await expect(head.getByRole('button', { name: 'Undo' })).toBeVisible();

  // Returns one with a comment and another wording, approves the other.
  await goTo(head, 'Review');
  await card(head, 'Anna').getByRole('button', { name: 'Return…' }).click();
  await head.keyboard.type('To what do we agree?');
  await card(head, 'Anna').getByRole('button', { name: 'Return with comment' }).click();
  await expect(card(head, 'Anna')).toHaveAttribute('data-state', 'returned');
  await card(head, 'Anna').getByRole('button', { name: 'Propose wording…' }).click();
  await card(head, 'Anna').getByRole('textbox', { name: 'Proposed wording' }).fill('We agree to a study.');
  await card(head, 'Anna').getByRole('button', { name: 'Propose', exact: true }).click();
  await card(head, 'Béla').getByRole('button', { name: 'Approve' }).click();
  await expect(card(head, 'Béla')).toHaveAttribute('data-state', 'approved');
  await goTo(head, 'Hand in and receive');
  // Those whose notes were reviewed are chosen, and each gets a file of their own: neither sees what is said of the other's note.
  for (const name of ['Anna', 'Béla'])
    await expect(head.getByRole('checkbox', { name: new RegExp(name) })).toBeChecked();
  await expect(head.getByRole('region', { name: /Béla/ })).toContainText('Patents need a study.');
  await expect(head.getByRole('region', { name: /Béla/ })).not.toContainText('We agree to all of it.');
  const forAnna = await saved(head, 'Write the file for Anna…');
  await expect(head.getByRole('checkbox', { name: /Anna/ })).not.toBeChecked();
  const forBela = await handInFile(head);

  // The first sees what was asked, takes the wording, answers and hands in again.
  await receive(anna, 'Clara.attache', forAnna, 'Merge 1 change');
  await openNote(anna, 'We agree to all of it.');
  await expect(said(anna)).toContainText('Clara returned it');
  await expect(said(anna)).toContainText('To what do we agree?');
  await said(anna).getByRole('button', { name: 'Accept' }).click();
  await expect(anna.getByRole('textbox', { name: 'Text of the note' })).toHaveText('We agree to a study.');
  await said(anna).getByRole('button', { name: 'Answer…' }).click();
  await anna.keyboard.type('To a study, as you say.');
  await said(anna).getByRole('button', { name: 'Keep answer' }).click();
  await expect(said(anna).getByText('To a study, as you say.')).toBeVisible();
  await goTo(anna, 'Hand in and receive');
  await expect(main(anna).getByText('1 note will leave')).toBeVisible();
  const answered = await handInFile(anna);

  // The second sees the approval and goes on writing upon it.
  await receive(bela, 'Clara.attache', forBela, 'Merge 1 change');
  await openNote(bela, 'Patents need a study.');
  await expect(said(bela)).toContainText('Clara approved');
  await bela.getByRole('textbox', { name: 'Text of the note' }).click();
  await bela.keyboard.press('ControlOrMeta+End');
  await bela.keyboard.type(' Or not.');
  await expect(said(bela)).toContainText('Changed since approval');
  await goTo(bela, 'Hand in and receive');
  await expect(main(bela).getByText('1 note will leave')).toBeVisible();
  const changed = await handInFile(bela);

  // The head sees the answer and what was changed after the approval.
  await receive(head, 'Anna.attache', answered, 'Merge 2 changes');
  await receive(head, 'Bela.attache', changed, 'Merge 1 change');
  await goTo(head, 'Review');
  await expect(card(head, 'Anna')).toHaveAttribute('data-state', 'submitted');
  await expect(card(head, 'Anna')).toContainText('We agree to a study.');
  await expect(card(head, 'Anna')).toContainText('To a study, as you say.');
  await expect(card(head, 'Anna')).toContainText('Anna accepted the proposed wording.');
  await expect(card(head, 'Béla')).toHaveAttribute('data-state', 'changed-since-approval');
  await expect(card(head, 'Béla')).toContainText('Patents need a study. Or not.');
});
