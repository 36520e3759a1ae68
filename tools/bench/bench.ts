import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { inProject } from '#tools/base/project.ts';
import { findBrowser } from '#tools/browser/find-browser.ts';
import { drivenSwitches } from '#tools/browser/switches.ts';
import { packWithLongDocument } from './bench-pack.ts';
import type { Row } from './figures.ts';
import { startSite, type Site } from './site.ts';

/** What a measurement has to work with. */
export interface Bench {
  readonly site: Site;
  readonly browserVersion: string;
  /** A browser whose profile holds so many notes and the meeting with the long document; the same for the whole run. */
  readonly withNotes: (count: number) => Promise<BrowserContext>;
  /** A browser with the same meeting and no note, in a profile that nothing else uses; whoever asks for it closes it. */
  readonly newProfile: () => Promise<BrowserContext>;
  /** Closes what a line may have left open, so that the next one has the machine to itself. */
  readonly closePages: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** One measurement: its name on the command line, and the rows that it gives. */
export interface Line {
  readonly name: string;
  readonly measure: (bench: Bench) => Promise<readonly Row[]>;
}

const PACK = 'long.mpack';
const LONG = 1000;

/** Writes notes and the long meeting into the profile with the app's own services; gives nothing back. */
async function fillProfile(page: Page, site: Site, notes: number): Promise<void> {
  const failed = new Promise<never>((_, reject) => page.once('pageerror', reject));
  const filled = async (): Promise<void> => {
    await page.goto(`${site.url}bench/seed.html?notes=${String(notes)}&pack=/bench/${PACK}`);
    await page.locator('html[data-done]').waitFor({ state: 'attached', timeout: 120_000 });
  };
  await Promise.race([filled(), failed]);
}

/** Starts what the measurements share: the site, and browsers with a filled profile, made when first asked for. */
export async function startBench(): Promise<Bench> {
  const found = findBrowser();
  if (found === null) throw new Error('No browser was found; run `npm run setup`.');
  const site = await startSite();
  site.put(
    PACK,
    await packWithLongDocument(inProject('out/renderer/packs/wipo-conversation-2019.mpack'), LONG),
  );
  const folder = await mkdtemp(join(tmpdir(), 'attache-bench-'));
  const open = async (name: string): Promise<BrowserContext> => {
    const context = await chromium.launchPersistentContext(join(folder, name), {
      executablePath: found.path,
      args: [...drivenSwitches()],
      viewport: { width: 1280, height: 800 },
      locale: 'en-US',
    });
    // tsx names functions by a helper that functions sent to a page do not take with them.
    await context.addInitScript('globalThis.__name = (named) => named;');
    return context;
  };
  const profiles = new Map<number, Promise<BrowserContext>>();
  const prepared = async (notes: number, name = `notes-${String(notes)}`): Promise<BrowserContext> => {
    const context = await open(name);
    const page = await context.newPage();
    await fillProfile(page, site, notes);
    await page.close();
    return context;
  };
  let newProfiles = 0;
  const first = await prepared(0);
  profiles.set(0, Promise.resolve(first));
  return {
    site,
    browserVersion: first.browser()?.version() ?? 'unknown',
    withNotes: (count) => {
      const known = profiles.get(count) ?? prepared(count);
      profiles.set(count, known);
      return known;
    },
    newProfile: () => {
      newProfiles += 1;
      return prepared(0, `new-${String(newProfiles)}`);
    },
    closePages: async () => {
      for (const context of profiles.values())
        await Promise.all((await context).pages().map((page) => page.close()));
    },
    close: async () => {
      for (const context of profiles.values()) await (await context).close();
      await site.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
