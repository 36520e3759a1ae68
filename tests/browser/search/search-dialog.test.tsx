import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { FIRST_TERMS } from '#core/search/term-base.ts';
import { accessibilityProblems, mountApp, type MountOptions } from '../support/app.tsx';

async function mountSearch(options: MountOptions = {}) {
  await page.viewport(1280, 800);
  const mounted = await mountApp(options);
  await expect.element(mounted.screen.getByRole('heading', { level: 1 })).toBeVisible();
  await userEvent.keyboard('{Control>}k{/Control}');
  const box = mounted.screen.getByRole('combobox', { name: 'Search and commands' });
  await expect.element(box).toHaveFocus();
  return { ...mounted, box };
}

describe('the search box', () => {
  test('lists commands with their shortcuts, and runs the one that is asked for', async () => {
    const { screen, box } = await mountSearch();
    await expect.element(screen.getByRole('option', { name: /All notes G N/ })).toBeVisible();
    expect(await accessibilityProblems()).toEqual([]);
    await box.fill('print');
    await expect
      .element(screen.getByRole('option', { name: /^Print/ }).first())
      .toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => location.hash).toBe('#/print');
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
  });

  test('finds a Chinese word mid-sentence, marks it, and opens the paragraph in its language', async () => {
    const { screen, box, preferences } = await mountSearch();
    await box.fill('会议报告');
    const option = screen.getByRole('option', { name: /¶ 12/ });
    await expect.element(option).toBeVisible();
    expect(option.element().querySelector('mark')?.textContent).toBe('会议报告');
    expect(option.element().querySelector('[lang="zh-Hans"][dir="ltr"] mark')).not.toBeNull();
    await expect.element(screen.getByRole('status').first()).toHaveTextContent('1 place found');
    expect(await accessibilityProblems()).toEqual([]);
    await option.click();
    await expect.poll(() => location.hash).toBe('#/documents/background-note/12');
    await expect.poll(() => document.activeElement?.id).toBe('paragraph-12');
    expect(preferences.current().reading).toBe('zh-Hans');
  });

  test('moves by arrows, Home and End, opens a question at its place, and closes on Escape', async () => {
    const { screen, box } = await mountSearch();
    await box.fill('2.2');
    const first = screen.getByRole('option').first();
    await expect.element(first).toHaveTextContent(/2\.2.*balance of rights/);
    await userEvent.keyboard('{End}');
    await expect.element(screen.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Home}{Enter}');
    await expect.poll(() => document.activeElement?.id).toBe('question-policy-balance');
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(box).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect.element(box).not.toBeInTheDocument();
  });

  test('Enter right after the last letter acts on what that letter finds, not on the answer before', async () => {
    const { screen, box, services } = await mountSearch();
    await box.fill('2.2');
    await expect.element(screen.getByRole('option').first()).toHaveTextContent(/balance of rights/);
    const { search } = services.search;
    let answer = (): void => {};
    const later = new Promise<void>((resolve) => {
      answer = resolve;
    });
    vi.spyOn(services.search, 'search').mockImplementation(async (...asked) => {
      await later;
      return search.apply(services.search, asked);
    });
    await box.fill('会议报告');
    await userEvent.keyboard('{Enter}');
    await expect.element(box).toBeVisible();
    expect(location.hash).toBe('#/');
    answer();
    await expect.poll(() => location.hash).toBe('#/documents/background-note/12');
    await expect.element(box).not.toBeInTheDocument();
  });

  test('is widened by the term base, and says so', async () => {
    const { screen, box } = await mountSearch({ before: (services) => services.terms.replace(FIRST_TERMS) });
    await box.fill('Diálogo');
    await expect.element(screen.getByText(/Also searched.*对话会.*Conversation.*Dialogue/)).toBeVisible();
    await expect.element(screen.getByRole('option', { name: /The Conversation will discuss/ })).toBeVisible();
  });

  test('follows notes as they are written, and says when nothing is found', async () => {
    const { screen, services, pack, box } = await mountSearch();
    await box.fill('zebra');
    await expect.element(screen.getByText('Nothing found for “zebra”')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    const added = await services.meetings.addQuestion(pack.meeting.uri, {
      theme: null,
      item: null,
      text: 'Who owns the zebra?',
    });
    expect(added.ok).toBe(true);
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(box).toHaveFocus();
    await box.fill('zebra');
    await expect.element(screen.getByRole('option', { name: 'Who owns the zebra?' })).toBeVisible();
  });
});
