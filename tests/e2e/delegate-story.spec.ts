import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readBytes } from '#tests/fixtures/docx/read.ts';
import { expect, test } from './fixtures.ts';
import { startKillableBrowser } from './killable-browser.ts';
import type { RunningAttache } from './launch.ts';
import { readPdf, squeezed, type ReadPdf } from './read-pdf.ts';
import { recordLeaving } from './requests.ts';

/** What a delegate has in front of them, in either edition. */
interface Desk {
  readonly page: Page;
  readonly kill: () => Promise<void>;
  /** Prints as a person would and gives the file that comes out. */
  readonly print: (path: string) => Promise<void>;
  /** Saves the print as a Word file, first thinking better of it where there is a dialog to leave. */
  readonly saveWord: (path: string) => Promise<void>;
}

const ON_WORDS = 'QUOTED 我们支持将拟定问题作为优先成果。 We put this first.';
const ON_THEME = 'THEMED Agree to study the balance of rights, provided small offices take part.';
const ZH_WORDS = '拟定应在今后继续加以讨论的恰当问题';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const editor = (page: Page) => page.getByRole('textbox', { name: 'Text of the note' });

function electronDesk({ app, page, kill }: RunningAttache): Desk {
  const print = async (path: string): Promise<void> => {
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    await button(page, 'Save as PDF').click();
    await expect(page.getByText('The file is saved.')).toBeVisible();
  };
  const saveWord = async (path: string): Promise<void> => {
    await app.evaluate(({ dialog }) => {
      dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
    });
    await button(page, 'Save as Word').click();
    await expect(page.getByText('The file is saved.')).toBeHidden();
    // Enabled once more: the cancelled job has ended.
    await expect(button(page, 'Save as Word')).toBeEnabled();
    expect(existsSync(path)).toBe(false);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    await button(page, 'Save as Word').click();
    await expect(page.getByText('The file is saved.')).toBeVisible();
  };
  return { page, kill, print, saveWord };
}

async function browserDesk(profile: string, address: string): Promise<Desk> {
  const { page, kill } = await startKillableBrowser(profile);
  // A headless browser has no print dialog: that it was asked for is recorded, then the same pages go to a file.
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-print-asked', '');
    // Nor has it a dialog for files; without one the file is a download.
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  await page.goto(address);
  const print = async (path: string): Promise<void> => {
    await button(page, 'Print…').click();
    await expect(page.locator('html[data-print-asked]')).toBeAttached();
    await page.emulateMedia({ media: 'print' });
    const session = await page.context().newCDPSession(page);
    const { data } = await session.send('Page.printToPDF', {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
    });
    await writeFile(path, data, 'base64');
    await page.emulateMedia({ media: null });
  };
  const saveWord = async (path: string): Promise<void> => {
    const downloading = page.waitForEvent('download');
    await button(page, 'Save as Word').click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/^Annotated agenda - .*\.docx$/);
    await download.saveAs(path);
  };
  return { page, kill, print, saveWord };
}

/** Selects words of a paragraph by mouse, once more where the page was still finding its place. */
async function selectWords(page: Page, path: string, language: string, words: string): Promise<void> {
  await expect(async () => {
    await dragOver(page, path, language, words);
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(words);
  }).toPass();
}

async function dragOver(page: Page, path: string, language: string, words: string): Promise<void> {
  const text = page.locator(`[id="paragraph-${path}"] [data-text-language="${language}"]`);
  await text.scrollIntoViewIfNeeded();
  const ends = await text.evaluate((element, wanted) => {
    document.getSelection()?.removeAllRanges();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      const boxes = [start, start + wanted.length - 1].map((at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      });
      return boxes.map(({ left, right, top, bottom }) => ({ left, right, middle: (top + bottom) / 2 }));
    }
    return [];
  }, words);
  const [first, last] = ends;
  if (first === undefined || last === undefined) throw new Error(`“${words}” is not in ${path}`);
  await page.mouse.move(first.left + 1, first.middle);
  await page.mouse.down();
  await page.mouse.move(last.right - 1, last.middle, { steps: 8 });
  await page.mouse.up();
}

async function typeNote(page: Page, text: string): Promise<void> {
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type(text);
  await expect(page.locator('article[data-note]').getByText('Saved')).toBeVisible();
}

