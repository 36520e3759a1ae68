import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { BUNDLED_SOURCES, buildBundledPacks } from '#tools/pack/build-bundled.ts';
import { type CompiledPack, compilePack } from '#tools/pack/compile-pack.ts';
import { formatProblem } from '#tools/pack/problem.ts';

const NAME = 'wipo-conversation-2019';
let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'attache-pack-'));
  folder = join(root, 'sources', NAME);
  await cp(join(BUNDLED_SOURCES, NAME), folder, { recursive: true });
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

/** Replaces words in a file of the copied source folder; throws when they are not there. */
async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(folder, file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  await writeFile(join(folder, file), text.replace(from, to));
}

async function compiled(): Promise<CompiledPack> {
  const result = await compilePack(folder);
  if (!result.ok) throw new Error(result.error.map(formatProblem).join('\n'));
  return result.value;
}

async function problems(): Promise<readonly string[]> {
  const result = await compilePack(folder);
  if (result.ok) throw new Error('The folder compiled');
  return result.error.map(formatProblem);
}

/** The line of a file on which these words stand, from 1. */
async function lineOf(file: string, words: string): Promise<number> {
  const lines = (await readFile(join(folder, file), 'utf8')).split('\n');
  return lines.findIndex((line) => line.includes(words)) + 1;
}

test('the same folder always gives the same bytes', async () => {
  expect(Buffer.compare((await compiled()).bytes, (await compiled()).bytes)).toBe(0);
});

test.each([
  ['programme.yaml', 'theme: patents', 'theme: patent', 'theme: patent', 'there is no theme patent'],
  [
    'programme.yaml',
    'cites: [background-note#13,',
    'cites: [background-note#31,',
    '#31',
    'background-note has no paragraph 31',
  ],
  ['programme.yaml', 'form: closing', 'form: ending', 'form: ending', 'agenda.6.form'],
  ['programme.yaml', 'time: not announced', 'time: 10 am', '10 am', 'write "not announced", or'],
  [
    'programme.yaml',
    'time: not announced',
    'time: { date: 2019-09-28, start: "10:00" }',
    '2019-09-28',
    'not a day of the meeting',
  ],
  [
    'themes.yaml',
    'id: cooperation-gap',
    'id: patents-inventorship',
    "number: '5.1'",
    'the question patents-inventorship is there twice',
  ],
  [
    'pack.yaml',
    'source: wipo-news }',
    'source: wipo-page }',
    'wipo-page',
    'the source wipo-page is not declared',
  ],
  ['pack.yaml', 'url: https', 'url: javascript:https', 'javascript:', 'only http and https'],
  ['pack.yaml', 'kind: editorial', 'kind: user', 'kind: user', 'sources.translation.kind'],
])('in %s, %j is told with its line', async (file, from, to, words, message) => {
  await edit(file, from, to);
  const line = await lineOf(file, words);
  const [first] = await problems();
  const near = [line - 1, line].map((at) => `${file}:${String(at)}:`);
  expect(near.some((start) => first?.startsWith(start))).toBe(true);
  expect(first).toContain(message);
});

test('a hostile character in YAML is told with its line', async () => {
  await edit('themes.yaml', 'en: International cooperation', 'en: "International \\u202Ecooperation"');
  const line = await lineOf('themes.yaml', '\\u202E');
  expect(await problems()).toEqual([
    expect.stringMatching(new RegExp(`^themes\\.yaml:${String(line)}:\\d+: .*reorders`)),
  ]);
});

test('a fact without a source is told as that', async () => {
  await edit('themes.yaml', 'source: editors\n', '');
  expect((await problems())[0]).toMatch(/^themes\.yaml:\d+:\d+: say where this comes from/);
});

test('broken YAML and a doubled key are told with line and column', async () => {
  await edit('pack.yaml', 'edition: 1', 'edition: [1');
  expect((await problems())[0]).toMatch(/^pack\.yaml:\d+:\d+: /);
  await edit('pack.yaml', 'edition: [1', 'edition: 1\nedition: 2');
  const line = await lineOf('pack.yaml', 'edition: 2');
  expect((await problems())[0]).toMatch(new RegExp(`^pack\\.yaml:${String(line)}:1: `));
});

test('a fault of a text is told with its line, and faults of several files together', async () => {
  await edit('documents/background-note/en.txt', '# Objectives', '#Objectives');
  await edit('documents/background-note/zh-Hans.txt', '# 目 标', '#目 标');
  const told = await problems();
  expect(told.map((problem) => problem.split(':')[0])).toEqual([
    'documents/background-note/zh-Hans.txt',
    'documents/background-note/en.txt',
  ]);
  expect(told[1]).toContain(`:${String(await lineOf('documents/background-note/en.txt', '#Objectives'))}: `);
});

test('a missing file is named', async () => {
  await rm(join(folder, 'themes.yaml'));
  expect(await problems()).toEqual(['themes.yaml: this file is missing']);
});

test('differences between language versions and unlisted texts are warned of, not refused', async () => {
  await edit('documents/background-note/en.txt', '14. Each panel', 'Each panel');
  await edit('programme.yaml', 'background-note#13, background-note#14', 'background-note#13');
  await writeFile(join(folder, 'documents/background-note/fr.txt'), '1. Un.\n');
  const { warnings } = await compiled();
  expect(warnings.map(formatProblem)).toEqual([
    'documents/background-note/en.txt: 14 is missing',
    'documents/background-note/en.txt: h3/p1 is only in this version',
    'documents/background-note/fr.txt: pack.yaml does not list this text, so it is left out',
  ]);
});

test('every bundled folder becomes an .mpack of its name', async () => {
  const out = join(root, 'out');
  await buildBundledPacks(out, join(root, 'sources'));
  const written = await readFile(join(out, `${NAME}.mpack`));
  expect(Buffer.compare(written, (await compiled()).bytes)).toBe(0);
});

test('a bundled folder that does not compile stops the build and says why', async () => {
  await mkdir(join(root, 'sources', 'empty'));
  await expect(buildBundledPacks(join(root, 'out'), join(root, 'sources'))).rejects.toThrow(
    'The pack empty does not compile:\npack.yaml: this file is missing',
  );
});
