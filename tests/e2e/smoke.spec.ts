import { expect, test } from './fixtures.ts';
import { availableShell } from './launch.ts';
import { recordLeaving, staysHome } from './requests.ts';

test.describe('the window', () => {
  test('opens with the app in it, and asks nobody outside for anything', async ({ attache }) => {
    const leaving = recordLeaving(attache.context());
    await attache.reload();
    await expect(attache).toHaveTitle(/Attaché/);
    await expect(attache.locator('body')).not.toBeEmpty();
    expect(leaving()).toEqual([]);
  });

  test('has IndexedDB in a secure context, and no Node', async ({ attache }) => {
    const facts = await attache.evaluate(() => ({
      secure: isSecureContext,
      databases: typeof indexedDB,
      node: typeof Reflect.get(globalThis, 'process'),
      require: typeof Reflect.get(globalThis, 'require'),
    }));
    expect(facts).toEqual({ secure: true, databases: 'object', node: 'undefined', require: 'undefined' });
  });

  test('refuses to fetch from outside, and the refusal is the policy', async ({ attache }) => {
    const violated = await attache.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
          fetch('https://example.org/').catch(() => undefined);
        }),
    );
    expect(violated).toBe('connect-src');
  });
});

test('the record of requests knows which ones leave', () => {
  expect(['app://attache/index.html', 'http://localhost:47130/', 'blob:x'].every(staysHome)).toBe(true);
  expect(['https://example.org/', 'http://localhost.example.org/', 'app://other/'].some(staysHome)).toBe(
    false,
  );
});

test.describe('the shell', () => {
  test.skip(({ edition }) => edition !== 'electron', 'the browser edition has no shell');

  test('is named, so that a pass on the stand-in is not taken for one on Electron', async ({ launch }) => {
    const { shell } = await launch();
    process.stdout.write(`  The desktop tests run on: ${shell}\n`);
    expect(shell).toBe(availableShell());
  });

  test('keeps IndexedDB over being killed', async ({ launch }) => {
    const first = await launch();
    await first.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('smoke', 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore('things');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const writing = opening.result.transaction('things', 'readwrite', { durability: 'strict' });
            writing.objectStore('things').put('kept', 'key');
            writing.oncomplete = () => resolve();
          };
        }),
    );
    await first.kill();
    const second = await launch();
    const kept = await second.page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('smoke', 1);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const reading = opening.result.transaction('things').objectStore('things').get('key');
            reading.onsuccess = () => resolve(reading.result);
          };
        }),
    );
    expect(kept).toBe('kept');
  });
});
