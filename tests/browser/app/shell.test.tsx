import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { appError } from '#core/base/errors.ts';
import { ok } from '#core/base/result.ts';
import type { OpenedFile } from '#renderer/platform/platform.ts';
import { startReady, TestPlatform, wipe } from '../../data/support/device.ts';
import { accessibilityProblems, mountApp, mountOpening } from '../support/app.tsx';
import { NEW_FIELDS } from '../support/open-meeting.tsx';

describe('finding one’s way', () => {
  test('the window is named after what is in view, and arriving moves the focus there', async () => {
    await page.viewport(1280, 800);
    const { screen } = await mountApp();
    await expect.poll(() => document.title).toBe('Programme – WIPO Conversation on IP and AI');
    await screen
      .getByRole('navigation')
      .getByRole('link', { name: /Background note/ })
      .click();
    await expect.poll(() => document.title).toBe('Background note – WIPO Conversation on IP and AI');
    const main = screen.getByRole('main');
    await expect.element(main).toHaveFocus();
    // By keyboard too, no ring goes round a whole screen; a link has one.
    await userEvent.keyboard('gp');
    await expect.element(main).toHaveFocus();
    expect(getComputedStyle(main.element()).outlineStyle).toBe('none');
    await userEvent.keyboard('{Tab}');
    expect(getComputedStyle(document.activeElement ?? document.body).outlineStyle).not.toBe('none');
  });

  test('an item of the left side brings itself into view and what is said about it beside it', async () => {
    await page.viewport(1280, 800);
    const { screen } = await mountApp();
    await screen.getByRole('link', { name: 'Patent law and patentability', exact: false }).first().click();
    const link = screen.getByRole('navigation').getByRole('link', { name: /Patent law and patentability/ });
    await expect.element(link).toHaveAttribute('aria-current', 'page');
    await expect
      .element(screen.getByRole('button', { name: /Are current patent law/ }))
      .toHaveAttribute('aria-current', 'true');
  });

  test('letters are shortcuts, never while something is typed, and can be turned off', async () => {
    await page.viewport(1280, 800);
    const { screen, preferences } = await mountApp();
    await expect.element(screen.getByRole('heading', { name: 'Programme', level: 1 })).toBeVisible();
    await userEvent.keyboard('gn');
    await expect.poll(() => location.hash).toBe('#/notes');
    await userEvent.keyboard('gp');
    await expect.poll(() => location.hash).toBe('#/');
    await userEvent.keyboard('?');
    await expect.element(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();

    await screen.getByRole('button', { name: 'Add a question' }).first().click();
    await userEvent.keyboard('gn');
    expect(location.hash).toBe('#/');
    await expect.element(screen.getByRole('textbox', { name: 'Your question' })).toHaveValue('gn');
    await userEvent.keyboard('{Escape}');

    await preferences.set({ letterShortcuts: false });
    await userEvent.keyboard('gn');
    expect(location.hash).toBe('#/');
  });

  test('the system’s print key leads to the print screen, also while typing and without letter shortcuts', async () => {
    await page.viewport(1280, 800);
    const { screen, preferences } = await mountApp();
    await preferences.set({ letterShortcuts: false });
    await screen.getByRole('button', { name: 'Add a question' }).first().click();
    const print = new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(print);
    expect(print.defaultPrevented).toBe(true);
    await expect.poll(() => location.hash).toBe('#/print');
    // Once the pages are there, the key is the system's again.
    await expect
      .poll(() => document.querySelector('[data-print-sheets]'), { timeout: 10_000 })
      .not.toBeNull();
    const again = new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(again);
    expect(again.defaultPrevented).toBe(false);
  });

  test('the language changes everywhere at once and is kept', async () => {
    await page.viewport(1280, 800);
    const { screen, preferences } = await mountApp();
    await screen.getByRole('button', { name: 'Language: English' }).click();
    await screen.getByRole('menuitemradio', { name: '简体中文' }).click();
    await expect.element(screen.getByRole('heading', { name: '日程', level: 1 })).toBeVisible();
    await expect.element(screen.getByText(/日内瓦.* · 2019年9月27日/)).toBeVisible();
    expect(document.documentElement.lang).toBe('zh-Hans');
    expect(preferences.current().language).toBe('zh-Hans');
  });
});

describe('in a narrow window', () => {
  test('the right side is a sheet that opens when a note is made', async () => {
    await page.viewport(800, 800);
    const { screen } = await mountApp();
    await expect.element(screen.getByRole('navigation')).toBeVisible();
    await expect.element(screen.getByRole('complementary')).not.toBeInTheDocument();
    await screen.getByRole('button', { name: 'Add note: Item 1' }).click();
    await expect.element(screen.getByRole('dialog', { name: 'Notes' })).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
  });

  test('the left side is one too, and going somewhere closes it', async () => {
    await page.viewport(400, 800);
    const { screen } = await mountApp();
    await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible();
    await expect.element(screen.getByRole('navigation')).not.toBeInTheDocument();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(400);
    await screen.getByRole('button', { name: 'Show the meeting’s contents' }).click();
    await screen.getByRole('dialog').getByRole('link', { name: 'All notes' }).click();
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    expect(location.hash).toBe('#/notes');
  });
});

describe('when something stands in the way', () => {
  test('notes of a newer app are refused in words', async () => {
    const screen = await mountOpening({ kind: 'newer-database' });
    await expect
      .element(screen.getByRole('heading', { name: 'These notes need a newer Attaché' }))
      .toBeVisible();
    await expect.element(screen.getByRole('alert')).toHaveTextContent('They are untouched');
  });

  test('a failed opening names the failure and can be tried again', async () => {
    let tries = 0;
    const screen = await mountOpening(
      { kind: 'failed', error: appError('notes-read-failed') },
      'en',
      new TestPlatform(),
      () => {
        tries += 1;
        return Promise.resolve({ kind: 'failed', error: appError('pack-part-damaged', 'agenda.json') });
      },
    );
    await expect.element(screen.getByText(/damaged.*agenda\.json/)).toBeVisible();
    await screen.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => tries).toBe(2);
  });

  test('vanished notes are said with count and date, and a bad backup says why it cannot be restored', async () => {
    await wipe();
    const platform = new TestPlatform();
    const services = await startReady(platform);
    const file: OpenedFile = { name: 'x.attache-backup', bytes: new Uint8Array([1, 2, 3]) };
    const opening = {
      kind: 'vanished' as const,
      services,
      lost: { notes: 12, at: Date.UTC(2019, 8, 26, 12) },
      goOn: () => Promise.resolve({ kind: 'newer-database' as const }),
    };
    const screen = await mountOpening(
      opening,
      'en',
      Object.assign(platform, { openFile: async () => ok(file) }),
    );
    await expect.element(screen.getByText(/On 26 Sept 2019.*there were 12 notes/)).toBeVisible();
    await screen.getByRole('button', { name: 'Restore from a backup…' }).click();
    await expect.element(screen.getByText(/Nothing was restored/)).toBeVisible();
    await screen.getByRole('button', { name: 'Go on without them' }).click();
    await expect.element(screen.getByText('These notes need a newer Attaché')).toBeVisible();
    await services.close();
  });

  test('a file that is no pack leaves the meeting open and says so', async () => {
    await page.viewport(1280, 800);
    const file: OpenedFile = { name: 'letter.mpack', bytes: new TextEncoder().encode('Dear colleague') };
    const platform = Object.assign(new TestPlatform(), { openFile: async () => ok(file) });
    const { screen } = await mountApp({ platform });
    await screen.getByRole('button', { name: 'Meeting menu' }).click();
    await screen.getByRole('menuitem', { name: 'Open a meeting pack…' }).click();
    await expect.element(screen.getByRole('alert')).toHaveTextContent('This file is not a meeting pack');
    await expect.element(screen.getByRole('heading', { name: 'Programme', level: 1 })).toBeVisible();
  });

  test('storage that may be cleared is said once there is a note, with a backup at hand', async () => {
    await page.viewport(1280, 800);
    const platform = Object.assign(new TestPlatform(), { persistStorage: async () => ({ granted: false }) });
    const { screen } = await mountApp({ platform });
    await expect.element(screen.getByRole('heading', { name: 'Programme', level: 1 })).toBeVisible();
    await expect.element(screen.getByText(/may clear what is stored/)).not.toBeInTheDocument();
    await screen.getByRole('button', { name: 'Add note: Item 1' }).click();
    await expect.element(screen.getByText(/may clear what is stored/)).toBeVisible();
    await screen.getByRole('button', { name: 'Back up now' }).click();
    await expect.element(screen.getByText(/may clear what is stored/)).not.toBeInTheDocument();
    expect(platform.saved?.length).toBeGreaterThan(0);
  });

  test('an old backup is said once something was written since, until it is put off or made', async () => {
    await page.viewport(1280, 800);
    const lastAt = Date.UTC(2019, 8, 27, 10);
    const { screen, services } = await mountApp({
      before: async ({ notes, settings }, pack) => {
        await notes.create(pack.meeting.uri, NEW_FIELDS);
        await settings.put(new Map([['backup-reminder', { lastAt, restUntil: null }]]));
      },
    });
    const reminder = screen.getByText(/^The last backup is of 27 Sept 2019/);
    await expect.element(reminder).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    await screen.getByRole('button', { name: 'Later' }).click();
    await expect.element(reminder).not.toBeInTheDocument();
    expect(await services.backups.status()).toEqual({ ok: true, value: { lastAt, isDue: false } });
    location.hash = '/settings';
    await expect.element(screen.getByText(/^Last backup: 27 Sept 2019/)).toBeVisible();
    await screen.getByRole('button', { name: 'Back up now…' }).click();
    await expect
      .element(screen.getByText('Backup saved, and read back from where it was saved.'))
      .toBeVisible();
    await expect.element(screen.getByText(/^Last backup: 27 Sept 2019/)).not.toBeInTheDocument();
  });
});
