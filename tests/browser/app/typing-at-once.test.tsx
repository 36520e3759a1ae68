import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { bodyText } from '#core/notes/read-body.ts';
import type { Services } from '#renderer/services/start.ts';
import { mountApp } from '../support/app.tsx';

const EDITOR = { name: 'Text of the note' };

const texts = (services: Services): readonly string[] =>
  services.views.current().flatMap((view) => (view.record === 'note' ? [bodyText(view.note.body)] : []));

/** Presses keys as fast as a program can, where they would go if a person pressed them now. */
function press(...keys: readonly string[]): void {
  for (const key of keys) {
    const target = document.activeElement ?? document.body;
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  }
}

describe.each([
  ['beside the screen', 1280, 800],
  ['in a sheet over the screen', 400, 800],
])('a note that opens %s', (_, width, height) => {
  test('has every letter that was typed right after asking for it', async () => {
    await page.viewport(width, height);
    const { screen, services } = await mountApp();
    await expect.element(screen.getByRole('heading', { name: 'Programme', level: 1 })).toBeVisible();
    press(...'nno gp?x', 'Backspace', 'Enter', 'Shift', ...'支持');
    await expect.element(screen.getByRole('textbox', EDITOR)).toHaveFocus();
    await userEvent.keyboard(' on');
    await screen.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => texts(services)).toEqual(['no gp?\n支持 on']);
    // The key works again where the first note stands now.
    press(...'nsecond');
    await expect.element(screen.getByRole('textbox', EDITOR)).toHaveTextContent('second');
    await expect.poll(() => texts(services).toSorted()).toEqual(['no gp?\n支持 on', 'second']);
    expect(location.hash).toBe('#/');
  });
});

describe('typing ahead', () => {
  test('goes into the note that was asked for, and ends with a press of the pointer', async () => {
    await page.viewport(1280, 800);
    const { screen, services } = await mountApp();
    await expect.element(screen.getByRole('heading', { name: 'Programme', level: 1 })).toBeVisible();
    press(...'nfirst');
    dispatchEvent(new PointerEvent('pointerdown'));
    press(...'lost');
    await expect.element(screen.getByRole('textbox', EDITOR)).toHaveTextContent('first');
    await screen.getByRole('button', { name: 'Done' }).click();
    await screen.getByRole('button', { name: 'first', exact: true }).click();
    await expect.element(screen.getByRole('textbox', EDITOR)).toHaveFocus();
    await userEvent.keyboard(' more');
    await screen.getByRole('button', { name: 'Done' }).click();
    await expect.poll(() => texts(services)).toEqual(['first more']);
  });
});
