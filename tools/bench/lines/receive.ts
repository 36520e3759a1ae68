import type { BrowserContext, Page } from 'playwright';
import type { Bench, Line } from '../bench.ts';
import type { Figure, Row } from '../figures.ts';
import { measuredBy } from '../page.ts';
import { RECEIVED_CACHE, receivedFile } from '../received-files.ts';

const FILES = 5;
const NOTES = 2000;
/** Each round needs a profile of its own: what was received once is there. */
const ROUNDS = 3;
const LONGEST_MS = 60_000;

interface Round {
  readonly first: number;
  readonly second: number;
  /** The longest task of the window while the first came in; tasks under 50 ms are not told apart from none. */
  readonly longest: number;
}

/** Drops all files on the window. Gives the time until `words` stand on a button or as a sentence, drawn. */
const dropped = (page: Page, words: string): Promise<number> =>
  page.evaluate(
    async ({ cacheName, addresses, wanted }) => {
      const cache = await caches.open(cacheName);
      const transfer = new DataTransfer();
      for (const address of addresses) {
        const bytes = await (await cache.match(address))?.arrayBuffer();
        if (bytes === undefined) throw new Error(`${address} is not there`);
        transfer.items.add(new File([bytes], address.slice(address.lastIndexOf('/') + 1)));
      }
      const began = performance.now();
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
      return new Promise<number>((resolve) => {
        const look = (): void => {
          const main = document.querySelector('main')?.textContent ?? '';
          if (!main.includes(wanted)) return void requestAnimationFrame(look);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
        };
        look();
      });
    },
    {
      cacheName: RECEIVED_CACHE,
      addresses: Array.from({ length: FILES }, (_, n) => receivedFile(n)),
      wanted: words,
    },
  );

/** Presses a button in the page itself. Gives the time until `words` stand in the page and the button is gone, drawn. */
const pressed = (page: Page, button: string, words: string): Promise<number> =>
  page.evaluate(
    ({ name, wanted }) => {
      const found = [...document.querySelectorAll('button')].find(({ innerText }) => innerText === name);
      if (found === undefined) throw new Error(`There is no button “${name}”`);
      const began = performance.now();
      found.click();
      return new Promise<number>((resolve) => {
        const look = (): void => {
          const isThere =
            !found.isConnected && document.querySelector('main')?.textContent.includes(wanted) === true;
          if (!isThere) return void requestAnimationFrame(look);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
        };
        look();
      });
    },
    { name: button, wanted: words },
  );

/** Has a page note its longest task from now on. */
const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Reflect.set(globalThis, 'longest', 0);
    new PerformanceObserver((list) => {
      const longest = Math.max(
        Number(Reflect.get(globalThis, 'longest')),
        ...list.getEntries().map((e) => e.duration),
      );
      Reflect.set(globalThis, 'longest', longest);
    }).observe({ type: 'longtask' });
  });

async function received({ site }: Bench, context: BrowserContext): Promise<Round> {
  const query = `files=${String(FILES)}&notes=${String(NOTES)}`;
  await measuredBy(context, `${site.url}bench/receive.html?${query}&do=attache`);
  const page = await context.newPage();
  page.setDefaultTimeout(LONGEST_MS);
  await page.goto(`${site.url}#/delegation`);
  await page.getByRole('button', { name: 'Open a file…' }).waitFor();
  await watchTasks(page);
  const total = String(FILES * NOTES);
  const opened = await dropped(page, `Merge ${total} changes`);
  const merged = await pressed(page, `Merge ${total} changes`, `${total} new`);
  const longest = Number(await page.evaluate(() => Reflect.get(globalThis, 'longest')));
  const second = await dropped(page, 'Everything in it is here already.');
  return { first: opened + merged, second, longest };
}

const figure = (name: string, samples: readonly number[]): Figure => ({ name, unit: 'ms', samples });

/** Files of five delegates, dropped on the window of a head and merged; a person's own time to look is left out. */
export const receive: Line = {
  name: 'receive',
  measure: async (bench) => {
    const rounds: Round[] = [];
    const pouch: { readonly first: number; readonly second: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const context = await bench.newProfile();
      rounds.push(await received(bench, context));
      const query = `files=${String(FILES)}&notes=${String(NOTES)}&do=pouchdb`;
      pouch.push(await measuredBy(context, `${bench.site.url}bench/receive.html?${query}`));
      await context.close();
    }
    const beside = 'the notes as JSON into PouchDB';
    const what = `Receive ${String(FILES)} files with 2,000 notes each`;
    const rows: readonly Row[] = [
      {
        what: `${what}: opened, checked, merged, shown`,
        ours: figure(
          'Attaché',
          rounds.map(({ first }) => first),
        ),
        beside: [
          figure(
            beside,
            pouch.map(({ first }) => first),
          ),
        ],
        target: { kind: 'limit', of: 'max', atMost: 3000 },
      },
      {
        what: `${what}: longest task of the window (0: none over 50 ms)`,
        ours: figure(
          'Attaché',
          rounds.map(({ longest }) => longest),
        ),
        beside: [],
        target: { kind: 'limit', of: 'max', atMost: 50 },
      },
      {
        what: 'The same files once more',
        ours: figure(
          'Attaché',
          rounds.map(({ second }) => second),
        ),
        beside: [
          figure(
            beside,
            pouch.map(({ second }) => second),
          ),
        ],
        target: { kind: 'limit', of: 'max', atMost: 1000 },
      },
    ];
    return rows;
  },
};
