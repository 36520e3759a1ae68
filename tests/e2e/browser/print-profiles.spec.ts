import { expect, type Page } from '@playwright/test';
import { PROFILES, type Profile } from '#core/printing/profiles.ts';
import { marker } from '#tests/fixtures/notes-to-print.ts';
import { pageCount, test } from '../printed.ts';
import { drawPage, squeezed } from '../read-pdf.ts';

const occurrences = (text: string, part: string): number => text.split(part).length - 1;

/** What reaches out of the part of its sheet that blocks have, or out of the sheet: nothing may. */
const clipped = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-paper]')].flatMap((sheet) => {
      const paper = sheet.getBoundingClientRect();
      const [, content, notes, foot] = sheet.children;
      return [content, notes].flatMap((part, at) => {
        const limit = [notes, foot][at]?.getBoundingClientRect().top ?? 0;
        return [...(part?.querySelectorAll('*') ?? [])]
          .filter((each) => {
            const { left, right, bottom, width } = each.getBoundingClientRect();
            return width > 0 && (bottom > limit + 1 || left < paper.left || right > paper.right);
          })
          .map((each) => each.outerHTML.slice(0, 120));
      });
    }),
  );

/** The page of each profile that says most of how it is set; the others have been looked at. */
const TELLING: Readonly<Partial<Record<Profile, number>>> = {
  head: 4,
  pocket: 6,
  speaking: 2,
  document: 2,
  'clean-agenda': 2,
  'clean-document': 2,
  outcomes: 2,
  floor: 1,
  coverage: 1,
};

// Notes of the fixture are in Chinese, Arabic and English. After a change of design: npm run approve:pages
for (const profile of PROFILES)
  test(`print: ${profile} is clipped nowhere and looks as approved`, async ({ printed, page }) => {
    const pdf = await printed(`?profile=${profile}&languages=en,zh-Hans`);
    expect(await clipped(page)).toEqual([]);
    expect(pdf.fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    pdf.pages.forEach((text, index) => {
      expect(text).toContain(`Page ${String(index + 1)} of ${String(pdf.pages.length)}`);
      expect(text).toContain('Printed 25 Sept 2019, 10:00 UTC by A. Delegate');
    });
    const telling = TELLING[profile];
    if (telling === undefined) return;
    expect(await drawPage(pdf.path, telling)).toMatchSnapshot(`${profile}.png`, {
      threshold: 0.3,
      maxDiffPixelRatio: 0.01,
    });
  });

test('print: mirrored pages and the smallest paper clip nothing, and what reaches out is seen', async ({
  address,
  page,
}) => {
  for (const profile of ['head', 'document', 'coverage']) {
    await page.goto(`${address}?profile=${profile}&languages=ar-XB&paper=A5`);
    expect(await pageCount(page)).toBeGreaterThan(0);
    expect(await clipped(page), profile).toEqual([]);
  }
  // The control: a block moved beyond the foot of its page is found.
  await page
    .locator('[data-block]')
    .last()
    .evaluate((block: HTMLElement) => {
      block.style.marginBlockStart = '300mm';
    });
  expect(await clipped(page)).not.toEqual([]);
});

test('print: what is handed out has no note in its PDF, not in text, titles or tags', async ({ printed }) => {
  const written = [
    'MARK',
    'FLOOR-',
    'COMMENT-',
    'APPROVED-',
    'Whopaysforthestudy',
    'Takenup',
    'Forthedelegation',
  ];
  for (const profile of ['clean-agenda', 'clean-document']) {
    const pdf = await printed(`?profile=${profile}&private`);
    const text = squeezed([...pdf.pages, pdf.everyWord].join(''));
    for (const words of written) expect(text, profile).not.toContain(words);
    expect(text).toContain('Backgroundnote');
  }
  // The control: the same search finds them in a print that has notes.
  const head = await printed('?profile=head');
  const agenda = await printed('');
  const floor = await printed('?profile=floor');
  const found = [head, agenda, floor]
    .map(({ pages, everyWord }) => squeezed([...pages, everyWord].join('')))
    .join('');
  for (const words of written) expect(found).toContain(words);
});

test('print: each note of the document stands once, in the margin or the appendix', async ({ printed }) => {
  const { pages, everyWord } = await printed('?profile=document');
  const text = squeezed(pages.join(''));
  for (const number of [6, 7, 22, 23, 24]) expect(occurrences(text, marker(number)), marker(number)).toBe(1);
  for (const number of [1, 2, 9, 25]) expect(occurrences(text, marker(number))).toBe(0);
  expect(pages[1]).toContain('¶ 8–12');
  // The footnote of paragraph 8 stands once, at the foot of its page; who hears the page meets it after the text.
  expect(occurrences(text, 'Seehttps://www.wipo.int/meetings/1')).toBe(1);
  expect(pages[1]).toMatch(/Sources[^]+See https:\/\/www\.wipo\.int\/meetings\/1\s+For the delegation only/u);
  const order = [
    'drives developments',
    '[End of document]',
    'See https://www.wipo.int/meetings/1',
    'Page 2 of 3',
  ];
  expect(order.map((words) => everyWord.indexOf(words)).toSorted((a, b) => a - b)).toEqual(
    order.map((words) => everyWord.indexOf(words)),
  );
  expect(everyWord).toContain(order[2]);
  expect(squeezed(everyWord)).toContain(marker(22));
});

test('print: copies are whole, and each page says which one it is of', async ({ printed }) => {
  const { pages } = await printed('?profile=floor&copies=3');
  const single = pages.length / 3;
  pages.forEach((text, index) => {
    expect(text).toContain(`Copy ${String(Math.floor(index / single) + 1)} of 3`);
    expect(text).toContain(`Page ${String((index % single) + 1)} of ${String(single)}`);
  });
});
