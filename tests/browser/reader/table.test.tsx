import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { MEETING_ANCHOR } from '#core/anchoring/anchor.ts';
import { paragraphAnchor } from '#core/anchoring/paragraph-anchor.ts';
import { makeQuotation } from '#core/anchoring/quotation.ts';
import { accessibilityProblems, mountApp } from '#tests/browser/support/app.tsx';
import { NEW_FIELDS } from '#tests/browser/support/open-meeting.tsx';
import { documentWithTable } from '#tests/fixtures/document-with-table.ts';
import { meetingPack } from '#tests/fixtures/meeting-pack.ts';

afterEach(cleanup);

const fees = documentWithTable(['en', 'zh-Hans', 'ar']);
const pack = meetingPack({ documents: [fees], agenda: [], themes: [], outcomes: [] });

test('a table is one, with heads and spans; its cells are gone to, noted on and marked like paragraphs', async () => {
  const quotation = makeQuotation('100 Swiss francs', 0, 3, 'en');
  if (quotation === null) throw new Error('words to quote');
  await mountApp({
    pack,
    at: '/documents/fees/tbl1%2Fr2c2',
    before: (services) =>
      services.notes.create(pack.meeting.uri, {
        ...NEW_FIELDS,
        anchor: { ...MEETING_ANCHOR, paragraph: paragraphAnchor(fees, 'tbl1/r2c2', quotation) },
      }),
  });
  await expect
    .poll(() => document.activeElement?.getAttribute('data-path'), { timeout: 15_000 })
    .toBe('tbl1/r2c2');
  await expect.element(page.getByRole('columnheader', { name: 'Fee' })).toBeVisible();
  const search = page.getByRole('cell', { name: 'Search' });
  await expect.element(search).toHaveAttribute('rowspan', '2');
  await expect
    .element(page.getByRole('cell', { name: 'No fee is refunded.' }))
    .toHaveAttribute('colspan', '2');
  expect(document.activeElement?.querySelector('mark')?.textContent).toBe('100');
  await expect.element(page.getByRole('cell', { name: /\(1 note\)/u })).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement?.getAttribute('data-path')).toBe('tbl1/r2c2/p2');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('menuitem', { name: /Add note/u })).toBeVisible();
});

test('in two languages two tables stand side by side, and each paragraph is gone to once', async () => {
  const { preferences } = await mountApp({ pack, at: '/documents/fees' });
  await preferences.set({ reading: 'en|ar' });
  await expect.element(page.getByRole('columnheader', { name: 'الرسم' })).toBeVisible();
  const tables = Array.from(document.querySelectorAll('table'));
  expect(tables.map((table) => table.dir)).toEqual(['ltr', 'rtl', 'ltr', 'rtl']);
  expect(document.querySelectorAll('[id="paragraph-tbl1/r2c2"]')).toHaveLength(1);
  expect(document.querySelectorAll('[data-path="tbl1/r2c2"]')).toHaveLength(2);
  expect(await accessibilityProblems()).toEqual([]);
});
