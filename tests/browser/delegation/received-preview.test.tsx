import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { handInFrom, HEAD, noteBy, sender } from '../../data/support/sender.ts';
import { value } from '../../data/support/expect-ok.ts';
import { accessibilityProblems, mountApp } from '../support/app.tsx';

test('several files that are dropped at once are shown, listed in part, and merged by keyboard', async () => {
  const files: File[] = [];
  const { screen } = await mountApp({
    at: '/delegation',
    before: async (services) => {
      value(await services.people.introduce(HEAD));
      for (const [name, number] of [
        ['Anna', 1],
        ['Béla', 2],
      ] as const) {
        const from = await sender(services, name, number);
        value(await services.people.accept(from.contact));
        const notes = Array.from({ length: 25 }, (_, at) => noteBy(from, number * 100 + at, `${name} ${at}`));
        files.push(new File([new Uint8Array(await handInFrom(services, from, notes))], `${name}.attache`));
      }
    },
  });
  await expect.element(screen.getByRole('heading', { name: 'Receive', exact: true })).toBeVisible();
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  const merge = screen.getByRole('button', { name: 'Merge 50 changes' });
  await expect.element(merge).toBeVisible();
  await expect.element(screen.getByText(/^From .*Anna/)).toBeVisible();
  await expect.element(screen.getByText(/^From .*Béla/)).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await screen.getByRole('button', { name: 'Show more: 5 left' }).first().click();
  await expect.poll(() => document.body.textContent).toContain('Anna 24');
  merge.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
});
