import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { filesOnCommandLine } from '#main/files/files-on-command-line.ts';

const folder = resolve('/home/somebody');

test('only our own files on a command line are opened, never switches or programs', () => {
  const given = ['A.MPACK', 'b.pdf', 'c.attache-backup', 'Anna.attache-contact', 'Anna.attache-keys'];
  const words = ['.', '--user-data-dir=/x.mpack', ...given.map((name) => join(folder, name))];
  expect(filesOnCommandLine(words, folder)).toEqual(
    ['A.MPACK', 'c.attache-backup', 'Anna.attache-contact'].map((name) => join(folder, name)),
  );
});

test('a relative path is meant from where the command was given, not from where the running app stands', () => {
  expect(filesOnCommandLine(['packs/b.attache'], folder)).toEqual([join(folder, 'packs', 'b.attache')]);
});
