import type { Page } from 'playwright';

/** A note as the pictures show it; every word of it is ours. */
interface SampleNote {
  readonly text: string;
  readonly kind: string;
  readonly stance?: string;
  readonly priority?: string;
  readonly isPrivate?: boolean;
}

const QUESTION_NOTES: readonly SampleNote[] = [
  {
    text: '你们的审查指南何时更新？ Which offices have already changed theirs?',
    kind: 'Question to put',
    isPrivate: true,
  },
  {
    text: 'We can agree to study the balance of rights, provided that access for small offices is part of the same study.',
    kind: 'Position',
    stance: 'Conditional',
    priority: 'High',
  },
];

const PARAGRAPH_NOTE: SampleNote = {
  text: 'Formulating the questions is the outcome that matters to us: it decides the next session.',
  kind: 'Position',
  stance: 'Support',
  priority: 'High',
};

async function choose(page: Page, field: string, value: string): Promise<void> {
  const editor = page.getByRole('article', { name: 'Note under the editor' });
  await editor.getByRole('button', { name: new RegExp(`${field}$`) }).click();
  await page.getByRole('option', { name: value, exact: true }).click();
}

async function write(page: Page, note: SampleNote): Promise<void> {
  await page.getByRole('textbox', { name: 'Text of the note' }).waitFor();
  await page.keyboard.type(note.text);
  await choose(page, 'Kind', note.kind);
  if (note.stance !== undefined) await choose(page, 'Stance', note.stance);
  if (note.priority !== undefined) await choose(page, 'Priority', note.priority);
  const visibility = note.isPrivate === true ? 'private' : 'delegation';
  await page.getByRole('radio', { name: visibility }).click();
  await page.getByRole('radio', { name: visibility, checked: true }).waitFor();
  await page.getByRole('textbox', { name: 'Text of the note' }).getByText(note.text).waitFor();
}

/** Writes two notes on a question of the programme and leaves the newer one under the editor. */
export async function writeOnQuestion(page: Page): Promise<void> {
  for (const note of QUESTION_NOTES) {
    await page.getByRole('button', { name: 'Add note: Question 2.2' }).click();
    await write(page, note);
  }
}

/** Writes a note on the words of an entry of paragraph 11, in one of the languages that are shown. */
export async function writeOnWords(page: Page, language: string): Promise<void> {
  await page.locator(`[id="paragraph-11/b3"] [data-text-language="${language}"]`).selectText();
  await page.getByRole('button', { name: 'Add note on these words' }).click();
  await write(page, PARAGRAPH_NOTE);
}
