import { expect, test } from 'vitest';
import { strict } from '#tests/electron-standin/strict.ts';
import { decode, encode } from '#tests/electron-standin/wire.ts';

test('the stand-in throws on what it lacks, and gives what it has', async () => {
  const part = strict('app', { quit: () => 'done', nothing: undefined });
  expect(part.quit()).toBe('done');
  expect(part.nothing).toBeUndefined();
  expect(() => Reflect.get(part, 'dock') as unknown).toThrow('The Electron stand-in has no app.dock.');
  expect(await Promise.resolve(part)).toBe(part);
});

test('values cross as Electron copies them', () => {
  const value = {
    text: '笔记',
    none: null,
    missing: undefined,
    list: [1, true, { deep: new Uint8Array([0, 255, 7]) }],
    t: 'bytes',
    v: 'a key that looks like the wire’s own',
  };
  expect(decode(JSON.parse(JSON.stringify(encode(value))))).toEqual(value);
  expect(() => encode(() => 1)).toThrow('could not be cloned');
});
