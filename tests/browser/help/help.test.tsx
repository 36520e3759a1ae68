import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { accessibilityProblems, mountApp } from '../support/app.tsx';

test('the first steps offer an example that is private, says so, and goes with one click and back with another', async () => {
  await page.viewport(1280, 800);
  const { screen, services, preferences } = await mountApp();
  const steps = screen.getByRole('region', { name: 'First steps' });
  await expect.element(steps.getByRole('listitem').nth(2)).toBeVisible();
  await expect.element(steps.getByRole('listitem').nth(3)).not.toBeInTheDocument();
  const notes = () =>
    services.views
      .current()
      .flatMap((view) => (view.record === 'note' && view.note.deletedAt === null ? [view.note] : []));
  expect(notes()).toEqual([]);
  await steps.getByRole('button', { name: 'Show an example note' }).click();
  await expect
    .element(screen.getByRole('textbox', { name: 'Text of the note' }))
    .toHaveTextContent(/^Example: /);
  expect(notes()[0]?.fields).toMatchObject({ visibility: 'private', tags: ['example'] });
  expect(notes()[0]?.fields.anchor.question).not.toBeNull();
  expect(await accessibilityProblems()).toEqual([]);

  await steps.getByRole('button', { name: 'Delete the example note' }).click();
  await expect.poll(notes).toEqual([]);
  await steps.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => notes().length).toBe(1);

  await steps.getByRole('button', { name: 'Put the first steps away' }).click();
  await expect.element(steps).not.toBeInTheDocument();
  expect(preferences.current().firstSteps).toBe(false);
});

test('help is a shortcut away and brings the first steps back', async () => {
  await page.viewport(1280, 800);
  const { screen, preferences } = await mountApp();
  await preferences.set({ firstSteps: false });
  await expect.element(screen.getByRole('heading', { name: 'Programme', level: 1 })).toBeVisible();
  await userEvent.keyboard('gh');
  await expect.element(screen.getByRole('heading', { name: 'Help', level: 1 })).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Where your data lies' })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await screen.getByRole('button', { name: 'Show the first steps again' }).click();
  await expect.element(screen.getByRole('region', { name: 'First steps' })).toBeVisible();
});
