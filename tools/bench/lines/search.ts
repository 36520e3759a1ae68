import type { BrowserContext } from 'playwright';
import type { Line } from '../bench.ts';
import type { Figure, Row } from '../figures.ts';
import { measuredBy } from '../page.ts';

const NOTES = 10_000;
const WORDS = new Intl.NumberFormat('en');

interface Measured {
  readonly samples: readonly number[];
  /** What took too long, where there are no samples for that. */
  readonly missing?: string;
  /** The longest task of the window's own thread, in milliseconds; tasks under 50 are not told apart from none. */
  readonly longest: number;
}

const measure = (
  context: BrowserContext,
  url: string,
  paragraphs: number,
  library: string,
): Promise<Measured> =>
  measuredBy(
    context,
    `${url}bench/search.html?paragraphs=${String(paragraphs)}&notes=${String(NOTES)}&with=${library}`,
  );

const perKey = (name: string, { samples, missing }: Measured): Figure => ({
  name,
  unit: 'ms',
  samples,
  ...(missing === undefined ? {} : { missing }),
});
const longestTask = (name: string, measured: Measured): Figure => ({
  ...perKey(name, measured),
  samples: measured.samples.length === 0 ? [] : [measured.longest],
});

/**
 * From a key to its answer, every letter of 60 queries being a key. Attaché is asked through its worker, the others
 * in the window itself; they know prefixes only, and no part of a Chinese sentence.
 */
export const search: Line = {
  name: 'search',
  measure: async ({ site, withNotes }) => {
    const context = await withNotes(0);
    const rows: Row[] = [];
    for (const paragraphs of [20_000, 200_000]) {
      const what = `Search per key, ${WORDS.format(paragraphs)} paragraphs and ${WORDS.format(NOTES)} notes`;
      const ours = await measure(context, site.url, paragraphs, 'attache');
      const mini = await measure(context, site.url, paragraphs, 'minisearch');
      const flex = await measure(context, site.url, paragraphs, 'flexsearch');
      rows.push({
        what,
        ours: perKey('Attaché', ours),
        beside: [perKey('MiniSearch', mini), perKey('FlexSearch', flex)],
        target: { kind: 'limit', of: 'p95', atMost: 16 },
      });
      rows.push({
        what: `${what}: longest task of the window (0: none over 50 ms)`,
        ours: longestTask('Attaché', ours),
        beside: [longestTask('MiniSearch', mini), longestTask('FlexSearch', flex)],
        target: { kind: 'limit', of: 'max', atMost: 50 },
      });
    }
    return rows;
  },
};
