import type { Page } from 'playwright';

/** Measures `count` times after `warmUp` rounds that do not count. */
export async function repeat(
  count: number,
  measure: () => Promise<number>,
  warmUp = 2,
): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let round = -warmUp; round < count; round += 1) {
    const sample = await measure();
    if (round >= 0) samples.push(sample);
  }
  return samples;
}

/** Gives how many seconds each of `count` rounds takes, after one that does not count. */
export const secondsOf = (count: number, run: () => Promise<unknown>): Promise<readonly number[]> =>
  repeat(
    count,
    async () => {
      const began = performance.now();
      await run();
      return (performance.now() - began) / 1000;
    },
    1,
  );

/**
 * Has each page that is opened tell when something is drawn for the first time: the milliseconds from the start of
 * the navigation to the end of the frame in which `selector` matched.
 */
export async function watchFor(page: Page, selector: string): Promise<() => Promise<number>> {
  await page.addInitScript((wanted) => {
    const drawn = new Promise<number>((resolve) => {
      const look = (): void => {
        if (document.querySelector(wanted) === null) return void requestAnimationFrame(look);
        // A task after the frame comes when the frame has been drawn.
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      };
      look();
    });
    Reflect.set(globalThis, 'drawn', drawn);
  }, selector);
  return () => page.evaluate(() => Reflect.get(globalThis, 'drawn') as Promise<number>);
}
