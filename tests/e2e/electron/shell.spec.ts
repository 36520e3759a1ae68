import { expect, test } from '../fixtures.ts';
import { availableShell } from '../launch.ts';

test.describe('the shell', () => {
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