const occurrences = (text: string, part: string): number => text.split(squeezed(part)).length - 1;

/** What the printed agenda must say whatever edition made it. */
function expectWholeAgenda({ pages, fonts, sizes }: ReadPdf): void {
  const text = squeezed(pages.join(''));
  expect(occurrences(text, ON_WORDS)).toBe(1);
  expect(occurrences(text, ON_THEME)).toBe(1);
  expect(text).toContain(ZH_WORDS);
  expect(text).toContain(squeezed('What impact does AI have on the IP system and IP policy?'));
  expect(fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
  for (const { width, height } of sizes) {
    expect(Math.abs(width - 595.276)).toBeLessThan(0.5);
    expect(Math.abs(height - 841.89)).toBeLessThan(0.5);
  }
  pages.forEach((page, index) => {
    expect(page).toContain(`Page ${String(index + 1)} of ${String(pages.length)}`);
  });
}

test('a delegate reads, writes, is cut off, comes back, finds everything and prints it', async ({
  edition,
  launch,
  served,
  folder,
}) => {
  const profile = join(folder, 'profile');
  const sit = async (): Promise<Desk> =>
    edition === 'electron' ? electronDesk(await launch(profile)) : browserDesk(profile, served);

  const first = await sit();
  const leaving = recordLeaving(first.page.context());

  // Reads the background note in Chinese and notes something on its words.
  await first.page.getByRole('link', { name: 'Background note' }).first().click();
  await first.page.getByText('中文', { exact: true }).click();
  await selectWords(first.page, '11/b3', 'zh-Hans', ZH_WORDS);
  await button(first.page, 'Add note on these words').click();
  await typeNote(first.page, ON_WORDS);
  await expect(first.page.locator('mark').filter({ hasText: ZH_WORDS })).toBeVisible();

  // Goes on to a theme and notes something there.
  await first.page.getByRole('link', { name: 'Programme' }).first().click();
  await first.page.getByRole('link', { name: /^Theme: AI, the IP system/ }).click();
  await expect(
    first.page.getByRole('heading', { level: 1, name: 'AI, the IP system and IP policy' }),
  ).toBeVisible();
  await first.page.getByRole('complementary').getByRole('button', { name: 'Add note' }).click();
  await typeNote(first.page, ON_THEME);
  expect(leaving()).toEqual([]);
  await first.kill();

  // Opens the laptop again: both notes are in the list, the first leads back to its words.
  const second = await sit();
  const { page } = second;
  const leavingLater = recordLeaving(page.context());
  await page.getByRole('link', { name: /^All notes/ }).click();
  const list = page.getByRole('main');
  await expect(list.getByText(ON_THEME)).toBeVisible();
  await list.getByRole('searchbox', { name: 'Find in notes' }).fill('优先成果');
  await expect(list.getByText(ON_THEME)).toBeHidden();
  await list.getByText(ON_WORDS).click();
  await expect(page.getByRole('complementary').getByText(ON_WORDS)).toBeVisible();

  // Prints. Both notes are private, which is said before they go on paper.
  await page.getByRole('link', { name: 'Print and export' }).click();
  await page.getByText('Private notes', { exact: true }).click();
  const asked = page.getByRole('alertdialog', { name: 'Print private notes?' });
  await expect(asked.getByText('QUOTED')).toBeVisible();
  await expect(asked.getByText('THEMED')).toBeVisible();
  await asked.getByRole('button', { name: 'Include private notes' }).click();
  await expect(button(page, 'Save as PDF')).toBeEnabled();
  const path = join(folder, 'agenda.pdf');
  await second.print(path);
  expectWholeAgenda(await readPdf(path));

  // Takes it along for Word, too.
  const wordPath = join(folder, 'agenda.docx');
  await second.saveWord(wordPath);
  const word = readBytes(new Uint8Array(await readFile(wordPath)));
  const paragraphs = word.ok ? word.value.paragraphs.map(({ text }) => text) : [];
  for (const note of [ON_WORDS, ON_THEME]) expect(paragraphs.filter((text) => text === note)).toHaveLength(1);
  expect(leavingLater()).toEqual([]);
  await second.kill();
});
