import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuthorId } from '#core/base/ids.ts';
import { toBase64 } from '#core/base/base64.ts';
import { writeContact, type Contact } from '#core/delegation/contact.ts';
import { craftPack } from '#tests/fixtures/packs/craft-pack.ts';
import { expect, test } from '../fixtures.ts';
import { availableShell } from '../launch.ts';

const ANNA: Contact = {
  name: 'Anna',
  delegation: 'Ruritania',
  role: 'delegate',
  authors: ['a'.repeat(32) as AuthorId],
  recipient: `age1${'q'.repeat(58)}`,
  signingKey: toBase64(new Uint8Array(32)),
};

test.describe('the shell', () => {
  test('is named, so that a pass on the stand-in is not taken for one on Electron', async ({ launch }) => {
    const { shell } = await launch();
    process.stdout.write(`  The desktop tests run on: ${shell}\n`);
    expect(shell).toBe(availableShell());
  });

  test('keeps IndexedDB over being killed', async ({ launch }) => {
    const first = await launch();
    await first.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('smoke', 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore('things');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const writing = opening.result.transaction('things', 'readwrite', { durability: 'strict' });
            writing.objectStore('things').put('kept', 'key');
            writing.oncomplete = () => resolve();
          };
        }),
    );
    await first.kill();
    const second = await launch();
    const kept = await second.page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('smoke', 1);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const reading = opening.result.transaction('things').objectStore('things').get('key');
            reading.onsuccess = () => resolve(reading.result);
          };
        }),
    );
    expect(kept).toBe('kept');
  });
});

test('a command chosen in the system’s menu runs, and the menu is in the language of the app', async ({
  launch,
}) => {
  const { app, page } = await launch(undefined, 'zh-CN');
  await expect(page.getByRole('main')).toBeVisible();
  const labelOf = (id: string): Promise<string | undefined> =>
    app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.label, id);
  await expect.poll(() => labelOf('go-settings')).toBe('设置');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('about')?.click());
  await expect(page.getByRole('heading', { name: '关于 Attaché' })).toBeInViewport();
});

test('the window comes back where it was, and as dark as it was', async ({ launch }) => {
  const first = await launch();
  await expect(first.page.getByRole('main')).toBeVisible();
  const bounds = { x: 40, y: 50, width: 900, height: 640 };
  const canSwitch = () =>
    first.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('switch-theme')?.enabled);
  await expect.poll(canSwitch).toBe(true);
  await first.app.evaluate(({ BrowserWindow, Menu }, wanted) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(wanted);
    Menu.getApplicationMenu()?.getMenuItemById('switch-theme')?.click();
  }, bounds);
  const theme = () => first.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
  await expect.poll(theme).not.toBe('system');
  const chosen = await theme();
  await first.app.close();
  const second = await launch();
  const found = await second.app.evaluate(({ BrowserWindow, nativeTheme }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    theme: nativeTheme.themeSource,
  }));
  expect(found).toEqual({ bounds, theme: chosen });
});

test('an error of the page reaches the local log by its place, without its words', async ({ launch }) => {
  const { app, page } = await launch();
  await expect(page.getByRole('main')).toBeVisible();
  const shown = await app.evaluateHandle(({ shell }) => {
    const paths: string[] = [];
    shell.showItemInFolder = (path) => void paths.push(path);
    return paths;
  });
  await page.evaluate(() => void setTimeout(() => Promise.reject(new RangeError('SECRET WORDS')), 0));
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await page.getByRole('button', { name: 'Show the error log' }).click();
  await expect.poll(() => shown.evaluate((paths) => paths.length)).toBe(1);
  const path = (await shown.jsonValue())[0] ?? '';
  await expect.poll(() => readFile(path, 'utf8')).toContain('page: RangeError');
  expect(await readFile(path, 'utf8')).not.toContain('SECRET');
});

test('a file that is opened while the app runs comes into its window; one of another kind gets a sentence', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch();
  await expect(page.getByRole('main')).toBeVisible();
  await writeFile(join(folder, 'other.mpack'), await craftPack());
  await writeFile(join(folder, 'notes.attache'), 'x');
  await writeFile(join(folder, 'Anna.attache-contact'), `${writeContact(ANNA)}\n`);
  const openAgain = (name: string): Promise<boolean> =>
    app.evaluate(
      ({ app: running }, [file, where]) => running.emit('second-instance', {}, ['attache', file], where),
      [name, folder] as const,
    );
  await openAgain('notes.attache');
  await expect(page.getByText(/Say first who you are/)).toBeVisible();
  await openAgain('Anna.attache-contact');
  await expect(page.getByText(/Compare the fingerprint with .*Anna/)).toBeVisible();
  const before = await page.title();
  await openAgain('other.mpack');
  await expect(page).not.toHaveTitle(before);
});
