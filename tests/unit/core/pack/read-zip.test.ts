import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { PackLimits } from '#core/pack/limits.ts';
import { openPack } from '#core/pack/open-pack.ts';
import { listZip, unpackEntry, type ZipEntry } from '#core/pack/read-zip.ts';
import { craftPack, packFiles, renameEntry } from '#tests/fixtures/packs/craft-pack.ts';
import { zipParts } from '#core/pack/write-pack.ts';
import { packCrypto } from '#tools/pack/pack-crypto.ts';

const ROOM: PackLimits = { file: 100_000, part: 100_000, original: 100_000, total: 100_000, parts: 10 };
const CENTRAL = [0x50, 0x4b, 0x01, 0x02];

function onlyEntry(zip: Uint8Array): ZipEntry {
  const listed = listZip(zip, 10);
  const entry = listed.ok ? listed.value[0] : undefined;
  if (!entry) throw new Error('The zip lists nothing');
  return entry;
}

/** Where the directory's entry of this index begins. */
function directoryEntry(zip: Uint8Array, index: number): number {
  let found = -1;
  for (let at = 0; at < zip.length - 4; at += 1)
    if (CENTRAL.every((byte, offset) => zip[at + offset] === byte) && ++found === index) return at;
  throw new Error(`There is no entry ${String(index)}`);
}

function declareSize(zip: Uint8Array, index: number, size: number): Uint8Array {
  const copy = zip.slice();
  new DataView(copy.buffer).setUint32(directoryEntry(copy, index) + 24, size, true);
  return copy;
}

test('stored and deflated entries come back as they went in', () => {
  const content = new Uint8Array(60_000).map((_, index) => (index * 7) % 251);
  for (const level of [0, 9] as const) {
    const unpacked = unpackEntry(onlyEntry(zipSync({ name: [content, { level }] })));
    expect(unpacked.ok && Buffer.compare(unpacked.value, content)).toBe(0);
  }
});

test('an entry that gives more or less than it declares is damaged', () => {
  const zip = zipSync({ bomb: new Uint8Array(5_000_000) });
  expect(unpackEntry(onlyEntry(zip)).ok).toBe(true);
  for (const size of [10, 4_999_999, 5_000_001])
    expect(unpackEntry(onlyEntry(declareSize(zip, 0, size)))).toEqual({ ok: false, error: 'damaged' });
});

test('a declared size beyond the limit is refused before anything is unpacked', async () => {
  const pack = declareSize(await craftPack(), 0, 0xfffffff0);
  expect(await openPack(pack, packCrypto)).toMatchObject({
    ok: false,
    error: { code: 'pack-too-large', place: 'documents/note/en.json' },
  });
});

test.each([
  ['the file', { ...ROOM, file: 1000 }, undefined],
  ['one part', { ...ROOM, part: 1000 }, 'meeting.json'],
  ['all parts', { ...ROOM, total: 1500 }, 'meeting.json'],
  ['the number of parts', { ...ROOM, parts: 3 }, undefined],
])('a limit on %s is kept', async (_, limits, place) => {
  const pack = await craftPack();
  expect(await openPack(pack, packCrypto, { limits: ROOM })).toMatchObject({ ok: true });
  const result = await openPack(pack, packCrypto, { limits });
  expect(result).toMatchObject({ ok: false, error: { code: 'pack-too-large' } });
  expect(result.ok ? null : result.error.place).toBe(place);
});

test('two entries of one name are refused', async () => {
  const doubled = renameEntry(
    zipParts((await packFiles()).set('pack.jsoX', new TextEncoder().encode('{}'))),
    'pack.jsoX',
    'pack.json',
  );
  expect(await openPack(doubled, packCrypto)).toMatchObject({
    ok: false,
    error: { code: 'pack-part-invalid', place: 'pack.json' },
  });
});

test('an encrypted entry and an unknown compression are damage, not a crash', async () => {
  const pack = await craftPack();
  const encrypted = pack.slice();
  encrypted[directoryEntry(pack, 0) + 8] = 1;
  expect(await openPack(encrypted, packCrypto)).toMatchObject({
    ok: false,
    error: { code: 'pack-part-damaged' },
  });
  const unknown = pack.slice();
  unknown[directoryEntry(pack, 0) + 10] = 14;
  expect(await openPack(unknown, packCrypto)).toMatchObject({
    ok: false,
    error: { code: 'pack-part-damaged', place: 'documents/note/en.json' },
  });
});
