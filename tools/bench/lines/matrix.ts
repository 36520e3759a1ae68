import type { Line } from '../bench.ts';
import { measuredBy } from '../page.ts';

const QUESTIONS = 200;
const DELEGATES = 15;

interface Measured {
  readonly attache: readonly number[];
  readonly plain: readonly number[];
}

/** The coverage matrix from 3,000 reviewed notes, computed and drawn whole, every field with its marks and its name. */
export const matrix: Line = {
  name: 'matrix',
  measure: async ({ site, withNotes }) => {
    const query = `questions=${String(QUESTIONS)}&delegates=${String(DELEGATES)}`;
    const context = await withNotes(0);
    const { attache, plain } = await measuredBy<Measured>(context, `${site.url}bench/matrix.html?${query}`);
    return [
      {
        what: `Coverage matrix of ${String(QUESTIONS)} × ${String(DELEGATES)}, computed and drawn`,
        ours: { name: 'Attaché', unit: 'ms', samples: attache },
        beside: [{ name: 'the same table as plain HTML', unit: 'ms', samples: plain }],
        target: { kind: 'limit', of: 'p95', atMost: 200 },
      },
    ];
  },
};
