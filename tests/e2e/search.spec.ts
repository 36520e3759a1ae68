import { expect, test } from './fixtures.ts';
import { recordLeaving, recordViolations } from './requests.ts';

test('words are found mid-sentence and by another name, open at their place, and commands run', async ({
  attache,
}) => {
  const leaving = recordLeaving(attache.context());
  const violations = recordViolations(attache);
  await expect(attache.getByRole('heading', { level: 1 })).toBeVisible();
  const box = attache.getByRole('combobox', { name: 'Search and commands' });

  await attache.keyboard.press('ControlOrMeta+k');
  await box.fill('会议报告');
  const paragraph = attache.getByRole('option').filter({ hasText: '¶ 12' });
  await expect(paragraph.locator('mark')).toHaveText('会议报告');
  await paragraph.click();
  const place = attache.locator(':focus');
  await expect(place).toContainText('会议报告');
  await expect(place).toBeInViewport();

  await attache.keyboard.press('ControlOrMeta+k');
  await box.fill('settings');
  await attache.keyboard.press('Enter');
  await attache.getByRole('button', { name: 'Start with the meeting’s names' }).click();
  await expect(attache.getByRole('list', { name: 'Term base' })).toContainText('Diálogo');

  await attache.getByRole('button', { name: /Search documents/ }).click();
  await box.fill('对话会');
  await expect(attache.getByText(/Also searched.*Conversation/)).toBeVisible();
  await expect(
    attache.getByRole('option').locator('mark', { hasText: 'Conversation' }).first(),
  ).toBeVisible();
  await attache.keyboard.press('Escape');
  await expect(box).toBeHidden();

  expect(leaving()).toEqual([]);
  expect(violations()).toEqual([]);
});
