import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '#core/base/base64.ts';

test('agrees with the host, both ways', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      expect(toBase64(bytes)).toBe(text);
      expect(fromBase64(text)).toEqual(bytes);
    }),
  );
});

test.each(['A', 'AA', 'AAA', '====', 'A===', 'AA*=', 'AAAA=', 'é===', ' AAA'])('refuses %j', (text) => {
  expect(fromBase64(text)).toBeNull();
});
