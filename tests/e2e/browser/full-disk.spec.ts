import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../fixtures.ts';
import { startKillableBrowser, type KillableBrowser } from '../killable-browser.ts';

/**
 * Room for a browser profile, and soon filled. On a disk of half the size Chromium clears all that the site keeps, as it does
 * where storage is not promised: the app's own files are then too large a part of it.
 */
const DISK_MEGABYTES = 512;

let browser: KillableBrowser | null = null;
let mounted: string | null = null;

test.afterEach(async () => {
  await browser?.kill();
  if (mounted !== null) execFileSync('umount', [mounted]);
  mounted = null;
});

/** Mounts a small disk; gives the reason where this machine does not let us. */
async function mountSmallDisk(at: string): Promise<string | null> {
  await mkdir(at);
  try {
    const image = `${at}.img`;
    execFileSync('truncate', ['-s', `${DISK_MEGABYTES}M`, image], { stdio: 'pipe' });
    execFileSync('mkfs.ext4', ['-q', '-F', image], { stdio: 'pipe' });
    execFileSync('mount', ['-o', 'loop', image, at], { stdio: 'pipe' });
  } catch {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MEGABYTES}m`, 'tmpfs', at], { stdio: 'pipe' });
    } catch (error) {
      return error instanceof Error ? error.message.split('\n').join(' ') : String(error);
    }
  }
  mounted = at;
  return null;
}

/** Writes into a file until the disk takes no more. */
async function fill(file: string): Promise<void> {
  const handle = await open(file, 'a');
  try {
    for (let size = 1 << 20; size > 0; size >>= 1) await writeWhileThereIsRoom(handle, size);
  } finally {
    await handle.close();
  }
}

async function writeWhileThereIsRoom(handle: Awaited<ReturnType<typeof open>>, size: number): Promise<void> {
  const block = Buffer.alloc(size, 1);
  for (;;) {
    try {
      if ((await handle.write(block)).bytesWritten < size) return;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return;
      throw error;
    }
  }
}

const editor = (page: Page) => page.getByRole('textbox', { name: 'Text of the note' });

test('on a full disk the text stays, the failure is shown beside it, and a retry saves it', async ({
  served,
  folder,
}) => {
  test.skip(process.platform !== 'linux', 'a small disk is mounted as Linux does it');
  test.setTimeout(240_000);
  const disk = join(folder, 'disk');
  const refusal = await mountSmallDisk(disk);
  if (refusal !== null) process.stdout.write(`  Skipped, no disk can be mounted here: ${refusal}\n`);
  test.skip(refusal !== null, `no disk can be mounted here: ${refusal}`);

  browser = await startKillableBrowser(join(disk, 'profile'));
  const { page } = browser;
  await page.goto(served);
  await page.getByRole('button', { name: 'Add note', exact: true }).click();
  await expect(editor(page)).toBeFocused();
  const note = page.getByRole('article', { name: 'Note under the editor' });
  await page.keyboard.type('Before the disk was full. ');
  await expect(note.locator('[data-news="true"]')).toBeVisible();

  const filler = join(disk, 'filler');
  let typed = 'Before the disk was full. ';
  const retry = note.getByRole('button', { name: 'Try again' });
  // The browser holds some room of its own, so it may take a few sentences until it needs more.
  await expect
    .poll(
      async () => {
        await fill(filler);
        const words = 'Typed on a full disk. '.repeat(2000);
        await page.keyboard.insertText(words);
        typed += words;
        return retry.isVisible();
      },
      { timeout: 90_000, intervals: [1500] },
    )
    .toBe(true);
  expect((await editor(page).textContent())?.trim()).toBe(typed.trim());

  await rm(filler);
  // The app tries again on its own every few seconds and may be first.
  await retry.click({ timeout: 5000 }).catch(() => undefined);
  await expect(note.locator('[data-news="true"]')).toBeVisible();
  await browser.kill();
  browser = await startKillableBrowser(join(disk, 'profile'));
  await browser.page.goto(served);
  await browser.page.locator('button').filter({ hasText: 'Before the disk was full.' }).first().click();
  await expect(editor(browser.page)).toBeFocused();
  expect((await editor(browser.page).textContent())?.trim()).toBe(typed.trim());
});
