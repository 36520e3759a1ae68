import type { CDPSession, Page } from 'playwright';
import type { Line } from '../bench.ts';
import { LONG_DOCUMENT } from '../seeded.ts';
import { setSheets } from './print.ts';

const NOTES = 3000;
const MB = 1024 * 1024;

/** Sends a command to the page itself or to one of its workers. */
type Send = (method: string) => Promise<unknown>;

/** Gives a way to each worker of a page. */
async function workersOf(session: CDPSession): Promise<readonly Send[]> {
  const workers: string[] = [];
  const answers = new Map<number, (result: unknown) => void>();
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { readonly id?: number; readonly result?: unknown };
    if (id !== undefined) answers.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let last = 0;
  return workers.map(
    (sessionId) => (method) =>
      new Promise((resolve, reject) => {
        const id = (last += 1);
        answers.set(id, resolve);
        session
          .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
          .catch(reject);
      }),
  );
}

/** Gives the bytes of living objects, after garbage is collected. */
async function livingBytes(send: Send): Promise<number> {
  await send('HeapProfiler.collectGarbage');
  const { usedSize } = (await send('Runtime.getHeapUsage')) as { readonly usedSize: number };
  return usedSize;
}

/** Opens one after the other what a long day opens. */
async function openEverything(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('main section button').first().waitFor();
  await page.locator(`nav a[href$="${LONG_DOCUMENT}"]`).first().click();
  await page.locator('[id="paragraph-1"]').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('information');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  await setSheets(page);
}

/** Programme, a 1,000-paragraph document, search, and the pages of a print of 3,000 notes, all in one window. */
export const heap: Line = {
  name: 'heap',
  measure: async ({ site, withNotes }) => {
    const context = await withNotes(NOTES);
    const page = await context.newPage();
    await openEverything(page, site.url);
    const session = await context.newCDPSession(page);
    const workers = await workersOf(session);
    if (workers.length === 0) throw new Error('the search has no worker, so not everything was open');
    const ofPage: Send = (method) => session.send(method as 'Runtime.getHeapUsage');
    let bytes = 0;
    for (const send of [ofPage, ...workers]) bytes += await livingBytes(send);
    await page.close();
    return [
      {
        what: `JS heap of page and ${String(workers.length)} workers: 1,000-paragraph document, search, print of 3,000 notes`,
        ours: { name: 'Attaché', unit: 'MB', samples: [bytes / MB] },
        beside: [],
        target: { kind: 'limit', of: 'max', atMost: 250 },
      },
    ];
  },
};
