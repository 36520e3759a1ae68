import { describe, expect, test } from 'vitest';
import { findBrowser, type BrowserSearch } from '#tools/browser/find-browser.ts';

const machine = (over: Partial<BrowserSearch>, ...there: readonly string[]): BrowserSearch => ({
  platform: 'linux',
  env: { PATH: '/usr/local/bin:/usr/bin' },
  exists: (path) => there.includes(path),
  playwrightPath: () => '/cache/playwright/chrome',
  ...over,
});

describe('the browser', () => {
  test('is the one that CHROMIUM_PATH names, before all others', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/opt/chromium' };
    expect(
      findBrowser(machine({ env }, '/opt/chromium', '/cache/playwright/chrome', '/usr/bin/chromium')),
    ).toEqual({
      path: '/opt/chromium',
      source: 'CHROMIUM_PATH',
    });
  });

  test('is looked for further when CHROMIUM_PATH names nothing', () => {
    const env = { PATH: '/usr/bin', CHROMIUM_PATH: '/gone' };
    expect(findBrowser(machine({ env }, '/usr/bin/chromium'))?.path).toBe('/usr/bin/chromium');
  });

  test('is Playwright’s own before the system’s', () => {
    expect(findBrowser(machine({}, '/cache/playwright/chrome', '/usr/bin/chromium'))?.source).toBe(
      'playwright',
    );
  });

  test('is any Chromium, Chrome or Edge of the system, Chromium first', () => {
    expect(findBrowser(machine({}, '/usr/bin/google-chrome', '/usr/bin/chromium'))?.path).toBe(
      '/usr/bin/chromium',
    );
    expect(findBrowser(machine({}, '/usr/bin/microsoft-edge'))?.path).toBe('/usr/bin/microsoft-edge');
  });

  test('is found where macOS keeps applications', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machine({ platform: 'darwin' }, chrome))).toEqual({ path: chrome, source: 'system' });
  });

  test('is null on a machine without any', () => {
    expect(findBrowser(machine({}))).toBeNull();
    expect(findBrowser(machine({ env: {} }))).toBeNull();
  });
});
