import { expect, test as base, type Page } from '@playwright/test';
import { join } from 'node:path';
import { createServer } from 'vite';
import { inProject } from '#tools/base/project.ts';
import { readPdf, type ReadPdf } from './read-pdf.ts';

/** A print read back, and the file itself. */
export interface PrintedPdf extends ReadPdf {
  readonly path: string;
}

/** The print pages of the fixture meeting, served as the app has them, without the app around them. */
export const test = base.extend<{ printed: (query: string) => Promise<PrintedPdf> }, { address: string }>({
  address: [
    async ({}, use) => {
      const server = await createServer({
        root: inProject('tests/fixtures/print-page'),
        configFile: false,
        logLevel: 'error',
        cacheDir: inProject('node_modules/.vite-print-page'),
        server: { port: 0, fs: { allow: [inProject('.')] } },
        optimizeDeps: {
          include: ['react', 'react/jsx-dev-runtime', 'i18next', 'react-aria-components', 'yjs'],
        },
      });
      await server.listen();
      await use(server.resolvedUrls?.local[0] ?? '');
      await server.close();
    },
    { scope: 'worker' },
  ],
  printed: async ({ address, page }, use, info) => {
    await use(async (query) => {
      await page.goto(address + query);
      const count = await pageCount(page);
      const path = join(info.outputDir, `${query.replace(/[^\w-]+/g, '_')}.pdf`);
      await page.pdf({ path, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
      const pdf = await readPdf(path);
      expect(pdf.pages, 'no page more or less than was set').toHaveLength(count);
      return { ...pdf, path };
    });
  },
});

/** Gives how many pages were set, once all are; fails where one of them holds more than it has room for. */
export async function pageCount(page: Page): Promise<number> {
  const root = page.locator('html[data-pages]');
  await root.waitFor({ state: 'attached', timeout: 60_000 });
  const pages: unknown = JSON.parse((await root.getAttribute('data-pages')) ?? '{}');
  expect(pages).toMatchObject({ overflowing: [] });
  return (pages as { readonly count: number }).count;
}
