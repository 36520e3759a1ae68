import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { ok } from '#core/base/result.ts';
import { accessibilityProblems, mountApp } from '#tests/browser/support/app.tsx';
import { TestPlatform } from '#tests/data/support/device.ts';

afterEach(cleanup);

const entries = () => page.getByRole('list', { name: 'Term base' }).getByRole('listitem');

test('an entry is added, changed and removed, and a wrong language tag is said so', async () => {
  const { services } = await mountApp({ at: '/settings' });
  await page.getByRole('button', { name: 'Add an entry' }).click();
  const save = page.getByRole('button', { name: 'Save' });
  await page.getByRole('textbox', { name: 'Name 1' }).fill('genetic resources');
  await expect.element(save).toBeDisabled();
  await page.getByRole('textbox', { name: 'Name 2' }).fill('遗传资源');
  await page.getByRole('textbox', { name: 'Language tag' }).nth(1).fill('not a tag');
  await expect.element(page.getByText('Not a language tag, such as en or zh-Hans')).toBeVisible();
  await page.getByRole('textbox', { name: 'Language tag' }).nth(1).fill('zh-Hans');
  expect(await accessibilityProblems()).toEqual([]);
  await userEvent.keyboard('{Enter}');
  await expect.element(entries().first()).toHaveTextContent('遗传资源');
  await page.getByRole('button', { name: 'Edit: genetic resources' }).click();
  await page.getByRole('textbox', { name: 'Name 1' }).fill('GRs');
  await save.click();
  await expect.element(page.getByRole('button', { name: 'Remove: GRs' })).toBeVisible();
  expect(services.terms.current()).toHaveLength(1);
  await page.getByRole('button', { name: 'Remove: GRs' }).click();
  await expect.element(page.getByRole('button', { name: 'Start with the meeting’s names' })).toBeVisible();
  expect(services.terms.current()).toEqual([]);
});

test('a file of terms is imported, a faulty one changes nothing and names its line', async () => {
  const platform = new TestPlatform();
  const hand = (text: string): void => {
    Object.assign(platform, {
      openFile: () => Promise.resolve(ok({ name: 'terms.csv', bytes: new TextEncoder().encode(text) })),
    });
  };
  hand('en,zh-Hans\nfolklore,民间文艺\n');
  const { services } = await mountApp({ at: '/settings', platform });
  await page.getByRole('button', { name: 'Import CSV or TBX…' }).click();
  await expect.element(page.getByText('Imported: 1 new entry')).toBeVisible();
  hand('en,zh-Hans\n"folklore,民间文艺\n');
  await page.getByRole('button', { name: 'Import CSV or TBX…' }).click();
  await expect
    .element(page.getByText('A quotation mark is opened and never closed.', { exact: false }))
    .toBeVisible();
  expect(services.terms.current()).toHaveLength(1);
});
