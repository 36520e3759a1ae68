import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '#core/base/canonical-json.ts';

test('does not depend on the order of keys', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe(
    '{"a":true,"b":[1,{"c":"x","d":null}]}',
  );
  expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
});

test('says the same as JSON', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
