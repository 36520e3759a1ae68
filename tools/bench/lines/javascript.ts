import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { inProject } from '#tools/base/project.ts';
import type { Line } from '../bench.ts';
import { watchFor } from '../repeat.ts';

const KB = 1024;

/** Files of JavaScript that were asked for before the programme was drawn, packed as a server would send them. */
export const javascript: Line = {
  name: 'javascript',
  measure: async ({ site, withNotes }) => {
    const context = await withNotes(0);
    const sizeBefore = async (selector: string): Promise<number> => {
      const page = await context.newPage();
      const drawn = await watchFor(page, selector);
      await page.goto(site.url);
      const time = await drawn();
      const scripts = await page.evaluate(
        (limit) =>
          performance
            .getEntriesByType('resource')
            .filter(({ name, startTime }) => new URL(name).pathname.endsWith('.js') && startTime <= limit)
            .map(({ name }) => new URL(name).pathname),
        time,
      );
      await page.close();
      const sizes = scripts.map(
        (path) => gzipSync(readFileSync(join(inProject('out/renderer'), path))).length,
      );
      return sizes.reduce((sum, size) => sum + size, 0) / KB;
    };
    return [
      {
        what: 'JavaScript before first paint, gzip',
        ours: { name: 'Attaché', unit: 'KB', samples: [await sizeBefore('#root > *')] },
        beside: [
          {
            name: 'until the agenda is usable',
            unit: 'KB',
            samples: [await sizeBefore('main section button')],
          },
        ],
        target: { kind: 'limit', of: 'median', atMost: 250 },
      },
    ];
  },
};
