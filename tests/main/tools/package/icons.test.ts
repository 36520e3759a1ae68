import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inProject } from '#tools/base/project.ts';
import { systemIcons } from '#tools/package/icons.ts';

const icons = systemIcons(readFileSync(inProject('renderer/icon.svg'), 'utf8'));
const file = (name: string): Buffer => icons.get(name) ?? Buffer.alloc(0);

/** Gives the side of a PNG, read from the PNG itself. */
function sideOf(png: Buffer): number {
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(20)).toBe(png.readUInt32BE(16));
  return png.readUInt32BE(16);
}

test('the Windows icon leads to a PNG of each size that it names', () => {
  const ico = file('icon.ico');
  const sides = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index;
    const start = ico.readUInt32LE(at + 12);
    const side = sideOf(ico.subarray(start, start + ico.readUInt32LE(at + 8)));
    expect(ico.readUInt8(at)).toBe(side % 256);
    return side;
  });
  expect(sides).toEqual([16, 24, 32, 48, 64, 128, 256]);
});

test('the Mac icon holds a PNG of the right size for each of its types, to its last byte', () => {
  const icns = file('icon.icns');
  expect(icns.subarray(0, 4).toString()).toBe('icns');
  expect(icns.readUInt32BE(4)).toBe(icns.length);
  const sides: Record<string, number> = {};
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    sides[icns.subarray(at, at + 4).toString()] = sideOf(
      icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)),
    );
  expect(sides).toEqual({
    ic11: 32,
    ic12: 64,
    ic07: 128,
    ic13: 256,
    ic08: 256,
    ic14: 512,
    ic09: 512,
    ic10: 1024,
  });
});

test('Linux has a file for each size, named after it', () => {
  const names = [...icons.keys()].filter((name) => name.startsWith('linux/'));
  for (const name of names) expect(name).toBe(`linux/${sideOf(file(name))}x${sideOf(file(name))}.png`);
  expect(names).toHaveLength(7);
});
