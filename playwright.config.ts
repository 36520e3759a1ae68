import { defineConfig } from '@playwright/test';
import { findBrowser } from './tools/browser/find-browser.ts';
import { drivenSwitches } from './tools/browser/switches.ts';

const browser = findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  snapshotPathTemplate: '{testDir}/approved/{arg}{ext}',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  // Each test starts a whole app and waits for much of its time; two cores carry three of them.
  workers: 3,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    locale: 'en-US',
    // Keeping the whole site takes time from tests of other things; offline.spec.ts starts a browser that does.
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 860 },
    launchOptions: {
      ...(browser ? { executablePath: browser.path } : {}),
      args: [...drivenSwitches()],
    },
  },
  projects: [
    { name: 'electron', testIgnore: 'browser/**' },
    { name: 'browser-edition', testIgnore: 'electron/**' },
  ],
});
