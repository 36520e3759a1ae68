import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { unpackFiles } from '#core/importing/unpack-files.ts';
import { buildDocx, p } from '#tools/fuzz/build-docx.ts';

const zip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const names = (bytes: Uint8Array): readonly string[] | null => {
  const files = unpackFiles(bytes, 'all.zip');
  if (!files.ok) throw new Error(files.error.code);
  return files.value?.map(({ name }) => name) ?? null;
};

test('a zip of documents gives its files without folders, and not what systems leave in it', () => {
  const bytes = zip({
    'en/A-1.txt': 'One',
    'zh/../../A-2.txt': 'Two',
    '__MACOSX/en/._A-1.txt': 'x',
    'en/.DS_Store': 'x',
  });
  expect(names(bytes)).toEqual(['A-1.txt', 'A-2.txt']);
  const files = unpackFiles(bytes, 'all.zip');
  expect(files.ok && new TextDecoder().decode(files.value?.[0]?.bytes)).toBe('One');
});

test('a Word file, a meeting pack and what is no zip are left to those who read them', () => {
  expect(names(buildDocx({ body: p('Text') }))).toBeNull();
  expect(names(zip({ 'pack.json': '{}', 'meeting.json': '{}' }))).toBeNull();
  expect(names(strToU8('1. One.'))).toBeNull();
});

test('a zip that is damaged or declares too much is refused', () => {
  const bytes = zip({ 'a.txt': 'One' });
  expect(unpackFiles(bytes.slice(0, bytes.length - 8), 'all.zip')).toMatchObject({
    ok: false,
    error: { code: 'file-damaged', place: 'all.zip' },
  });
  const bomb = bytes.slice();
  const view = new DataView(bomb.buffer);
  for (let at = 0; at + 4 <= bomb.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
  expect(unpackFiles(bomb, 'all.zip')).toMatchObject({ ok: false, error: { code: 'file-too-large' } });
});
