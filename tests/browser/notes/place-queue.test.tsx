import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { MEETING_ANCHOR, type Anchor } from '#core/anchoring/anchor.ts';
import { paragraphAnchor } from '#core/anchoring/paragraph-anchor.ts';
import type { NoteId } from '#core/base/ids.ts';
import { ok } from '#core/base/result.ts';
import type { MeetingPack, QuestionId } from '#core/pack/model.ts';
import type { Services } from '#renderer/services/start.ts';
import { accessibilityProblems, mountApp } from '#tests/browser/support/app.tsx';
import { NEW_FIELDS } from '#tests/browser/support/open-meeting.tsx';
import { value } from '#tests/data/support/expect-ok.ts';
import { backgroundNote, meetingPack } from '#tests/fixtures/meeting-pack.ts';

afterEach(cleanup);

const first = meetingPack();

/** ¶ 12 is reworded beyond what moves by itself, ¶ 10 is gone, a question has another id and other words. */
function secondEdition(): MeetingPack {
  const versions = backgroundNote.versions.map((version) => ({
    ...version,
    text: {
      ...version.text,
      blocks: version.text.blocks
        .filter(({ path }) => path !== '10')
        .map((block) =>
          block.path === '12'
            ? {
                ...block,
                text:
                  version.text.language === 'en'
                    ? 'No report of the meeting will be produced by anybody; the chair may give an oral summary.'
                    : '将不会制作会议报告，但主席可在会议结束时作口头总结。',
              }
            : block,
        ),
    },
  }));
  const themes = first.themes.map((theme) => ({
    ...theme,
    questions: theme.questions.map((question) =>
      question.id === 'policy-first' ? { ...question, id: 'policy-start' as QuestionId } : question,
    ),
  }));
  return meetingPack({
    edition: 2,
    issued: '2019-09-25',
    documents: [{ ...backgroundNote, versions }],
    themes,
  });
}

const onParagraph = (path: string): Anchor => ({
  ...MEETING_ANCHOR,
  paragraph: paragraphAnchor(backgroundNote, path, null),
});

async function openQueue() {
  const ids: NoteId[] = [];
  const anchors = [
    onParagraph('10'),
    onParagraph('12'),
    { ...MEETING_ANCHOR, question: 'policy-first' as QuestionId },
    onParagraph('9'),
  ];
  const before = async (services: Services): Promise<void> => {
    Object.assign(services.packs, { earlier: () => Promise.resolve(ok([first])) });
    for (const anchor of anchors)
      ids.push(value(await services.notes.create(first.meeting.uri, { ...NEW_FIELDS, anchor })));
  };
  const { services } = await mountApp({ pack: secondEdition(), at: '/notes/places', before });
  const anchorOf = async (index: number): Promise<Anchor> => {
    const id = ids[index];
    if (id === undefined) throw new Error('no such note');
    const open = value(await services.notes.open(id));
    const { anchor } = open.note().fields;
    await open.close();
    return anchor;
  };
  return { anchorOf };
}

test('lists deleted, reworded and renamed places; each is decided by key, and taken back', async () => {
  const { anchorOf } = await openQueue();
  await expect
    .element(page.getByText('3 notes have no certain place in this edition', { exact: false }))
    .toBeVisible();
  const deleted = page.getByRole('article', { name: /Note from ¶ 10/u });
  await expect.element(deleted.getByText('Was at ¶ 10 of pack 1')).toBeVisible();
  await expect.element(deleted.getByText('This paragraph was deleted', { exact: false })).toBeVisible();
  await expect.element(deleted.getByText('邀请实际运用人工智能的专家参与对话大有裨益。')).toBeVisible();
  expect(await accessibilityProblems()).toEqual([]);

  (deleted.element() as HTMLElement).focus();
  await userEvent.keyboard('l');
  await expect.element(page.getByRole('heading', { name: '1 note left where it was' })).toBeVisible();
  expect((await anchorOf(0)).left).toEqual(['paragraph']);

  const reworded = page.getByRole('article', { name: /Note from ¶ 12/u });
  await expect.element(reworded).toHaveFocus();
  await userEvent.keyboard('1');
  await expect.element(reworded).not.toBeInTheDocument();
  const { paragraph } = await anchorOf(1);
  expect(paragraph).toMatchObject({ path: '12', words: { language: 'zh-Hans' } });
  expect(paragraph?.words?.text).toContain('主席');

  await expect.element(page.getByRole('article', { name: /Note from Question 2\.1/u })).toHaveFocus();
  await userEvent.keyboard('1');
  await expect.element(page.getByText('No note waits for its place.')).toBeVisible();
  expect((await anchorOf(2)).question).toBe('policy-start');

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByRole('article', { name: /Note from Question 2\.1/u })).toBeVisible();
  expect((await anchorOf(2)).question).toBe('policy-first');
  expect((await anchorOf(3)).paragraph?.path).toBe('9');
});

test('another place is looked up by number or words, and a place that was left is looked for again', async () => {
  const { anchorOf } = await openQueue();
  const deleted = page.getByRole('article', { name: /Note from ¶ 10/u });
  await deleted.getByRole('button', { name: 'Choose another place…' }).click();
  await page.getByRole('combobox', { name: 'Choose the place of this note' }).fill('11');
  await expect.element(page.getByRole('option', { name: /¶ 11/u })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(deleted).not.toBeInTheDocument();
  expect((await anchorOf(0)).paragraph?.path).toBe('11');

  await page.getByRole('button', { name: 'Leave it at ¶ 12' }).click();
  await page.getByRole('button', { name: 'Look for its place again' }).click();
  await expect.element(page.getByRole('article', { name: /Note from ¶ 12/u })).toBeVisible();
  expect((await anchorOf(1)).left).toEqual([]);
});
