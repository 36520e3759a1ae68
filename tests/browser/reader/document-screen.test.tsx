import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { cleanup } from 'vitest-browser-react';
import { NotesPanel } from '#renderer/features/notes/NotesPanel.tsx';
import { DocumentScreen } from '#renderer/features/reader/DocumentScreen.tsx';
import { ReaderNav } from '#renderer/features/reader/ReaderNav.tsx';
import { rangeOfOffsets } from '#renderer/features/reader/text-offsets.ts';
import type { Language } from '#renderer/i18n/index.ts';
import type { Services } from '#renderer/services/start.ts';
import { routeTo } from '#renderer/state/routes.ts';
import {
  accessibilityFaults,
  openMeeting,
  type OpenedMeeting,
} from '#tests/browser/support/open-meeting.tsx';
import { devices } from '#tests/data/support/devices.ts';
import { NOTE_ID } from '#tests/fixtures/meeting-pack.ts';

const start = devices();
// Screens go before the services that they work with.
afterEach(cleanup);

const read = async (path?: string, language: Language = 'en', services?: Services): Promise<OpenedMeeting> =>
  openMeeting({
    services: services ?? (await start()),
    address: routeTo.document(NOTE_ID, path),
    language,
    children: (
      <>
        <nav>
          <ReaderNav />
        </nav>
        <main>
          <DocumentScreen />
        </main>
        <aside>
          <NotesPanel />
        </aside>
      </>
    ),
  });

const row = (path: string): HTMLElement => {
  const found = document.getElementById(`paragraph-${path}`);
  if (found === null) throw new Error(`No row ${path}`);
  return found;
};

const textOf = (path: string, language: string): Element => {
  const found = row(path).querySelector(`[data-text-language="${language}"]`);
  if (found === null) throw new Error(`No text ${path} in ${language}`);
  return found;
};

const selectWords = (path: string, language: string, words: string): void => {
  const text = textOf(path, language);
  const at = (text.textContent ?? '').indexOf(words);
  const range = rangeOfOffsets(text, at, at + words.length);
  document
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
};

const bothLanguages = (screen: OpenedMeeting['screen']): Promise<void> =>
  screen.getByRole('radio', { name: '中文 | English' }).click();

beforeEach(() => {
  document.getSelection()?.removeAllRanges();
});

