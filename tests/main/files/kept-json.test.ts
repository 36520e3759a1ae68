import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { openKeptJson } from '#main/files/kept-json.ts';

const schema = z.strictObject({ size: z.number() });
let folder = '';
let reports: string[] = [];
const open = () => openKeptJson(folder, 'kept.json', schema, (what) => reports.push(what));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-kept-'));
  reports = [];
});

test('what is kept is there at the next start; before that there is nothing, which is no failure', async () => {
  const first = open();
  expect(first.value()).toBeNull();
  await first.keep({ size: 7 });
  expect(open().value()).toEqual({ size: 7 });
  expect(reports).toEqual([]);
});

test('of many values at once the last one stays', async () => {
  const kept = open();
  await Promise.all([kept.keep({ size: 1 }), kept.keep({ size: 2 }), kept.keep({ size: 3 })]);
  expect(JSON.parse(await readFile(join(folder, 'kept.json'), 'utf8'))).toEqual({ size: 3 });
  expect(await readdir(folder)).toEqual(['kept.json']);
});

test.each(['', '{"size":', '{"size":"big"}', '{"size":1,"more":2}', 'null', '\0\0'])(
  'the broken or foreign file %j is ignored, reported, and replaced',
  async (content) => {
    await writeFile(join(folder, 'kept.json'), content);
    const kept = open();
    expect(kept.value()).toBeNull();
    expect(reports).toEqual(['kept.json was ignored']);
    await kept.keep({ size: 1 });
    expect(open().value()).toEqual({ size: 1 });
  },
);

test('a value that cannot be written is reported and holds for this run', async () => {
  await mkdir(join(folder, 'kept.json', 'in-the-way'), { recursive: true });
  const kept = open();
  await kept.keep({ size: 4 });
  expect(kept.value()).toEqual({ size: 4 });
  expect(reports).toEqual(['kept.json was ignored', 'kept.json was not written']);
});
