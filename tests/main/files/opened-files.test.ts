import { expect, test } from 'vitest';
import { createOpenedFiles, filesOnCommandLine } from '#main/files/opened-files.ts';

test('only our own files on a command line are opened, never switches or programs', () => {
  const words = ['electron', '.', '--user-data-dir=/x.mpack', '/tmp/A.MPACK', 'b.attache', 'c.pdf'];
  expect(filesOnCommandLine(words)).toEqual(['/tmp/A.MPACK', 'b.attache']);
});

test('files wait until they are taken, once, and each coming is announced', () => {
  let announced = 0;
  const files = createOpenedFiles(() => announced++);
  files.add([]);
  files.add(['a']);
  files.add(['b', 'c']);
  expect(announced).toBe(2);
  expect([files.take(), files.take(), files.take(), files.take()]).toEqual(['a', 'b', 'c', null]);
});