describe('a document', () => {
  test('is typeset with its numbers outside the text, and says whose text it is', async () => {
    const { screen } = await read();
    await expect.element(screen.getByText('English: unofficial translation')).toBeVisible();
    const eleven = textOf('11', 'en');
    expect(eleven.getAttribute('lang')).toBe('en');
    expect(eleven.getAttribute('dir')).toBe('ltr');
    expect(eleven.closest('[translate="no"]')).not.toBeNull();
    expect(row('11').getAttribute('aria-label')).toBe('¶ 11');
    expect(eleven.textContent).toBe('The expected outcomes of the Conversation are:');
    await expect.element(screen.getByRole('heading', { name: 'Objective' })).toBeVisible();
  });

  test('an address leads to its paragraph and puts it in view', async () => {
    const { screen } = await read('12');
    await expect.poll(() => document.activeElement?.id).toBe('paragraph-12');
    await expect.element(screen.getByRole('heading', { name: '¶ 12' })).toBeVisible();
  });

  test('an address of a paragraph that is not there says so', async () => {
    const { screen } = await read('99');
    await expect
      .element(screen.getByText('The paragraph of this address is not in the document.'))
      .toBeVisible();
  });

  test('the outline gives the numbers of each section and leads there', async () => {
    const { screen } = await read();
    await screen.getByRole('link', { name: /Objective/ }).click();
    await expect.poll(() => document.activeElement?.id).toBe('paragraph-h2');
    await expect
      .element(screen.getByRole('link', { name: /Objective.*10–12/ }))
      .toHaveAttribute('aria-current');
  });

  test('a footnote opens where it stands and gives the focus back', async () => {
    const { screen } = await read();
    const marker = screen.getByRole('button', { name: 'Footnote 1' });
    await marker.click();
    await expect.element(screen.getByRole('dialog', { name: 'Footnote 1' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(marker).toHaveFocus();
  });

  test('a link is followed only after the whole address was shown and agreed to', async () => {
    const { screen, openedLinks } = await read();
    const address = 'https://www.wipo.int/meetings/1';
    const link = screen.getByRole('region', { name: 'Footnotes, English' }).getByRole('link');
    await link.click();
    await expect.element(screen.getByRole('alertdialog').getByText(address)).toBeVisible();
    await screen.getByRole('button', { name: 'Cancel' }).click();
    expect(openedLinks).toEqual([]);
    await link.click();
    await screen.getByRole('button', { name: 'Open address' }).click();
    await expect.poll(() => openedLinks).toEqual([address]);
  });
});

describe('two languages', () => {
  test('stand side by side, paragraph by paragraph', async () => {
    const { screen } = await read();
    await bothLanguages(screen);
    for (const path of ['8', '11', '11/b2', '12']) {
      const [chinese, english] = [textOf(path, 'zh-Hans'), textOf(path, 'en')].map((text) =>
        text.closest('div'),
      );
      expect(chinese?.parentElement).toBe(english?.parentElement);
    }
    await expect.element(screen.getByText('Chinese: official text')).toBeVisible();
  });

  test('the last choice is kept for the next start', async () => {
    const services = await start();
    const { screen } = await read(undefined, 'en', services);
    await bothLanguages(screen);
    await expect
      .poll(() => services.settings.get('preferences'))
      .toMatchObject({ ok: true, value: { reading: 'zh-Hans|en' } });
  });

  test('words are marked in the language they are from; the other marks its paragraph', async () => {
    const { screen } = await read('11/b2');
    await bothLanguages(screen);
    selectWords('11/b2', 'zh-Hans', '恰当问题');
    await screen.getByRole('button', { name: 'Add note on these words' }).click();
    await expect.poll(() => textOf('11/b2', 'zh-Hans').querySelector('mark')?.textContent).toBe('恰当问题');
    expect(textOf('11/b2', 'en').querySelector('mark')).toBeNull();
    const [chinese, english] = ['zh-Hans', 'en'].map((language) =>
      getComputedStyle(textOf('11/b2', language).parentElement ?? document.body),
    );
    expect(english?.borderInlineStartWidth).toBe('2px');
    expect(chinese?.borderInlineStartWidth).toBe('0px');
  });
});

describe('notes from the page', () => {
  test('with the keyboard alone: to ¶ 11, a note, typed, left, saved', async () => {
    const { screen } = await read('10');
    await expect.poll(() => document.activeElement?.id).toBe('paragraph-10');
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement?.id).toBe('paragraph-11');
    await userEvent.keyboard('n');
    await expect.element(screen.getByRole('textbox', { name: 'Text of the note' })).toHaveFocus();
    await userEvent.keyboard('Which questions first?');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.activeElement?.id).toBe('paragraph-11');
    await expect.element(screen.getByRole('button', { name: 'Which questions first?' })).toBeVisible();
    await expect.poll(() => row('11').getAttribute('aria-label')).toBe('¶ 11, 1 note');
  });

  test('words can be selected with the keyboard', async () => {
    await read('12');
    await expect.poll(() => document.activeElement?.id).toBe('paragraph-12');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
    expect(document.getSelection()?.toString().trim()).toBe('dialogue will');
  });

  test('pressing a mark opens its note', async () => {
    const { screen } = await read('12');
    selectWords('12', 'en', 'no recommendation');
    await screen.getByRole('button', { name: 'Add note on these words' }).click();
    await screen.getByRole('button', { name: 'Done' }).click();
    await expect.element(screen.getByRole('textbox', { name: 'Text of the note' })).not.toBeInTheDocument();
    await screen.getByRole('button', { name: 'no recommendation', exact: true }).click();
    await expect.element(screen.getByRole('textbox', { name: 'Text of the note' })).toBeVisible();
  });

  test('a paragraph can be cited and linked to', async () => {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    const { screen } = await read('11/b1');
    await expect.poll(() => document.activeElement?.id).toBe('paragraph-11/b1');
    await userEvent.keyboard('c');
    await expect.element(screen.getByText('Copied: Background note, ¶ 11')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await screen.getByRole('menuitem', { name: /Copy link/ }).click();
    await expect.poll(() => written.mock.lastCall?.[0]).toMatch(/#\/documents\/background-note\/11%2Fb1$/);
    written.mockRestore();
  });
});

describe('accessibility', () => {
  test.each(['en', 'zh-Hans', 'ar-XB'] as const)(
    'axe finds nothing in %s, light and dark',
    async (language) => {
      const { screen } = await read('12', language);
      await bothLanguages(screen);
      selectWords('12', 'en', 'no recommendation');
      await screen.getByRole('toolbar').getByRole('button').first().click();
      await expect.poll(() => document.querySelector('mark')).not.toBeNull();
      await expect.poll(() => document.querySelector('[role="textbox"]')).not.toBeNull();
      expect(await accessibilityFaults('light')).toEqual([]);
      expect(await accessibilityFaults('dark')).toEqual([]);
    },
  );
});
