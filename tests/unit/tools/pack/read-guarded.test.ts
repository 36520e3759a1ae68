import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGuarded } from '#tools/pack/read-guarded.ts';

const folder = mkdtempSync(join(tmpdir(), 'guarded-'));
const file = join(folder, 'a.md');
writeFileSync(file, '# Report\n\n1. One.\n\n2. Two.\n');

/** A reader that does what a hostile file might make of ours. */
function reader(name: string, code: string): URL {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, code);
  return new URL(`file://${path}`);
}

const limits = { patience: 30_000, longest: 60_000, memory: 500 };

test('a file is read in a process of its own as it is elsewhere', async () => {
  const read = await readGuarded(file, limits);
  expect(read).toMatchObject({
    ok: true,
    value: { document: { format: 'markdown', facts: { title: 'Report' } } },
  });
});

test('one that stands still, goes on for ever or fills the memory is given up with a reason', async () => {
  const still = reader('still', 'process.send({ share: 0 }); for (;;);');
  const endless = reader('endless', 'setInterval(() => process.send({ share: 0 }), 20);');
  const greedy = reader('greedy', 'const all = []; for (;;) all.push(new Array(1000).fill(all.length));');
  const [stopped, ended, emptied] = await Promise.all([
    readGuarded(file, { ...limits, patience: 500 }, still),
    readGuarded(file, { ...limits, longest: 2500 }, endless),
    readGuarded(file, { ...limits, memory: 60 }, greedy),
  ]);
  const refused = (detail: string) => ({ ok: false, error: { code: 'file-too-large', detail } });
  expect(stopped).toMatchObject(refused('reading it stood still for 500 ms'));
  expect(ended).toMatchObject(refused('reading it took longer than 2500 ms'));
  expect(emptied).toMatchObject(refused('reading it needed more than 60 MB'));
}, 60_000);
