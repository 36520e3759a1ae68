import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readMarkdown } from '#core/importing/markdown/read-markdown.ts';
import type { SourceDocument } from '#core/importing/model.ts';
import type { Correction } from '#core/importing/structure/model.ts';
import { ReviewPane } from '#renderer/features/pack-editor/review/ReviewPane.tsx';
import { devices } from '../../data/support/devices.ts';
import { accessibilityFaults, openMeeting } from '../support/open-meeting.tsx';

const start = devices();

const source = readMarkdown(
  '# A title\n\n## Opening\n\n1. The chair opened the meeting.\n\n2. The agenda was adopted.\n\nA line of its own.\n',
);

function Review({ source }: { readonly source: SourceDocument }) {
  const [corrections, setCorrections] = useState<readonly Correction[]>([]);
  return (
    <ReviewPane
      source={source}
      bytes={new Uint8Array()}
      corrections={corrections}
      onChange={setCorrections}
      onUnderstood={() => undefined}
    />
  );
}

test('paragraphs are gone through and put right by keyboard alone, beside the file as it came', async () => {
  const services = await start();
  const { screen } = await openMeeting({ services, children: <Review source={source} /> });
  const list = screen.getByRole('listbox', { name: 'The document as it was understood' });
  const selected = screen.getByRole('option', { selected: true });
  const original = screen.getByRole('region', { name: 'Original' });
  await expect.element(list).toBeVisible();
  list.element().focus();

  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(selected).toHaveTextContent('The chair opened the meeting.');
  await expect.element(selected).toHaveTextContent('Numbered');
  await expect
    .poll(() => original.element().querySelector('[data-current="true"]')?.textContent)
    .toContain('The chair opened');

  await userEvent.keyboard('2');
  await expect.element(selected).toHaveTextContent('Heading 2');
  await userEvent.keyboard('n');
  await expect.element(screen.getByRole('textbox', { name: 'Number' })).toHaveFocus();
  await userEvent.keyboard('7{Enter}');
  await expect.element(list).toHaveFocus();
  await expect.element(selected).toHaveTextContent('7');

  await userEvent.keyboard('{End}j');
  await expect.element(selected).toHaveTextContent('Joined to the one before');
  await userEvent.keyboard('sx');
  await expect.element(selected).toHaveTextContent('Left out');

  expect(await accessibilityFaults('light')).toEqual([]);
  expect(await accessibilityFaults('dark')).toEqual([]);
});

test('a paragraph is cut at the caret, and a paragraph is made a footnote, by keyboard alone', async () => {
  const services = await start();
  const typed = readMarkdown(
    '1. The chair opened. 2. The agenda was adopted.1\n\n1 As in document A/1.\n\nThe end.\n',
  );
  const { screen } = await openMeeting({ services, children: <Review source={typed} /> });
  const list = screen.getByRole('listbox', { name: 'The document as it was understood' });
  const selected = screen.getByRole('option', { selected: true });
  await expect.element(list).toBeVisible();
  list.element().focus();

  await userEvent.keyboard('d');
  const where = screen.getByRole('textbox', { name: /^Where does the second part begin/ });
  await expect.element(where).toHaveFocus();
  await userEvent.keyboard('{Home}x{Delete}{Enter}');
  await expect.element(screen.getByText('Put the cursor inside the text')).toBeVisible();
  for (let moved = 0; moved < '1. The chair opened. '.length; moved += 1)
    await userEvent.keyboard('{ArrowRight}');
  await userEvent.keyboard('{Enter}');
  await expect.element(list).toHaveFocus();
  await expect.element(selected).toHaveTextContent('The agenda was adopted.1');
  expect(
    screen
      .getByRole('option')
      .elements()
      .map((each) => each.textContent)[0],
  ).toContain('The chair opened.');

  await userEvent.keyboard('{ArrowDown}f');
  await expect.element(selected).toHaveTextContent('As in document A/1.Footnote');
  await expect.element(screen.getByRole('option').nth(1)).toHaveTextContent(/The agenda was adopted\.(?!1)/);
  await userEvent.fill(screen.getByRole('textbox', { name: 'Text of the footnote' }), 'As in A/1.');
  list.element().focus();
  await expect.element(selected).toHaveTextContent('As in A/1.Footnote');
  await userEvent.click(screen.getByRole('button', { name: 'Place its mark…' }));
  await expect.element(screen.getByRole('textbox', { name: /^Where does the mark stand/ })).toHaveFocus();
  expect(await accessibilityFaults('light')).toEqual([]);
  expect(await accessibilityFaults('dark')).toEqual([]);
  await userEvent.keyboard('{Escape}');
  await expect.element(list).toHaveFocus();
  await userEvent.keyboard('p');
  await expect.element(selected).toHaveTextContent('Paragraph');
});
