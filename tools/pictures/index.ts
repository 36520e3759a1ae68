import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { inProject, runMain, say } from '#tools/base/project.ts';
import { findBrowser } from '#tools/browser/find-browser.ts';
import { drivenSwitches } from '#tools/browser/switches.ts';
import { buildIfNeeded } from '#tools/start/build-if-needed.ts';
import { startServer } from '#tools/start/server.ts';
import { writeOnQuestion, writeOnWords } from './sample-notes.ts';

/** Makes the pictures of the README from the app itself, so that they show what it is. */
async function makePictures(folder: string): Promise<number> {
  const browser = findBrowser();
  if (browser === null) throw new Error('No browser was found; run `npm run setup`.');
  await buildIfNeeded();
  const server = await startServer(inProject('out/renderer'), 0);
  if (server.state !== 'serving') throw new Error('No free port could be had.');
  const chrome = await chromium.launch({ executablePath: browser.path, args: [...drivenSwitches()] });
  try {
    const page = await chrome.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
    const take = async (name: string): Promise<void> => {
      await page.evaluate('document.fonts.ready');
      await page.screenshot({ path: join(folder, `${name}.png`) });
      say(`docs/images/${name}.png`);
    };
    await mkdir(folder, { recursive: true });
    await page.goto(server.url);
    await writeOnQuestion(page);
    await page.getByRole('button', { name: 'Later' }).click();
    await take('programme');

    await page.goto(`${server.url}#/documents/background-note/11`);
    await page.getByText('中文 | English', { exact: true }).click();
    await writeOnWords(page, 'zh-Hans');
    await take('reading');

    await page.goto(`${server.url}#/print`);
    await page.getByText('Ruled space for handwriting').click();
    await page.getByRole('button', { name: 'Save as PDF' }).and(page.locator(':enabled')).waitFor();
    await page.locator('[data-print-sheets]').getByText('We can agree to study').scrollIntoViewIfNeeded();
    await take('print');
    return 0;
  } finally {
    await chrome.close();
    await server.close();
  }
}

await runMain(() => makePictures(inProject('docs/images')));
