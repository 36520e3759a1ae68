import { createContext, useContext, useSyncExternalStore } from 'react';
import {
  DEFAULT_PACE,
  parsePace,
  SPEAKING_LIMITS,
  type SpeakingLimit,
  type SpeakingPace,
} from '#core/notes/speaking-time.ts';
import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How the person wants the app; kept with their notes on this device. */
export interface Preferences {
  readonly theme: Theme;
  /** Null follows the system. */
  readonly language: string | null;
  /** The name that print puts on each page; empty prints none. It leaves only on paper. */
  readonly printedBy: string;
  /** Shortcuts of a single letter get in the way of some ways of typing and speaking, so they can be turned off. */
  readonly letterShortcuts: boolean;
  /** The language or languages in which documents were read last (`en`, `zh-Hans|en`); null before the first choice. */
  readonly reading: string | null;
  /** Whether the programme begins with the first steps: from the first start until the person puts them away. */
  readonly firstSteps: boolean;
  /** What the speaking time of a statement is counted by. */
  readonly pace: SpeakingPace;
  /** The limit that a statement is held against, in minutes. */
  readonly speakingLimit: SpeakingLimit;
  /** Editions of which the person does not want to be told any more that they are new. */
  readonly changesSeen: readonly string[];
}

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'system',
  language: null,
  printedBy: '',
  letterShortcuts: true,
  reading: null,
  firstSteps: true,
  pace: DEFAULT_PACE,
  speakingLimit: 3,
  changesSeen: [],
};

const KEY = 'preferences';

/** Where preferences are kept: the settings of the notes database. */
export interface PreferenceStorage {
  get(key: string): Promise<Result<unknown, AppError>>;
  put(values: ReadonlyMap<string, unknown>): Promise<Result<null, AppError>>;
}

/** Reads stored preferences; what is missing or of another shape takes its default. */
export function parsePreferences(stored: unknown): Preferences {
  const values = (typeof stored === 'object' && stored !== null ? stored : {}) as Readonly<
    Record<string, unknown>
  >;
  const {
    theme,
    language,
    printedBy,
    letterShortcuts,
    reading,
    firstSteps,
    changesSeen,
    pace,
    speakingLimit,
  } = values;
  return {
    theme: THEMES.find((each) => each === theme) ?? DEFAULT_PREFERENCES.theme,
    language: typeof language === 'string' ? language : DEFAULT_PREFERENCES.language,
    printedBy: typeof printedBy === 'string' ? printedBy : DEFAULT_PREFERENCES.printedBy,
    letterShortcuts:
      typeof letterShortcuts === 'boolean' ? letterShortcuts : DEFAULT_PREFERENCES.letterShortcuts,
    reading: typeof reading === 'string' ? reading : DEFAULT_PREFERENCES.reading,
    firstSteps: typeof firstSteps === 'boolean' ? firstSteps : DEFAULT_PREFERENCES.firstSteps,
    pace: parsePace(pace),
    speakingLimit:
      SPEAKING_LIMITS.find((each) => each === speakingLimit) ?? DEFAULT_PREFERENCES.speakingLimit,
    changesSeen: Array.isArray(changesSeen)
      ? changesSeen.filter((each) => typeof each === 'string')
      : DEFAULT_PREFERENCES.changesSeen,
  };
}

/** The preferences of this profile, live. A change shows at once; the promise says whether it was stored. */
export class PreferenceStore {
  #current: Preferences = DEFAULT_PREFERENCES;
  readonly #listeners = new Set<() => void>();
  readonly #storage: PreferenceStorage;

  constructor(storage: PreferenceStorage) {
    this.#storage = storage;
  }

  /** Reads what is stored; on failure the defaults stay. */
  readonly load = async (): Promise<Result<null, AppError>> => {
    const stored = await this.#storage.get(KEY);
    if (!stored.ok) return stored;
    this.#change(parsePreferences(stored.value));
    return { ok: true, value: null };
  };

  readonly current = (): Preferences => this.#current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly set = (changes: Partial<Preferences>): Promise<Result<null, AppError>> => {
    this.#change({ ...this.#current, ...changes });
    return this.#storage.put(new Map([[KEY, this.#current]]));
  };

  #change(next: Preferences): void {
    this.#current = next;
    for (const listener of this.#listeners) listener();
  }
}

/** Carries the store to the screens. */
export const PreferencesContext = createContext<PreferenceStore | null>(null);

/** Gives the preferences and the way to change them. */
export function usePreferences(): {
  readonly preferences: Preferences;
  readonly setPreferences: PreferenceStore['set'];
  /** Reads them again, after a restored backup may have brought some. */
  readonly reloadPreferences: PreferenceStore['load'];
} {
  const store = useContext(PreferencesContext);
  if (!store) throw new Error('Preferences are used outside their context');
  const preferences = useSyncExternalStore(store.subscribe, store.current);
  return { preferences, setPreferences: store.set, reloadPreferences: store.load };
}
