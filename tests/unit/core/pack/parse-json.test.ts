import { expect, test } from 'vitest';
import { parsePartJson } from '#core/pack/parse-json.ts';

const parse = (text: string): ReturnType<typeof parsePartJson> =>
  parsePartJson(new TextEncoder().encode(text));

test('a key named __proto__ is refused however it is written, and the same word in a text is none', () => {
  const refused = { ok: false, error: 'it has a key named __proto__' };
  expect(parse('{"a":[{"__proto__":1}]}')).toEqual(refused);
  expect(parse('{"\\u005f_proto__":1}')).toEqual(refused);
  expect(parse('{"__\\u0070roto__":1}')).toEqual(refused);
  expect(parse('{"a":"__proto__","b":"\\u0070"}')).toEqual({ ok: true, value: { a: '__proto__', b: 'p' } });
  expect(parse('{"a":[1]}')).toEqual({ ok: true, value: { a: [1] } });
});
