import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

const editor = (page: Page) => page.getByRole('textbox', { name: 'Text of the note' });
const card = (page: Page, text: string) => page.getByRole('complementary').getByText(text);

test('two tabs on the same data show the newest, and both may write into one note', async ({
  context,
  served,
}) => {
  const here = await context.newPage();
  const there = await context.newPage();
  await here.goto(served);
  await there.goto(served);

  await here.getByRole('button', { name: 'Add note', exact: true }).click();
  await expect(editor(here)).toBeFocused();
  await here.keyboard.type('From the first tab.');

  // The second tab shows it as it is written, and opens the very same note.
  await card(there, 'From the first tab.').click();
  await expect(editor(there)).toHaveText('From the first tab.');
  await there.keyboard.press('Control+End');
  await there.keyboard.type(' From the second.');
  await expect(editor(here)).toHaveText('From the first tab. From the second.');
  await here.keyboard.press('Control+Home');
  await here.keyboard.type('Both: ');
  const whole = 'Both: From the first tab. From the second.';
  await expect(editor(there)).toHaveText(whole);

  // What both wrote is one note, and is there after both were closed.
  await there.getByRole('button', { name: 'Done' }).click();
  await here.getByRole('button', { name: 'Done' }).click();
  await here.close();
  await there.close();
  const again = await context.newPage();
  await again.goto(served);
  await again.getByRole('link', { name: /^All notes/ }).click();
  await expect(again.getByRole('main').getByText(whole)).toHaveCount(1);
  await expect(again.getByRole('main').getByText('From the')).toHaveCount(1);
});
