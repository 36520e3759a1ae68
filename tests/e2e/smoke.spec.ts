import { expect, test } from './fixtures.ts';
import { recordLeaving, recordViolations, staysHome } from './requests.ts';

test.describe('the window', () => {
  test('opens with the app in it, and asks nobody outside for anything', async ({ attache }) => {
    const leaving = recordLeaving(attache.context());
    const violations = recordViolations(attache);
    await attache.reload();
    await expect(attache).toHaveTitle(/^Programme – /);
    await expect(attache.getByRole('main')).toBeVisible();
    expect(leaving()).toEqual([]);
    expect(violations()).toEqual([]);
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
    const violations = recordViolations(attache);
    const violated = await attache.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
          fetch('https://example.org/').catch(() => undefined);
        }),
    );
    expect(violated).toBe('connect-src');
    await expect.poll(violations).not.toEqual([]);
  });
});

test('the record of requests sees one that leaves, from a page that nothing holds back', async ({ page }) => {
  const leaving = recordLeaving(page.context());
  await page.setContent('<img src="https://nowhere.invalid/picture.png">');
  await expect.poll(leaving).toEqual(['https://nowhere.invalid/picture.png']);
});

test('the record of requests knows which ones leave', () => {
  expect(['app://attache/index.html', 'http://localhost:47130/', 'blob:x'].every(staysHome)).toBe(true);
  expect(['https://example.org/', 'http://localhost.example.org/', 'app://other/'].some(staysHome)).toBe(
    false,
  );
});
