import { describe, expect, test } from 'vitest';
import { appError, type AppError } from '#core/base/errors.ts';
import { err, ok, type Result } from '#core/base/result.ts';
import { DEFAULT_PREFERENCES, parsePreferences, PreferenceStore } from '#renderer/state/preferences.ts';

function storage(stored: unknown, failure?: AppError) {
  const put: ReadonlyMap<string, unknown>[] = [];
  return {
    put: (values: ReadonlyMap<string, unknown>): Promise<Result<null, AppError>> => {
      put.push(values);
      return Promise.resolve(failure ? err(failure) : ok(null));
    },
    get: (): Promise<Result<unknown, AppError>> => Promise.resolve(failure ? err(failure) : ok(stored)),
    written: put,
  };
}

describe('preferences', () => {
  test.each([
    undefined,
    null,
    'dark',
    3,
    [],
    { theme: 'neon', language: 5, printedBy: null, letterShortcuts: 'no' },
  ])('%j, which is no preference, gives the defaults', (stored) => {
    expect(parsePreferences(stored)).toEqual(DEFAULT_PREFERENCES);
  });

  test('what is stored is read, and a change is shown at once and stored whole', async () => {
    const kept = storage({ theme: 'dark', printedBy: 'A. Delegate' });
    const store = new PreferenceStore(kept);
    expect(await store.load()).toEqual(ok(null));
    let changes = 0;
    const stop = store.subscribe(() => (changes += 1));
    const stored = store.set({ language: 'zh-Hans' });
    expect(store.current()).toEqual({
      ...DEFAULT_PREFERENCES,
      theme: 'dark',
      printedBy: 'A. Delegate',
      language: 'zh-Hans',
    });
    expect([await stored, changes]).toEqual([ok(null), 1]);
    expect(kept.written.map((values) => values.get('preferences'))).toEqual([store.current()]);
    stop();
    await store.set({ theme: 'light' });
    expect(changes).toBe(1);
  });

  test('a failure to read leaves the defaults and is said', async () => {
    const store = new PreferenceStore(storage(null, appError('notes-read-failed')));
    expect(await store.load()).toEqual(err(appError('notes-read-failed')));
    expect(store.current()).toEqual(DEFAULT_PREFERENCES);
  });
});
