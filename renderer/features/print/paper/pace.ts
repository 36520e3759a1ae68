/** Longest stretch of work, in milliseconds, before the window gets a turn. */
const STRETCH = 12;

/** Lets long work give way: call `turn` between small steps. */
export interface Pace {
  /** Resolves at once while the stretch lasts, else after the window had its turn. Throws once `signal` aborts. */
  turn(): Promise<void>;
}

/** A message comes back without the 4 ms that nested timers wait. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** Gives a pace that ends with `signal`. */
export function createPace(signal: AbortSignal): Pace {
  let since = performance.now();
  return {
    turn: async () => {
      signal.throwIfAborted();
      if (performance.now() - since < STRETCH) return;
      await nextTask();
      signal.throwIfAborted();
      since = performance.now();
    },
  };
}
