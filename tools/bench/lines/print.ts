import type { BrowserContext, Page } from 'playwright';
import type { Bench, Line } from '../bench.ts';
import type { Figure, Row } from '../figures.ts';

/** Sheets that are not all there by then are given up. */
const LONGEST_MS = 120_000;
const SIZES = [
  { notes: 300, atMost: 5 },
  { notes: 3000, atMost: 20 },
];
const FLOW = 'flow.html';
const STYLES = 'flow.css';

const inSeconds = (name: string, samples: readonly number[]): Figure => ({ name, unit: 's', samples });

/** Goes to the print screen of an open app and waits until every sheet stands. */
export async function setSheets(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/print';
  });
  // Looked for ten times a second: a locator would search the growing page with every frame.
  const areAllThere = (): boolean => document.querySelector('[data-print-sheets]') !== null;
  await page.waitForFunction(areAllThere, undefined, { polling: 100, timeout: LONGEST_MS });
}

/** Gives what stands on the sheets as one flow of HTML without pages, and the rules by which it is drawn. */
const flowOf = (page: Page): Promise<{ readonly html: string; readonly css: string }> =>
  page.evaluate(() => {
    const contents = document.querySelectorAll('[data-print-sheets] [data-paper] > div:nth-child(2)');
    const html = Array.from(contents, ({ innerHTML }) => innerHTML).join('\n');
    const rules = Array.from(document.styleSheets).flatMap(({ cssRules }) => Array.from(cssRules));
    // Sizes and pages of the app's own window are no concern of another program.
    const css = rules.filter((rule) => rule instanceof CSSStyleRule || rule instanceof CSSFontFaceRule);
    return { html, css: css.map(({ cssText }) => cssText).join('\n') };
  });

/** From going to the print screen to the whole PDF; leaves the same content for the others. */
async function printed({ site }: Bench, context: BrowserContext): Promise<number> {
  const page = await context.newPage();
  await page.goto(site.url);
  await page.locator('main section button').first().waitFor();
  const began = performance.now();
  await setSheets(page);
  await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  const time = (performance.now() - began) / 1000;
  const { html, css } = await flowOf(page);
  await page.close();
  site.put(FLOW, html);
  site.put(STYLES, css);
  return time;
}

/** The same by pagedjs, from its beginning on that content. */
async function printedByPagedjs({ site }: Bench, context: BrowserContext): Promise<Figure> {
  const page = await context.newPage();
  const began = performance.now();
  try {
    await page.goto(`${site.url}bench/paged.html?flow=${FLOW}&styles=${STYLES}`);
    await page.locator('html[data-done]').waitFor({ state: 'attached', timeout: LONGEST_MS });
    await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
    return inSeconds('pagedjs', [(performance.now() - began) / 1000]);
  } catch {
    return { ...inSeconds('pagedjs', []), missing: `no pages after ${String(LONGEST_MS / 1000)} s` };
  } finally {
    await page.close();
  }
}

/** The annotated agenda with all its notes and cited paragraphs, to a PDF. */
export const print: Line = {
  name: 'print',
  measure: async (bench) => {
    const rows: Row[] = [];
    for (const { notes, atMost } of SIZES) {
      const context = await bench.withNotes(notes);
      // The first print also reads fonts that later ones have.
      const samples = [await printed(bench, context), await printed(bench, context)];
      rows.push({
        what: `Annotated agenda with ${new Intl.NumberFormat('en').format(notes)} notes to PDF`,
        ours: inSeconds('Attaché', samples),
        beside: [await printedByPagedjs(bench, context)],
        target: { kind: 'limit', of: 'max', atMost },
      });
    }
    return rows;
  },
};
