import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { LARGEST_LOG, openErrorLog } from '#main/log/error-log.ts';

let path = '';
const now = (): Date => new Date('2019-09-27T08:00:00Z');

beforeEach(async () => {
  path = join(await mkdtemp(join(tmpdir(), 'attache-log-')), 'logs', 'attache.log');
});

test('a failure is written with its time, place, name and code, and the person’s folder as ~', async () => {
  const cause = Object.assign(new RangeError('no /home/somebody/a.mpack'), { code: 'ENOENT' });
  openErrorLog(path, '/home/somebody', now).record('main', cause);
  const text = await readFile(path, 'utf8');
  expect(text).toContain('2019-09-27T08:00:00.000Z main: RangeError [ENOENT]: no ~/a.mpack');
  expect(text).toMatch(/\n\s+at .*error-log\.test\.ts/);
});

test('two files of a limited size are all there ever is', async () => {
  const log = openErrorLog(path, '', now);
  for (let index = 0; index < 400; index++) log.record('main', 'x'.repeat(100_000));
  const names = await readdir(dirname(path));
  expect(names.sort()).toEqual(['attache.log', 'attache.log.old']);
  for (const name of names) {
    expect((await stat(join(dirname(path), name))).size).toBeLessThan(LARGEST_LOG + 5000);
  }
});

test('a log that cannot be written throws nothing', async () => {
  const blocked = join(dirname(path), 'file');
  await writeFile(dirname(path), 'in the way');
  expect(() => openErrorLog(blocked, '', now).record('main', 'x')).not.toThrow();
});
