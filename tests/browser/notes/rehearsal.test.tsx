import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cleanup, render } from 'vitest-browser-react';
import { Rehearsal } from '#renderer/features/notes/Rehearsal.tsx';
import { loadTexts, TextProvider } from '#renderer/i18n/index.ts';

// The clock is the test's own: a rehearsal of three minutes takes none.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

test('a rehearsal counts while it runs, says what is left and what is over the limit, and begins anew', async () => {
  const texts = await loadTexts('en');
  const screen = await render(
    <TextProvider texts={texts}>
      <Rehearsal text="Thank you, Chair." limit={180} onClose={() => undefined} />
    </TextProvider>,
  );
  const timer = screen.getByRole('timer');
  await expect.element(timer).toHaveTextContent('0:00 3:00 left');
  await screen.getByRole('button', { name: 'Start' }).click();
  vi.advanceTimersByTime(65_000);
  await expect.element(timer).toHaveTextContent('1:05 1:55 left');
  await screen.getByRole('button', { name: 'Pause' }).click();
  vi.advanceTimersByTime(60_000);
  await expect.element(timer).toHaveTextContent('1:05 1:55 left');
  await screen.getByRole('button', { name: 'Start' }).click();
  vi.advanceTimersByTime(120_000);
  await expect.element(timer).toHaveTextContent('3:05 0:05 over the limit');
  await screen.getByRole('button', { name: 'From the beginning' }).click();
  await expect.element(timer).toHaveTextContent('0:00 3:00 left');
});
