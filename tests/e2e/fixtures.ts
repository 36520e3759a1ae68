import { test as base, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject } from '#tools/base/project.ts';
import { startServer } from '#tools/start/server.ts';
import { launchAttache, type RunningAttache } from './launch.ts';

export { expect } from '@playwright/test';

export type Edition = 'electron' | 'browser-edition';

interface Fixtures {
  readonly edition: Edition;
  /** A folder of this test alone, which goes when the test ends. */
  readonly folder: string;
  /** Starts the desktop edition; what is still running when the test ends is killed. */
  readonly launch: (userData?: string, language?: string) => Promise<RunningAttache>;
  /** A page of the edition under test, with the app in it. */
  readonly attache: Page;
}

interface WorkerFixtures {
  /** The address of the browser edition, served by the program that `npm start` uses, on any free port. */
  readonly served: string;
}

/** Playwright's `test` with the app in it, on the shell or in the browser according to the project. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  edition: async ({}, use, info) => {
    await use(info.project.name === 'electron' ? 'electron' : 'browser-edition');
  },
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'attache-e2e-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  launch: async ({ folder }, use, info) => {
    const running: RunningAttache[] = [];
    await use(async (userData = join(folder, 'profile'), language = 'en-US') => {
      const started = await launchAttache(userData, language);
      info.annotations.push({ type: 'shell', description: started.shell });
      running.push(started);
      return started;
    });
    for (const { kill } of running) await kill();
  },
  served: [
    async ({}, use) => {
      const server = await startServer(inProject('out/renderer'), 0);
      if (server.state !== 'serving') throw new Error('No free port could be had.');
      await use(server.url);
      await server.close();
    },
    { scope: 'worker' },
  ],
  attache: async ({ edition, launch, page, served }, use) => {
    if (edition === 'electron') {
      await use((await launch()).page);
      return;
    }
    await page.goto(served);
    await use(page);
  },
});
