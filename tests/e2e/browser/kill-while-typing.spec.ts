import type { Page } from '@playwright/test';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '../fixtures.ts';
import { startKillableBrowser, type KillableBrowser } from '../killable-browser.ts';

/** Fifty in all, on profiles that run side by side: most of a round is waiting for what a person waits for. */
const PROFILES = [1, 2, 3, 4, 5];
const KILLS = 10;
/** The whole test, also on a slow machine; a round is a start of the browser and a moment of typing. */
const LIMIT_MS = 600_000;
/** A little more than the longest time between two saves while typing goes on. */
const SAVE_RHYTHM_MS = 700;

const WORDS = 'We reserve our position on paragraph 11. ';
const BEGINNING = 'We reserve';

/** What the page told about itself before it was killed. */
interface Shown {
  /** The text of the note at the last moment at which the screen called it saved. */
  saved: string;
  /** How often that was. */
  times: number;
}

const editor = (page: Page) => page.getByRole('textbox', { name: 'Text of the note' });

async function openNote(page: Page, address: string, isFirst: boolean): Promise<void> {
  // The lightest screen with notes beside it: what is tested is the typing.
  await page.goto(`${address}#/notes`);
  if (isFirst) await page.getByRole('button', { name: 'Add note', exact: true }).click();
  else await page.getByRole('complementary').locator('button').filter({ hasText: BEGINNING }).first().click();
  await expect(editor(page)).toBeFocused();
}

/** Has the page report, frame by frame, what it shows as saved: what a person could have read there. */
async function watchSaved(page: Page): Promise<Shown> {
  const shown: Shown = { saved: '', times: 0 };
  await page.exposeFunction('reportSaved', (text: string) => {
    shown.saved = text;
    shown.times += 1;
  });
  await page.evaluate(() => {
    const report: unknown = Reflect.get(globalThis, 'reportSaved');
    let reported: string | null = null;
    const look = (): void => {
      const note = document.querySelector('aside article[data-note]');
      const text = note?.querySelector('[role="textbox"]')?.textContent ?? '';
      const isSaved = note?.querySelector('[data-news="true"]') !== null;
      if (isSaved && text !== reported && typeof report === 'function') {
        reported = text;
        report(text);
      }
      requestAnimationFrame(look);
    };
    look();
  });
  return shown;
}

let browser: KillableBrowser | null = null;

test.afterEach(() => browser?.kill());

const killedWhileTyping = async (served: string, folder: string): Promise<void> => {
  let before = '';
  let shown: Shown = { saved: '', times: 0 };
  let roundsWithSaves = 0;
  for (let round = 0; round <= KILLS; round += 1) {
    browser = await startKillableBrowser(folder);
    const { page } = browser;
    await openNote(page, served, round === 0);
    const text = (await editor(page).textContent()) ?? '';
    expect(text.startsWith(shown.saved), `round ${round}: “${shown.saved}” was shown as saved`).toBe(true);
    expect(text.startsWith(before) && isTyped(text), `round ${round}: “${text}” is what was typed`).toBe(
      true,
    );
    if (round === KILLS) break;
    before = text;
    shown = await watchSaved(page);
    await page.keyboard.press('Control+End');
    const typing = keepTyping(page, untyped(text));
    // The kill may fall anywhere in the rhythm of saving, once the screen has said something to hold it to.
    await expect
      .poll(() => shown.saved.length, { intervals: [20] })
      .toBeGreaterThan(Math.max(before.length, BEGINNING.length));
    await delay((round * 137) % SAVE_RHYTHM_MS);
    await browser.kill();
    await typing;
    if (shown.saved.length > before.length) roundsWithSaves += 1;
  }
  // The control: the screen did say "saved" while it was being typed.
  expect(roundsWithSaves).toBe(KILLS);
};

test.describe.configure({ mode: 'parallel', timeout: LIMIT_MS });

for (const profile of PROFILES)
  test(`everything shown as saved is there after ${KILLS} kills while typing, profile ${profile}`, ({
    served,
    folder,
  }) => killedWhileTyping(served, folder));

/** Types word by word as people do, with pauses of every length up to the rhythm of saving, until the page is gone. */
async function keepTyping(page: Page, text: string): Promise<void> {
  try {
    for (const [index, word] of text.split(/(?<= )/).entries()) {
      await page.keyboard.type(word, { delay: 15 });
      await delay((index * 167) % SAVE_RHYTHM_MS);
    }
  } catch (error) {
    if (!page.isClosed() && page.context().browser()?.isConnected() === true) throw error;
  }
}

/** The text is always the same words over and over, so that a lost or doubled letter is seen. */
const isTyped = (text: string): boolean =>
  WORDS.repeat(Math.ceil(text.length / WORDS.length)).startsWith(text);

/** Much more than can be typed before the kill. */
const untyped = (text: string): string => WORDS.slice(text.length % WORDS.length) + WORDS.repeat(100);
