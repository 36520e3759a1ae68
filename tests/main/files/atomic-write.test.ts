import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeAtomically } from '#main/files/atomic-write.ts';

const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'attache-write-'));

test('replaces a file whole and leaves nothing beside it', async () => {
  const folder = await newFolder();
  const path = join(folder, 'a.txt');
  await writeFile(path, 'a long old content');
  await writeAtomically(path, 'new');
  expect(await readFile(path, 'utf8')).toBe('new');
  expect(await readdir(folder)).toEqual(['a.txt']);
});

test('leaves what was there when it fails, and nothing beside it', async () => {
  const folder = await newFolder();
  const path = join(folder, 'in-the-way');
  await mkdir(path);
  await writeFile(join(path, 'child'), 'x');
  await expect(writeAtomically(path, 'new')).rejects.toThrow();
  expect(await readdir(folder)).toEqual(['in-the-way']);
});

test('takes every name that the file system takes', async () => {
  const folder = await newFolder();
  const name = `${'注'.repeat(80)}.pdf`;
  await writeAtomically(join(folder, name), 'new');
  expect(await readdir(folder)).toEqual([name]);
});
