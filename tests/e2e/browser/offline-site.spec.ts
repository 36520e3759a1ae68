import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inProject } from '#tools/base/project.ts';
import { writeServiceWorker } from '#tools/vite/offline-site.ts';
import { expect, test } from '../fixtures.ts';
import { startKillableBrowser, type KillableBrowser } from '../killable-browser.ts';
import { recordLeaving, recordViolations } from '../requests.ts';
import { startSubPathHost, type SubPathHost } from '../sub-path-host.ts';

const FIRST = 'Written while the network was there.';
const SECOND = 'Written without a network.';

let browser: KillableBrowser | null = null;
let host: SubPathHost | null = null;

test.afterEach(async () => {
  await browser?.kill();
  await host?.close();
});

const editor = (page: Page) => page.getByRole('textbox', { name: 'Text of the note' });

async function addNote(page: Page, text: string): Promise<void> {
  await page.getByRole('complementary').getByRole('button', { name: 'Add note' }).click();
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type(text);
}

/** Waits until the whole site is kept, which is when the worker serves the page. */
async function untilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller !== null) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}

/** Puts another build of the site in a folder: another page, and the worker that goes with it. */
async function rebuild(site: string): Promise<void> {
  const path = join(site, 'index.html');
  const html = await readFile(path, 'utf8');
  await writeFile(path, html.replace('</head>', '<meta name="build" content="second" /></head>'));
  await writeServiceWorker(inProject('renderer/service-worker/index.ts'), site);
}

const build = (page: Page) => page.locator('meta[name="build"]');

test('a site in any folder installs, opens without a network after a restart, and takes a new version when asked', async ({
  folder,
}) => {
  const site = join(folder, 'site');
  const profile = join(folder, 'profile');
  await cp(inProject('out/renderer'), site, { recursive: true });
  host = await startSubPathHost(site);
  const { url, port } = host;

  browser = await startKillableBrowser(profile);
  const leaving = recordLeaving(browser.page.context());
  const violations = recordViolations(browser.page);
  await browser.page.goto(url);
  await untilKept(browser.page);
  await addNote(browser.page, FIRST);
  await expect(browser.page.locator('article[data-note]').getByText('Saved')).toBeVisible();

  // What Chromium itself makes of the manifest, its icons and the rest that installing needs.
  const session = await browser.page.context().newCDPSession(browser.page);
  const manifest = await session.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  expect(JSON.parse(manifest.data ?? '')).toMatchObject({ name: 'Attaché', display: 'standalone' });
  expect((await session.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);

  // A cache of somebody else at this origin, which no version may touch.
  await browser.page.evaluate(() => caches.open('of another site'));
  expect(leaving()).toEqual([]);
  expect(violations()).toEqual([]);
  expect(host.strayed).toEqual([]);
  await host.close();
  await browser.kill();

  // No network, and the browser starts anew.
  browser = await startKillableBrowser(profile);
  const { page } = browser;
  await page.goto(`${url}?from=a-bookmark`);
  await page.getByRole('link', { name: /^All notes/ }).click();
  await expect(page.getByRole('main').getByText(FIRST)).toBeVisible();
  await page.getByRole('link', { name: 'Background note' }).first().click();
  await page.getByText('中文', { exact: true }).click();
  await expect(page.getByRole('main').getByText('背 景')).toBeVisible();
  await expect(page.evaluate(() => fetch('not-of-the-site'))).rejects.toThrow('Failed to fetch');

  // The network is back, with a newer version: it waits until it is asked for, and takes along what was typed.
  await rebuild(site);
  host = await startSubPathHost(site, port);
  await page.goto(url);
  await expect(page.getByText('A new version is ready.')).toBeVisible();
  await expect(build(page)).toHaveCount(0);
  await addNote(page, SECOND);
  await page.getByRole('button', { name: 'Reload', exact: true }).click();
  await expect(build(page)).toBeAttached();
  await page.getByRole('link', { name: /^All notes/ }).click();
  await expect(page.getByRole('main').getByText(SECOND)).toBeVisible();
  await expect(page.getByText('A new version is ready.')).toBeHidden();
  expect(await page.evaluate(() => caches.keys())).toEqual([
    expect.stringMatching(/^attache \/delegation\/briefcase\/ /),
    'of another site',
    expect.stringMatching(/^attache \/delegation\/briefcase\/ /),
  ]);
});
