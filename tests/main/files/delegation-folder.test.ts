import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { folderFileName } from '#core/base/folder-file-name.ts';
import type { DeviceId } from '#core/base/ids.ts';
import { keptFolder, openDelegationFolder, type DelegationFolder } from '#main/files/delegation-folder.ts';
import { openKeptJson } from '#main/files/kept-json.ts';

const DEVICE = 'd'.repeat(32) as DeviceId;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const nameOf = (text: string): string =>
  folderFileName(DEVICE, createHash('sha256').update(text).digest('hex'));

let outside = '';
let shared = '';
let profile = '';
let folder: DelegationFolder;

const opened = (): DelegationFolder =>
  openDelegationFolder(openKeptJson(profile, 'folder.json', keptFolder, (what) => expect(what).toBe('')));

beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'attache-outside-'));
  shared = join(outside, 'shared');
  profile = join(outside, 'profile');
  await Promise.all([mkdir(shared), mkdir(profile)]);
  await writeFile(join(outside, nameOf('SECRET')), 'SECRET');
  folder = opened();
  await folder.choose(shared);
});

test('what is written is there whole, is listed, read and removed, and is known at the next start', async () => {
  await folder.write(nameOf('one'), bytesOf('one'));
  expect(await readdir(shared)).toEqual([nameOf('one')]);
  const again = opened();
  expect(again.path()).toBe(shared);
  expect(await again.list()).toEqual([{ name: nameOf('one'), size: 3 }]);
  expect(await again.read(nameOf('one'))).toEqual(bytesOf('one'));
  await again.remove(nameOf('one'));
  expect(await readdir(shared)).toEqual([]);
});

test('one’s own file that was damaged is written anew, and one that is gone already is removed', async () => {
  await folder.write(nameOf('one'), bytesOf('one'));
  await writeFile(join(shared, nameOf('one')), 'o');
  await folder.write(nameOf('one'), bytesOf('one'));
  expect(await readFile(join(shared, nameOf('one')), 'utf8')).toBe('one');
  await rm(join(shared, nameOf('one')));
  await folder.remove(nameOf('one'));
  expect(await folder.list()).toEqual([]);
});

const HOSTILE = [
  '',
  '.',
  '..',
  'notes.docx',
  'other.attache',
  `../${nameOf('SECRET')}`,
  `..\\${nameOf('SECRET')}`,
  `/etc/passwd`,
  `${nameOf('SECRET')}/..`,
  `${nameOf('SECRET')}\0.attache`,
  nameOf('SECRET').toUpperCase(),
  nameOf('SECRET').replace('.attache', '/../x.attache'),
  nameOf('SECRET').replace('.attache', `${'x'.repeat(101)}.attache`),
];

test.each(HOSTILE)('the name %j reads, writes and removes nothing', async (name) => {
  const before = await readdir(outside, { recursive: true });
  const refusal = { code: 'folder-file-refused' };
  await expect(folder.read(name)).rejects.toMatchObject(refusal);
  await expect(folder.write(name, bytesOf('SECRET'))).rejects.toMatchObject(refusal);
  await expect(folder.remove(name)).rejects.toMatchObject(refusal);
  expect(await readdir(outside, { recursive: true })).toEqual(before);
});

test('a name that promises other bytes is not written', async () => {
  await expect(folder.write(nameOf('one'), bytesOf('two'))).rejects.toMatchObject({
    code: 'folder-file-refused',
  });
  expect(await readdir(shared)).toEqual([]);
});

test('the file of another device, and a copy of one’s own, are neither overwritten nor removed', async () => {
  const copy = nameOf('one').replace('.attache', ' (1).attache');
  for (const name of [nameOf('one'), copy]) {
    await writeFile(join(shared, name), 'theirs');
    await expect(folder.write(name, bytesOf('one'))).rejects.toMatchObject({ code: 'folder-file-refused' });
    await expect(folder.remove(name)).rejects.toMatchObject({ code: 'folder-file-refused' });
    expect(await readFile(join(shared, name), 'utf8')).toBe('theirs');
    expect(await folder.read(name)).toEqual(bytesOf('theirs'));
  }
});

describe.skipIf(process.platform === 'win32')('links', () => {
  test('to files elsewhere are neither listed, read nor written through', async () => {
    const name = nameOf('SECRET');
    await symlink(join(outside, name), join(shared, name));
    await symlink(join(outside, 'new'), join(shared, nameOf('two')));
    await mkdir(join(shared, nameOf('three')));
    await writeFile(join(shared, nameOf('four')), 'four');
    expect(await folder.list()).toEqual([{ name: nameOf('four'), size: 4 }]);
    await expect(folder.read(name)).rejects.toMatchObject({ code: 'file-read-failed' });
    await expect(folder.write(nameOf('two'), bytesOf('two'))).rejects.toMatchObject({
      code: 'folder-file-refused',
    });
    await expect(folder.read(nameOf('three'))).rejects.toMatchObject({ code: 'file-read-failed' });
    expect(await readdir(outside)).not.toContain('new');
  });

  test('in the place of one’s own file are replaced by the file, and what they lead to stays as it is', async () => {
    await folder.write(nameOf('one'), bytesOf('one'));
    await rm(join(shared, nameOf('one')));
    await writeFile(join(outside, 'target'), 'untouched');
    await symlink(join(outside, 'target'), join(shared, nameOf('one')));
    await folder.write(nameOf('one'), bytesOf('one'));
    expect(await readFile(join(outside, 'target'), 'utf8')).toBe('untouched');
    expect(await folder.read(nameOf('one'))).toEqual(bytesOf('one'));
  });

  test('in the place of the whole folder are not followed', async () => {
    await folder.write(nameOf('one'), bytesOf('one'));
    await rename(shared, join(outside, 'moved'));
    await mkdir(join(outside, 'elsewhere'));
    await symlink(join(outside, 'elsewhere'), shared);
    const gone = { code: 'folder-unreachable', place: shared };
    await expect(folder.list()).rejects.toMatchObject(gone);
    await expect(folder.write(nameOf('two'), bytesOf('two'))).rejects.toMatchObject(gone);
    await expect(folder.remove(nameOf('one'))).rejects.toMatchObject(gone);
    expect(await readdir(join(outside, 'elsewhere'))).toEqual([]);
  });
});

test('a folder that is gone, or was never chosen, says so', async () => {
  await rm(shared, { recursive: true });
  await expect(folder.list()).rejects.toMatchObject({ code: 'folder-unreachable', place: shared });
  await expect(folder.choose(join(outside, 'nowhere'))).rejects.toMatchObject({ code: 'folder-unreachable' });
  await folder.forget();
  expect(folder.path()).toBeNull();
  await expect(folder.list()).rejects.toMatchObject({ code: 'folder-unreachable' });
});
