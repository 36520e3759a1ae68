import { buildDocx, p } from '#tools/fuzz/build-docx.ts';
import { expect, test } from './fixtures.ts';
import { recordLeaving, recordViolations } from './requests.ts';

const docx = (...paragraphs: readonly string[]): Buffer =>
  Buffer.from(buildDocx({ body: paragraphs.map((text) => p(text)).join('') }));

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const ENGLISH = docx(
  'TEST/PM/1/2',
  'Note by the Secretariat',
  '1. The working group met in Geneva and adopted the agenda that had been proposed to it.',
  '2. The working group considered the report on the first year of the programme of work.',
  '4. The working group agreed to continue its discussion on the basis of the same report.',
  '4. The working group decided to meet again in the autumn of the following year in Geneva.',
);
const CHINESE = docx(
  'TEST/PM/1/2',
  '秘书处的说明',
  '1. 工作组在日内瓦举行会议，通过了向其提出的议程，并选举了主席团成员。',
  '2. 工作组审议了关于工作方案第一年执行情况的报告，并对秘书处表示感谢。',
  '3. 工作组同意在同一份报告的基础上继续进行讨论，并请秘书处予以更新。',
  '4. 工作组决定于次年秋季在日内瓦再次举行会议，具体日期由秘书处通知。',
);
const REVISED = docx(
  'TEST/PM/1/2/REV.1',
  'Note by the Secretariat',
  '1. The working group met in Geneva and adopted the agenda that had been proposed to it.',
  '2. The working group considered the report on the first year of the programme of work.',
  '3. The working group agreed to end its discussion on the basis of the same report.',
  '4. The working group decided to meet again in the autumn of the following year in Geneva.',
);

test('two language versions become a pack: a number corrected, an item set, and it reads as a delegate reads it', async ({
  attache,
}) => {
  const leaving = recordLeaving(attache.context());
  const violations = recordViolations(attache);
  await attache.getByRole('button', { name: 'Meeting menu' }).click();
  await attache.getByRole('menuitem', { name: 'Meetings on this device' }).click();
  await attache.getByRole('button', { name: 'Prepare a meeting pack' }).click();
  await attache.getByRole('button', { name: 'New meeting pack' }).click();

  const choosing = attache.waitForEvent('filechooser');
  await attache.getByRole('button', { name: 'Choose files…' }).click();
  await (
    await choosing
  ).setFiles([
    { name: 'en.docx', mimeType: WORD, buffer: ENGLISH },
    { name: 'zh.docx', mimeType: WORD, buffer: CHINESE },
  ]);
  const documents = attache.getByRole('list', { name: 'Documents' });
  await expect(documents.getByRole('link', { name: 'Look through' })).toHaveCount(2);
  await expect(documents.getByRole('heading')).toHaveCount(1);

  await documents.getByRole('link', { name: 'Look through' }).first().click();
  const list = attache.getByRole('listbox', { name: 'The document as it was understood' });
  const slip = list.getByRole('option').filter({ hasText: 'agreed to continue' });
  await slip.click();
  await list.press('Enter');
  await attache.getByRole('textbox', { name: 'Number' }).fill('3');
  await attache.keyboard.press('Enter');
  await expect(slip).toContainText(/^3/);
  await expect(list).toBeFocused();

  const nav = attache.getByRole('navigation');
  const fill = (name: string, text: string) => attache.getByRole('textbox', { name, exact: true }).fill(text);
  await nav.getByRole('link', { name: 'Meeting', exact: true }).click();
  await fill('Title (English)', 'Working Group, first session');
  await fill('Short title (English)', 'Working Group 1');
  await fill('Organizer (English)', 'Test Organization');
  await fill('Place (English)', 'Geneva');
  await fill('First day', '2026-03-02');
  await fill('Last day', '2026-03-03');
  await fill('Time zone', 'Europe/Zurich');
  await fill('Prepared by', 'The delegation');

  await nav.getByRole('link', { name: /^Programme/ }).click();
  await attache.getByRole('button', { name: 'Add item' }).click();
  await fill('Title (English)', 'Adoption of the agenda');
  await attache.getByRole('button', { name: 'Link a paragraph' }).click();
  await attache.getByRole('combobox', { name: 'Which paragraph?' }).fill('3');
  await expect(attache.getByRole('option').first()).toContainText('agreed to continue');
  await attache.keyboard.press('Enter');

  await nav.getByRole('link', { name: 'Check and save' }).click();
  await attache.getByRole('button', { name: 'Open it here' }).click();
  await expect(attache.getByText('Working Group 1')).toBeVisible();
  await nav.getByRole('link', { name: /Note by the Secretariat/ }).click();
  const third = attache.locator('[data-path="3"]');
  await expect(third).toContainText('agreed to continue');
  await expect(third).toContainText(/^\s*3/);

  // Overnight, a revision: the next edition goes on from what is there.
  await attache.keyboard.press('g');
  await attache.keyboard.press('l');
  await attache.getByRole('button', { name: 'Actions for Working Group, first session' }).click();
  await attache.getByRole('menuitem', { name: 'Prepare a new edition' }).click();
  const choosingAgain = attache.waitForEvent('filechooser');
  await attache.getByRole('button', { name: 'Choose files…' }).click();
  await (await choosingAgain).setFiles([{ name: 'rev.docx', mimeType: WORD, buffer: REVISED }]);
  const proposal = attache.getByText('This is REV.1 of');
  await expect(proposal).toContainText('Note by the Secretariat');
  await attache.getByRole('button', { name: 'Put it in its place' }).click();
  await expect(proposal).toBeHidden();
  await nav.getByRole('link', { name: 'Check and save' }).click();
  await expect(attache.getByText('This will be pack 2 of the meeting.')).toBeVisible();
  await attache.getByRole('button', { name: 'Open it here' }).click();
  await nav.getByRole('link', { name: /Note by the Secretariat/ }).click();
  await expect(third).toContainText('agreed to end its discussion');

  expect(leaving()).toEqual([]);
  expect(violations()).toEqual([]);
});
