import { nextTask } from '#renderer/data/slices.ts';

/** Work goes on this long before the window gets to draw. */
const SLICE_MS = 20;

/** Gives what lets the window draw whenever a slice of work is done. */
export function resting(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < SLICE_MS) return;
    await nextTask();
    began = performance.now();
  };
}
