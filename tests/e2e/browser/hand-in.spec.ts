import { exchange, goTo, introduce, main, opened, saved, writeForDelegation } from '../delegation-desk.ts';
import { expect, test } from '../fixtures.ts';

test('a note travels from a delegate to the head by file, and a merge is undone in one step', async ({
  browser,
  served,
}) => {
  const delegate = await introduce(browser, served, 'Anna', 'Delegate');
  const head = await introduce(browser, served, 'Boris', 'Head of delegation');
  await exchange(head, delegate, 'Boris');

  await writeForDelegation(delegate, 'We support the third issue.');
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

  await goTo(head, /^All notes/);
  const note = main(head).getByText('We support the third issue.');
  await expect(note).toBeVisible();
  await expect(main(head).getByText('Anna')).toBeVisible();
  await note.click();
  await expect(head.getByText('Only its author can change it.')).toBeVisible();
  await expect(head.getByRole('textbox', { name: 'Text of the note' })).toHaveCount(0);

  // The same file once more holds nothing new; the merge goes and comes back as one.
  await goTo(head, 'Hand in and receive');
  await opened(head, 'Anna.attache', file);
  await expect(main(head).getByText('Everything in it is here already.')).toBeVisible();
  await head.getByRole('button', { name: 'Put away' }).click();
  await head.getByRole('button', { name: 'Undo' }).click();
  await expect(head.getByRole('button', { name: 'Take back in' })).toBeVisible();
  await goTo(head, /^All notes/);
  await expect(note).toHaveCount(0);
  await goTo(head, 'Hand in and receive');
  await head.getByRole('button', { name: 'Take back in' }).click();
  await goTo(head, /^All notes/);
  await expect(note).toBeVisible();

  // What is damaged or meant for others says so and changes nothing.
  await goTo(head, 'Hand in and receive');
  await opened(head, 'cut.attache', file.subarray(0, file.length - 9));
  await expect(main(head).getByText('is damaged or was altered', { exact: false })).toBeVisible();
  const stranger = await introduce(browser, served, 'Eve', 'Delegate');
  await opened(stranger, 'Anna.attache', file);
  await expect(main(stranger).getByText('encrypted for somebody else', { exact: false })).toBeVisible();
});
