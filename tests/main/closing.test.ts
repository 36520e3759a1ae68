import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { closeAfterSaving, LONGEST_CLOSING } from '#main/closing.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function window() {
  let ask = (_event: { preventDefault: () => void }): void => undefined;
  const seen = { announced: 0, destroyed: 0, prevented: 0 };
  const finish = closeAfterSaving({
    onClose: (receive) => (ask = receive),
    announce: () => seen.announced++,
    destroy: () => seen.destroyed++,
  });
  return { seen, finish, close: () => ask({ preventDefault: () => seen.prevented++ }) };
}

test('a window waits for the renderer to save, and asks it once', () => {
  const { seen, finish, close } = window();
  close();
  close();
  expect(seen).toEqual({ announced: 1, destroyed: 0, prevented: 2 });
  finish();
  finish();
  expect(seen.destroyed).toBe(1);
});

test('a renderer that never answers holds it for five seconds and no longer', () => {
  const { seen, close } = window();
  close();
  vi.advanceTimersByTime(LONGEST_CLOSING - 1);
  expect(seen.destroyed).toBe(0);
  vi.advanceTimersByTime(1);
  expect(seen.destroyed).toBe(1);
  expect(LONGEST_CLOSING).toBe(5000);
});

test('an answer that nobody asked for closes nothing', () => {
  const { seen, finish } = window();
  finish();
  expect(seen.destroyed).toBe(0);
});
