import { describe, expect, it } from 'vitest';
import { membersOf, parseJsonBytes } from '#core/base/untrusted.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('what comes from a file', () => {
  it('is JSON, or nothing', () => {
    expect(parseJsonBytes(bytes('{"a":[1]}'))).toEqual({ a: [1] });
    expect(parseJsonBytes(bytes('{"a":'))).toBeUndefined();
    expect(parseJsonBytes(Uint8Array.of(0x22, 0xff, 0x22))).toBeUndefined();
  });

  it('has members when it is an object, and only then', () => {
    expect(membersOf({ a: 1 })).toEqual({ a: 1 });
    expect([null, undefined, 'a', 1, [1]].map(membersOf)).toEqual([null, null, null, null, null]);
  });
});
