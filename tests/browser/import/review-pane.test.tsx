import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readMarkdown } from '#core/importing/markdown/read-markdown.ts';
import type { Correction } from '#core/importing/structure/model.ts';
import { ReviewPane } from '#renderer/features/pack-editor/review/ReviewPane.tsx';
import { devices } from '../../data/support/devices.ts';
import { accessibilityFaults, openMeeting } from '../support/open-meeting.tsx';

const start = devices();

const source = readMarkdown(
  '# A title\n\n## Opening\n\n1. The chair opened the meeting.\n\n2. The agenda was adopted.\n\nA line of its own.\n',
);

function Review() {
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
  const { screen } = await openMeeting({ services, children: <Review /> });
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
