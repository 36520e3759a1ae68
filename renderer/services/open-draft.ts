import type { Clock } from '#core/base/clock.ts';
import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';

/** Typing pauses this long before it is stored. */
const PAUSE_MS = 300;
/** While typing goes on without a pause, it is stored this often at the latest. */
const LONGEST_WAIT_MS = 600;
/** After a failure it is tried again on its own. */
const RETRY_MS = 5000;
/** As many steps as can be taken back. */
const MOST_STEPS = 200;

/** How far a draft is stored. */
export type DraftState =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'pending' }
  /** Another window has stored something else since: neither is touched until the person decides. */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'failed'; readonly error: AppError };

/** Steps that follow each other under one name within this time are taken back together: the letters of a word. */
const ONE_STEP_MS = 1500;

/**
 * A draft under the editor. Every change is stored on its own, within a second also while typing goes on, and can be taken
 * back; what could not be stored stays here and is tried again.
 */
export class OpenDraft<Content> {
  readonly #store: (content: Content, savedAt: number) => Promise<Result<null, AppError>>;
  readonly #clock: Clock;
  readonly #listeners = new Set<() => void>();
  #past: Content[] = [];
  #future: Content[] = [];
  #content: Content;
  #stored: Content;
  #state: DraftState;
  #step: { readonly name: string; readonly at: number } | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;

  constructor(
    content: Content,
    savedAt: number,
    store: (content: Content, savedAt: number) => Promise<Result<null, AppError>>,
    clock: Clock,
  ) {
    this.#content = content;
    this.#stored = content;
    this.#state = { kind: 'saved', at: savedAt };
    this.#store = store;
    this.#clock = clock;
  }

  get content(): Content {
    return this.#content;
  }

  get state(): DraftState {
    return this.#state;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Calls back after each change of content or state. Gives the unsubscribe. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Changes the draft. Changes of one `step` that follow each other closely are taken back as one. */
  change(next: Content, step = ''): void {
    if (next === this.#content) return;
    const now = this.#clock();
    const before = this.#step;
    const goesOn = step !== '' && before?.name === step && now - before.at < ONE_STEP_MS;
    this.#step = { name: step, at: now };
    if (!goesOn) this.#past = [...this.#past.slice(1 - MOST_STEPS), this.#content];
    this.#future = [];
    this.#put(next);
  }

  /** Changes what follows from the rest, such as a count: no step to take back. */
  amend(next: Content): void {
    if (next !== this.#content) this.#put(next);
  }

  /** Takes what is stored in the place of what is here; steps to take back are of another text by then. */
  replace(content: Content, savedAt: number): void {
    clearTimeout(this.#pause);
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
    this.#content = content;
    this.#stored = content;
    this.#past = [];
    this.#future = [];
    this.#step = null;
    this.#state = { kind: 'saved', at: savedAt };
    this.#tell();
  }

  undo(): void {
    const last = this.#past.pop();
    if (last === undefined) return;
    this.#future.push(this.#content);
    this.#step = null;
    this.#put(last);
  }

  redo(): void {
    const next = this.#future.pop();
    if (next === undefined) return;
    this.#past.push(this.#content);
    this.#step = null;
    this.#put(next);
  }

  /** Stores what is not stored by now; answers when the disk has it or has refused it, which `state` tells. */
  async flush(): Promise<void> {
    clearTimeout(this.#pause);
    clearTimeout(this.#deadline);
    this.#deadline = undefined;
    if (this.#saving !== null) await this.#saving;
    if (this.#stored === this.#content || this.#state.kind === 'conflict') return;
    this.#saving ??= this.#save().finally(() => {
      this.#saving = null;
    });
    await this.#saving;
  }

  #put(content: Content): void {
    this.#content = content;
    if (this.#state.kind === 'saved') this.#state = { kind: 'pending' };
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.flush(), PAUSE_MS);
    this.#deadline ??= setTimeout(() => void this.flush(), LONGEST_WAIT_MS);
    this.#tell();
  }

  async #save(): Promise<void> {
    const content = this.#content;
    const savedAt = this.#clock();
    const stored = await this.#store(content, savedAt);
    if (stored.ok) {
      this.#stored = content;
      this.#state = this.#content === content ? { kind: 'saved', at: savedAt } : { kind: 'pending' };
    } else if (stored.error.code === 'draft-changed-elsewhere') {
      this.#state = { kind: 'conflict' };
    } else {
      this.#state = { kind: 'failed', error: stored.error };
      this.#pause = setTimeout(() => void this.flush(), RETRY_MS);
    }
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
