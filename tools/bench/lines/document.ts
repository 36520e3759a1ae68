import type { Page } from 'playwright';
import type { Line } from '../bench.ts';
import { repeat, watchFor } from '../repeat.ts';
import { LONG_DOCUMENT, seededParagraphs } from '../seeded.ts';

const NOTES = 1000;
const ROUNDS = 7;
const FIRST = 'id="paragraph-1"';
const STEP_PIXELS = 120;
const FRAMES = 300;

/** The same paragraphs as a page of HTML without a script. */
function staticPage(): string {
  const paragraphs = seededParagraphs(1000, 1).map(
    (text, index) => `<p id="paragraph-${String(index + 1)}">${String(index + 1)}. ${text}</p>`,
  );
  const style = 'max-width: 37.5rem; margin: auto; font: 16px/28px serif';
  return `<!doctype html><html lang="en"><meta charset="utf-8" /><title>Static</title><body style="${style}">${paragraphs.join('\n')}</body></html>`;
}

/** Presses the document's entry in the navigation; gives the time until its first paragraph is drawn. */
function openingTime(page: Page, link: string): Promise<number> {
  return page.evaluate(
    ({ link: selector, first }) =>
      new Promise<number>((resolve, reject) => {
        const entry = document.querySelector<HTMLElement>(selector);
        if (entry === null) return reject(new Error(`${selector} is not there`));
        const began = performance.now();
        const look = (): void => {
          if (document.querySelector(`[${first}]`) === null) return void requestAnimationFrame(look);
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)));
        };
        entry.click();
        look();
      }),
    { link, first: FIRST },
  );
}

/** Scrolls on with each frame; gives the times between frames. */
function frameTimes(page: Page, scroller: string): Promise<number[]> {
  return page.evaluate(
    ({ selector, frames, pixels }) =>
      new Promise<number[]>((resolve) => {
        const scrolled = document.querySelector(selector) ?? document.documentElement;
        const times: number[] = [];
        let last = performance.now();
        const next = (now: number): void => {
          times.push(now - last);
          last = now;
          scrolled.scrollBy(0, pixels);
          if (times.length < frames) requestAnimationFrame(next);
          // The first frames belong to what was going on before.
          else resolve(times.slice(2));
        };
        requestAnimationFrame(next);
      }),
    { selector: scroller, frames: FRAMES, pixels: STEP_PIXELS },
  );
}

/** From the press on a document's name to its first paragraph, and scrolling through it right after. */
export const longDocument: Line = {
  name: 'document',
  measure: async ({ site, withNotes }) => {
    const context = await withNotes(NOTES);
    const page = await context.newPage();
    await page.goto(site.url);
    await page.locator('main section button').first().waitFor();
    const open = async (): Promise<number> => {
      await page.goto(`${site.url}#/`);
      await page.locator('main section button').first().waitFor();
      return openingTime(page, `nav a[href$="${LONG_DOCUMENT}"]`);
    };
    const opened = await repeat(ROUNDS, open);
    const scrolled = await frameTimes(page, 'main');
    await page.close();
    site.put('static.html', staticPage());
    const plain = await context.newPage();
    const drawn = await watchFor(plain, `[${FIRST}]`);
    const besideOpened = await repeat(ROUNDS, async () => {
      await plain.goto(`${site.url}bench/static.html`);
      return drawn();
    });
    const besideScrolled = await frameTimes(plain, 'html');
    await plain.close();
    const beside = 'one static HTML page';
    return [
      {
        what: 'Open a 1,000-paragraph document: first paragraph drawn',
        ours: { name: 'Attaché', unit: 'ms', samples: opened },
        beside: [{ name: beside, unit: 'ms', samples: besideOpened }],
        target: { kind: 'limit', of: 'median', atMost: 100 },
      },
      {
        what: 'Scroll through it: time between frames',
        ours: { name: 'Attaché', unit: 'ms', samples: scrolled },
        beside: [{ name: beside, unit: 'ms', samples: besideScrolled }],
        target: { kind: 'limit', of: 'max', atMost: 50 },
      },
    ];
  },
};
