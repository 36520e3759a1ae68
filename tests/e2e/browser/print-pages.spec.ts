import { expect } from '@playwright/test';
import { marker } from '#tests/fixtures/notes-to-print.ts';
import { test } from '../printed.ts';
import { squeezed } from '../read-pdf.ts';

const occurrences = (text: string, part: string): number => text.split(part).length - 1;

for (const { paper, width, height } of [
  { paper: 'A4', width: 595.276, height: 841.89 },
  { paper: 'A5', width: 419.528, height: 595.276 },
  { paper: 'Letter', width: 612, height: 792 },
]) {
  test(`print: ${paper} has its exact size, embedded fonts, tags and no empty page`, async ({ printed }) => {
    const pdf = await printed(`?paper=${paper}`);
    expect(pdf.sizes).toHaveLength(pdf.pages.length);
    for (const size of pdf.sizes) {
      expect(Math.abs(size.width - width)).toBeLessThan(0.5);
      expect(Math.abs(size.height - height)).toBeLessThan(0.5);
    }
    expect(pdf.fonts.length).toBeGreaterThan(3);
    expect(pdf.fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    expect(pdf.fonts.every(({ name }) => /Noto|IBMPlex/.test(name))).toBe(true);
    expect(pdf.isTagged).toBe(true);
    expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'L', 'LI', 'P']));
    for (const text of pdf.pages) expect(squeezed(text).length).toBeGreaterThan(150);
  });
}

test('print: each note stands exactly once, private and trashed ones do not', async ({ printed }) => {
  const text = squeezed((await printed('')).pages.join(''));
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13])
    expect(occurrences(text, marker(number)), marker(number)).toBe(1);
  expect(occurrences(text, marker(9))).toBe(0);
  expect(occurrences(text, marker(10))).toBe(0);
  const withPrivate = squeezed((await printed('?private')).pages.join(''));
  expect(occurrences(withPrivate, marker(9))).toBe(1);
  expect(occurrences(withPrivate, marker(10))).toBe(0);
});

test('print: pages are numbered, and contents point at the right ones', async ({ printed }) => {
  const { pages } = await printed('');
  pages.forEach((text, index) => {
    const words = `Page ${String(index + 1)} of ${String(pages.length)}`;
    expect(occurrences(text, words), words).toBe(1);
    expect(text).toContain('For the delegation only');
    expect(text).toContain('Printed 25 Sept 2019, 10:00 UTC by A. Delegate');
  });
  const front = pages[0]?.replace(/\s+/g, ' ') ?? '';
  for (const title of ['Opening', 'AI in IP administration', 'Notes on documents', 'Sources']) {
    const page = Number(new RegExp(`${title} (\\d+)`).exec(front)?.[1]);
    expect(page, title).toBeGreaterThan(1);
    expect(pages[page - 1], title).toContain(title);
  }
});

test('print: Chinese reads back as it was written, in both languages side by side', async ({ printed }) => {
  const { pages } = await printed('?languages=zh-Hans,en&paper=Letter&ruled');
  const text = squeezed(pages.join(''));
  expect(text).toContain(
    squeezed(
      '人工智能的发展对知识产权制度提出了“新的挑战”，须在鼓励创新与保持各种权利之间的平衡方面进一步研究。',
    ),
  );
  expect(occurrences(text, '在鼓励创新与保持各种权利之间的平衡方面')).toBeGreaterThanOrEqual(36);
  expect(text).toContain(squeezed('现有的权利平衡是否仍有利于创新？'));
  expect(text).toContain('Doesthepresentbalanceofrightsstillserveinnovation?');
  expect(text).toContain('附注议程');
  pages.forEach((page, index) => {
    expect(squeezed(page)).toContain(squeezed(`第 ${String(index + 1)} 页，共 ${String(pages.length)} 页`));
  });
});

test('print: an agenda without notes says so', async ({ printed }) => {
  const { pages } = await printed('?none');
  expect(pages[0]).toContain('No notes are printed');
  expect(pages.join('')).not.toContain('MARK');
});
