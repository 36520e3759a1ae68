import type { BrowserContext } from 'playwright';

/** A page that measures may take this long; the largest index takes minutes to build. */
const LONGEST_MS = 300_000;

/**
 * Opens one of the pages under `tests/bench-pages/` and gives what it has measured. Rejects with the page's own error
 * when it fails.
 */
export async function measuredBy<Measured>(context: BrowserContext, address: string): Promise<Measured> {
  const page = await context.newPage();
  const failed = new Promise<never>((_, reject) => page.once('pageerror', reject));
  const measured = async (): Promise<Measured> => {
    await page.goto(address);
    await page.locator('html[data-done]').waitFor({ state: 'attached', timeout: LONGEST_MS });
    return page.evaluate(() => Reflect.get(globalThis, 'measured') as Measured);
  };
  try {
    return await Promise.race([measured(), failed]);
  } finally {
    await page.close();
  }
}
