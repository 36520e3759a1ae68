/** Milliseconds between two reports: a screen drawn more often than a person can read costs time that the pages need. */
const REPORT_EVERY = 200;

/** How much of a print is set on pages, for the one part of the screen that shows it. */
export class SettingProgress {
  readonly #listeners = new Set<() => void>();
  #share = 0;
  #reportedAt = -Infinity;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** From 0 to 1. */
  readonly share = (): number => this.#share;

  /** Says how far it is; the beginning and the end are told at once. */
  reach(share: number): void {
    const now = performance.now();
    if (share > 0 && share < 1 && now - this.#reportedAt < REPORT_EVERY) return;
    this.#reportedAt = now;
    this.#share = share;
    for (const listener of this.#listeners) listener();
  }
}
