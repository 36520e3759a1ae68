import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { folderFileName } from '#core/base/folder-file-name.ts';
import type { DeviceId } from '#core/base/ids.ts';
import { ok } from '#core/base/result.ts';
import { sha256 } from '#renderer/services/sha256.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { TestPlatform } from '../../data/support/device.ts';
import { value } from '../../data/support/expect-ok.ts';
import { handInFrom, HEAD, noteBy, sender } from '../../data/support/sender.ts';
import { MemoryFolder } from '../../unit/services/support/memory-folder.ts';
import { accessibilityProblems, mountApp } from '../support/app.tsx';

const LAPTOP = 'a'.repeat(32) as DeviceId;
const OTHER = 'b'.repeat(32) as DeviceId;

/** A folder that nobody has chosen yet. */
class FolderToChoose extends MemoryFolder {
  isChosen = false;

  override current = async () => ok(this.isChosen ? { place: this.place, isAllowed: true } : null);
  override choose = async () => {
    this.isChosen = true;
    return ok({ place: this.place, isAllowed: true });
  };
  override forget = async () => {
    this.isChosen = false;
    return ok(null);
  };
}

test('a folder is chosen, read, a laptop that is gone left alone, and the folder given up again', async () => {
  const folder = new FolderToChoose();
  const platform = new TestPlatform();
  platform.folder = folder;
  const { screen, services } = await mountApp({
    at: '/delegation',
    platform,
    before: async (here) => {
      value(await here.people.introduce(HEAD));
      const anna = await sender(here, 'Anna', 1);
      value(await here.people.accept(anna.contact));
      const whole = await handInFrom(here, anna, [noteBy(anna, 7, 'By way of the folder.')]);
      const cut = await handInFrom(here, anna, [noteBy(anna, 8, 'Still on its way.')]);
      folder.files.set(folderFileName(LAPTOP, await sha256(whole)), whole);
      folder.files.set(folderFileName(OTHER, await sha256(cut)), cut.slice(0, 100));
    },
  });
  const press = async (name: string | RegExp): Promise<void> => {
    const button = screen.getByRole('button', { name });
    await expect.element(button).toBeVisible();
    (button.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
  };
  const texts = (): readonly string[] =>
    services.views.current().flatMap((view) => (view.record === 'note' ? [bodyText(view.note.body)] : []));

  // Coming back to the window makes it look into the folder; the press that came back counts all the same.
  await press('Choose a folder…');
  await expect.element(screen.getByText('/shared/delegation')).toBeVisible();
  await press('Look now');
  await expect.element(screen.getByRole('button', { name: 'Look now' })).toHaveFocus();
  await expect.poll(texts).toEqual(['By way of the folder.']);
  await expect.element(screen.getByText(/^1 file is not all there yet/)).toBeVisible();
  const devices = screen.getByRole('list', { name: 'Who has files there' });
  await expect.element(devices.getByText('Anna')).toBeVisible();
  await expect.element(devices.getByText('Somebody whose files were not read here')).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);

  await press(/^Leave alone: files of .*Anna/);
  await expect.element(screen.getByRole('alertdialog')).toBeVisible();
  await screen.getByRole('alertdialog').getByRole('button', { name: 'Leave alone' }).click();
  await expect.element(screen.getByRole('button', { name: /^Read again: files of .*Anna/ })).toBeVisible();

  const before = [...folder.files.keys()];
  await press('Stop using it');
  await screen.getByRole('alertdialog').getByRole('button', { name: 'Stop using it' }).click();
  await expect.element(screen.getByRole('button', { name: 'Choose a folder…' })).toBeVisible();
  expect([...folder.files.keys()]).toEqual(before);
});
