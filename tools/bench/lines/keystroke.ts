import type { Line } from '../bench.ts';
import type { Figure } from '../figures.ts';
import { measuredBy } from '../page.ts';

const NOTES = 10_000;

/** From the end of the pause to the disk having one letter more of a note, with its row in the lists. */
export const keystroke: Line = {
  name: 'keystroke',
  measure: async ({ site, withNotes }) => {
    const context = await withNotes(NOTES);
    const figure = async (name: string, store: string): Promise<Figure> => {
      const address = `${site.url}bench/keystroke.html?stored=${String(NOTES)}&with=${store}`;
      const { samples } = await measuredBy<{ readonly samples: readonly number[] }>(context, address);
      return { name, unit: 'ms', samples };
    };
    return [
      {
        what: 'Keystroke to durable after the pause, 10,000 notes stored',
        ours: await figure('Attaché', 'attache'),
        beside: [
          await figure('raw IndexedDB, strict', 'indexeddb'),
          await figure('PouchDB, its own relaxed durability', 'pouchdb'),
        ],
        target: { kind: 'limit', of: 'p95', atMost: 50 },
      },
    ];
  },
};
