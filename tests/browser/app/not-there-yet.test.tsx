import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { mountApp } from '../support/app.tsx';

test('a note asked for while the next screen is still loaded does not hang on the place before', async () => {
  // When the window rests the notes come first, and the other screens the next time; here there is no next time.
  let rests = 0;
  vi.stubGlobal('requestIdleCallback', (act: () => void) => {
    rests += 1;
    if (rests === 1) setTimeout(act);
    return rests;
  });
  await page.viewport(1280, 800);
  const { screen, services } = await mountApp();
  await screen.getByRole('link', { name: 'Patent law and patentability', exact: false }).first().click();
  const question = screen.getByRole('button', { name: /Are current patent law/ });
  await question.click();
  await expect.element(question).toHaveAttribute('aria-current', 'true');
  const side = screen.getByRole('complementary');
  const link = screen.getByRole('navigation').getByRole('link', { name: /Background note/ });
  const button = side.getByRole('button', { name: 'Add note', exact: true });
  await expect.element(button).toBeVisible();
  const addNote = button.element();
  (link.element() as HTMLElement).click();
  // The click has been worked off, and no file can have come.
  await Promise.resolve();
  (addNote as HTMLElement).click();
  const anchors = () =>
    services.views.current().flatMap((view) => (view.record === 'note' ? [view.note.fields.anchor] : []));
  await expect.poll(anchors).toHaveLength(1);
  expect(anchors()).toMatchObject([{ question: null, theme: null, item: null }]);
  vi.unstubAllGlobals();
});
