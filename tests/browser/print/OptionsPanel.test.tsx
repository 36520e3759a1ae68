import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import axe from 'axe-core';
import { useState } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { defaultOptions, type PrintOptions } from '#core/printing/options.ts';
import type { Profile } from '#core/printing/profiles.ts';
import { privateNotes } from '#core/printing/select-notes.ts';
import { OptionsPanel } from '#renderer/features/print/OptionsPanel.tsx';
import { loadTexts, TextProvider, type Language } from '#renderer/i18n/index.ts';
import { meetingPack } from '#tests/fixtures/meeting-pack.ts';
import { marker, notesToPrint } from '#tests/fixtures/notes-to-print.ts';

let chosen: PrintOptions = defaultOptions('en', '');

function Panel({ profile }: { readonly profile: Profile }) {
  const [options, setOptions] = useState(defaultOptions('en', 'For the delegation only'));
  chosen = options;
  return (
    <main>
      <OptionsPanel
        options={options}
        languages={['en', 'zh-Hans']}
        privateNotes={privateNotes(notesToPrint, meetingPack().meeting.uri, options)}
        profile={profile}
        documents={[{ value: 'background-note', label: 'Background note' }]}
        onChange={(changes) => setOptions({ ...options, ...changes })}
      />
    </main>
  );
}

const show = async (language: Language, profile: Profile = 'agenda') =>
  render(
    <TextProvider texts={await loadTexts(language)}>
      <Panel profile={profile} />
    </TextProvider>,
  );

afterEach(() => {
  delete document.documentElement.dataset['theme'];
});

describe('the options of a print', () => {
  it('lists private notes before they are included, and leaves them out unless that is said', async () => {
    await show('en');
    // The input itself is hidden behind its drawing: people press the words.
    const box = page.getByText('Private notes', { exact: true });
    await box.click();
    const dialog = page.getByRole('alertdialog', { name: 'Print private notes?' });
    await expect.element(dialog).toHaveTextContent(marker(9));
    await dialog.getByRole('button', { name: 'Leave them out' }).click();
    expect(chosen.includePrivate).toBe(false);
    await box.click();
    await page.getByRole('button', { name: 'Include private notes' }).click();
    await expect.element(page.getByText('1 private note will be on paper.')).toBeVisible();
    expect(chosen.includePrivate).toBe(true);
    await box.click();
    expect(chosen.includePrivate).toBe(false);
  });

  it('changes kinds, paper and languages', async () => {
    await show('en');
    await page.getByText('Statement', { exact: true }).click();
    await page.getByRole('radio', { name: 'Letter' }).click();
    await page.getByRole('button', { name: /Second language/ }).click();
    await page.getByRole('option', { name: /Chinese/ }).click();
    expect(chosen).toMatchObject({
      kinds: ['position', 'question', 'follow-up'],
      paper: 'Letter',
      languages: ['en', 'zh-Hans'],
    });
  });

  it('asks of each profile what it has to decide: no notes of a paper to hand out, a document where it is made of one', async () => {
    await show('en', 'clean-document');
    await expect.element(page.getByRole('button', { name: /Background note/ })).toBeVisible();
    expect(page.getByText('Private notes', { exact: true }).query()).toBeNull();
    expect(page.getByText('Statement', { exact: true }).query()).toBeNull();
  });

  it.each([
    ['en', 'light'],
    ['zh-Hans', 'dark'],
    ['ar-XB', 'light'],
    ['ar-XB', 'dark'],
  ] as const)('has no accessibility fault in %s, %s', async (language, theme) => {
    document.documentElement.dataset['theme'] = theme;
    await show(language);
    await expect.element(page.getByRole('checkbox').first()).toBeVisible();
    const { violations } = await axe.run(document.body);
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
