import type { AppError } from '#core/base/errors.ts';
import { ok, type Result } from '#core/base/result.ts';
import { parseTermBase, type TermBase } from '#core/search/term-base.ts';
import type { SettingsStore } from '#renderer/data/settings-store.ts';
import type { TermBaseService } from './search.ts';

const KEY = 'term-base';

/** The term base among the settings of this profile, so that it is in every backup. */
export class StoredTermBase implements TermBaseService {
  readonly #settings: Pick<SettingsStore, 'get' | 'put'>;
  readonly #listeners = new Set<() => void>();
  #terms: TermBase = [];

  constructor(settings: Pick<SettingsStore, 'get' | 'put'>) {
    this.#settings = settings;
  }

  readonly current = (): TermBase => this.#terms;

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  readonly load = async (): Promise<Result<null, AppError>> => {
    const stored = await this.#settings.get(KEY);
    if (!stored.ok) return stored;
    this.#change(parseTermBase(stored.value));
    return ok(null);
  };

  /** A change that was not stored does not count. */
  readonly replace = async (terms: TermBase): Promise<Result<null, AppError>> => {
    const stored = await this.#settings.put(new Map([[KEY, terms]]));
    if (stored.ok) this.#change(terms);
    return stored;
  };

  #change(terms: TermBase): void {
    this.#terms = terms;
    for (const changed of this.#listeners) changed();
  }
}
