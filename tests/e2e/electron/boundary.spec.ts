import type { Bridge } from '#contract/bridge.ts';
import { CALL_NAMES } from '#contract/calls.ts';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

interface PageWithBridge {
  readonly attacheBridge: Bridge;
}

/** Makes a call as the page's own scripts could, with whatever arguments. */
const call = (page: Page, name: string, args: unknown): Promise<unknown> =>
  page.evaluate(
    ([method, given]) => {
      const { calls } = (globalThis as unknown as PageWithBridge).attacheBridge;
      return (calls as unknown as Record<string, (args: unknown) => Promise<unknown>>)[method]?.(given);
    },
    [name, args] as const,
  );

const kind = { name: 'PDF document', extensions: ['pdf'] };

test('the page has one method per call and nothing general', async ({ launch }) => {
  const { page } = await launch();
  const shape = await page.evaluate(() => {
    const bridge = (globalThis as unknown as PageWithBridge).attacheBridge;
    return {
      parts: Object.keys(bridge),
      calls: Object.keys(bridge.calls),
      frozen: Object.isFrozen(bridge.calls),
    };
  });
  expect(shape).toEqual({ parts: ['calls', 'on'], calls: [...CALL_NAMES], frozen: true });
});

test('every call refuses bad arguments, through the real preload and main', async ({ launch }) => {
  const { page } = await launch();
  for (const name of CALL_NAMES) {
    expect(await call(page, name, { unknown: 1 }), name).toMatchObject({
      ok: false,
      error: { code: 'ipc-arguments-invalid' },
    });
  }
});

test('every call refuses a window that is not the app’s own', async ({ launch }) => {
  const { app, page } = await launch();
  const opening = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow, app: running }) => {
    const preload = `${running.getAppPath()}/out/preload/index.cjs`;
    const other = new BrowserWindow({
      show: false,
      webPreferences: { preload, sandbox: true, contextIsolation: true },
    });
    void other.loadURL('app://attache/index.html');
  });
  const other = await opening;
  await other.waitForURL(/index\.html/);
  for (const name of CALL_NAMES) {
    expect(await call(other, name, {}), name).toMatchObject({
      ok: false,
      error: { code: 'ipc-sender-refused' },
    });
  }
  expect(await call(page, 'profileMark', {})).toMatchObject({ ok: true });
});

test('a file is saved where the dialog says, and a cancelled dialog is no failure', async ({
  launch,
  folder,
}) => {
  const { app, page } = await launch();
  const path = join(folder, 'saved.pdf');
  const save = (filePath: string): Promise<void> =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: chosen === '', filePath: chosen });
    }, filePath);
  await save('');
  const job = { suggestedName: 'agenda.pdf', kind, paper: 'A4' };
  expect(await call(page, 'printToPdf', job)).toEqual({ ok: true, value: 'cancelled' });
  expect(existsSync(path)).toBe(false);
  await save(path);
  expect(await call(page, 'printToPdf', job)).toEqual({ ok: true, value: 'done' });
  expect((await readFile(path)).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a link is opened outside only when it is a web address', async ({ launch }) => {
  const { app, page } = await launch();
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Reflect.set(globalThis, 'openedLinks', opened);
    shell.openExternal = async (url) => void opened.push(url);
  });
  expect(await call(page, 'openLink', { url: 'https://www.wipo.int/' })).toEqual({ ok: true, value: null });
  expect(await call(page, 'openLink', { url: 'file:///etc/passwd' })).toMatchObject({ ok: false });
  expect(await app.evaluate(() => Reflect.get(globalThis, 'openedLinks') as string[])).toEqual([
    'https://www.wipo.int/',
  ]);
});

test('the page cannot go elsewhere or open a window', async ({ launch }) => {
  const { app, page } = await launch();
  const home = page.url();
  // Without `noopener` Chromium starts the window in this page's own process, which the stand-in, closing it while
  // the test runner attaches, could leave halted for good.
  await page.evaluate(() => void window.open('https://example.org/', '_blank', 'noopener'));
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  // A navigation within the app, which is allowed, comes after the refused one: when it is there, that one is over.
  await page.evaluate(() => {
    location.hash = '#/still-here';
  });
  await expect.poll(() => page.url()).toContain('#/still-here');
  expect(page.url().startsWith(home.split('#')[0] ?? home)).toBe(true);
  await expect.poll(() => app.windows().length).toBe(1);
});

test('the keepsake outlives the app', async ({ launch }) => {
  const first = await launch();
  // The app keeps its own at start; this test's comes after it.
  await expect
    .poll(() => call(first.page, 'readKeepsake', {}))
    .toMatchObject({ value: expect.any(String) as unknown });
  await call(first.page, 'writeKeepsake', { text: '二 notes' });
  const mark = await call(first.page, 'profileMark', {});
  const userData = await first.app.evaluate(({ app }) => app.getPath('userData'));
  await first.kill();
  expect(await readFile(join(userData, 'keepsake.txt'), 'utf8')).toBe('二 notes');
  const second = await launch();
  expect(await call(second.page, 'profileMark', {})).toEqual(mark);
});

test.describe('closing', () => {
  test('lets the page save first', async ({ launch }) => {
    const { app, page } = await launch();
    const userData = await app.evaluate(({ app: running }) => running.getPath('userData'));
    await page.evaluate(() => {
      const { on, calls } = (globalThis as unknown as PageWithBridge).attacheBridge;
      on.closing(
        () => void calls.writeKeepsake({ text: 'saved while closing' }).then(() => calls.finishClosing({})),
      );
    });
    await app.close();
    expect(await readFile(join(userData, 'keepsake.txt'), 'utf8')).toBe('saved while closing');
  });

  test('is not held by a page that is stuck', async ({ launch }) => {
    const { app, page } = await launch();
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    // From now on the page answers nothing.
    void page
      .evaluate(() => {
        for (;;);
      })
      .catch(() => undefined);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await ended;
  });
});
