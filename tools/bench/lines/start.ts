import type { BrowserContext } from 'playwright';
import type { Line } from '../bench.ts';
import { repeat, watchFor } from '../repeat.ts';

const NOTES = 1000;
const ROUNDS = 15;

/** Opens an address in a new page again and again; gives the times until `selector` is drawn. */
async function startTimes(
  context: BrowserContext,
  url: string,
  selector: string,
): Promise<readonly number[]> {
  return repeat(ROUNDS, async () => {
    const page = await context.newPage();
    const drawn = await watchFor(page, selector);
    await page.goto(url);
    const time = await drawn();
    await page.close();
    return time;
  });
}

/** From the beginning of the navigation until the programme with its buttons is drawn, in a profile that was used before. */
export const start: Line = {
  name: 'start',
  measure: async ({ site, withNotes }) => {
    const context = await withNotes(NOTES);
    const beside = 'bare React page';
    return [
      {
        what: 'Start to a usable agenda, warm profile with 1,000 notes',
        ours: {
          name: 'Attaché',
          unit: 'ms',
          samples: await startTimes(context, site.url, 'main section button'),
        },
        beside: [
          {
            name: beside,
            unit: 'ms',
            samples: await startTimes(context, `${site.url}bench/react.html`, 'button'),
          },
        ],
        target: { kind: 'times', beside, atMost: 2 },
      },
    ];
  },
};
