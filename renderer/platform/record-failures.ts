import type { Bridge } from '#contract/bridge.ts';

const MOST_FRAMES = 30;
const LONGEST_FRAME = 300;
const LONGEST_NAME = 100;

/**
 * Describes a failure by its class and its places in the code. Its message stays here: an error of parsing or of a library
 * may quote what a person wrote.
 */
export function describeFailure(cause: unknown): { readonly name: string; readonly frames: string[] } {
  if (!(cause instanceof Error)) return { name: typeof cause, frames: [] };
  const frames = (cause.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at .*\d+:\d+\)?$/.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => line.trim().slice(0, LONGEST_FRAME));
  return { name: cause.name.slice(0, LONGEST_NAME), frames };
}

/** Sends every error of the page that nobody caught to main's local log, from now on. */
export function recordFailures({ calls }: Bridge): void {
  const record = (cause: unknown): void => {
    // The log is the last resort: a failure to write there has nowhere to go.
    void calls.recordFailure(describeFailure(cause)).catch(() => undefined);
  };
  window.addEventListener('error', ({ error }) => record(error));
  window.addEventListener('unhandledrejection', ({ reason }) => record(reason));
}
