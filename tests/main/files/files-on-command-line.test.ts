import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { filesOnCommandLine } from '#main/files/files-on-command-line.ts';

const folder = resolve('/home/somebody');

test('only our own files on a command line are opened, never switches or programs', () => {
  const words = ['.', '--user-data-dir=/x.mpack', join(folder, 'A.MPACK'), 'c.pdf', 'd.attache-backup'];
  expect(filesOnCommandLine(words, folder)).toEqual([
    join(folder, 'A.MPACK'),
    join(folder, 'd.attache-backup'),
  ]);
});

test('a relative path is meant from where the command was given, not from where the running app stands', () => {
  expect(filesOnCommandLine(['packs/b.attache'], folder)).toEqual([join(folder, 'packs', 'b.attache')]);
});
