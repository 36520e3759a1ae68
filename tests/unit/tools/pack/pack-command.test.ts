import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { craftPack, packFiles } from '#tests/fixtures/packs/craft-pack.ts';
import { BUNDLED_SOURCES } from '#tools/pack/build-bundled.ts';
import { packJsonSchema } from '#tools/pack/json-schema.ts';
import { EXIT, type ExitCode } from '#tools/pack/output.ts';
import { runPackCommand } from '#tools/pack/pack-command.ts';
import { zipParts } from '#core/pack/write-pack.ts';

const SOURCE = join(BUNDLED_SOURCES, 'wipo-conversation-2019');
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'attache-pack-'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly progress: string;
}

async function run(...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const progress: string[] = [];
  const code = await runPackCommand(args, {
    out: (text) => out.push(text),
    progress: (text) => progress.push(text),
  });
  return { code, out: out.join('\n'), progress: progress.join('\n') };
}

async function file(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(root, name);
  await writeFile(path, bytes);
  return path;
}

test('a built pack is verified and inspected like the folder it came from', async () => {
  const path = join(root, 'deep', 'meeting.mpack');
  const built = await run('build', SOURCE, '-o', path, '--json');
  expect(built.code).toBe(EXIT.done);
  expect(JSON.parse(built.out)).toMatchObject({ ok: true, file: path, bytes: (await readFile(path)).length });
  const verified = await run('verify', path, '--json');
  expect(JSON.parse(verified.out)).toEqual({
    ok: true,
    sha256: JSON.parse(built.out).sha256,
    signature: { kind: 'none' },
    warnings: [],
  });
  expect((await run('inspect', path, '--json')).out).toBe((await run('inspect', SOURCE, '--json')).out);
});

test('inspect --json prints every block with its footnotes', async () => {
  const { code, out, progress } = await run('inspect', SOURCE, '--json');
  expect([code, progress]).toEqual([EXIT.done, '']);
  const [document] = JSON.parse(out).documents;
  expect(document.versions.map((version: { blocks: unknown[] }) => version.blocks.length)).toEqual([32, 32]);
  expect(document.versions[1].blocks[12]).toEqual({
    path: '7',
    label: '7',
    printed: null,
    kind: 'paragraph',
    level: 0,
    language: 'en',
    direction: 'ltr',
    cell: null,
    text: expect.stringContaining('January 31, 2019'),
    footnotes: [{ offset: expect.any(Number), label: '6', text: expect.stringContaining('launch event') }],
  });
});

test('inspect without --json is for people', async () => {
  const { out } = await run('inspect', SOURCE);
  expect(out).toContain('2  What impact does AI have on the IP system and IP policy? [official]');
  expect(out).toContain('background-note [zh-Hans, official]');
  expect(out).toMatch(/11\/b1 +item/);
});

test('a damaged pack is told in a sentence with its place and code, and in JSON', async () => {
  const files = await packFiles();
  files.set('meeting.json', new TextEncoder().encode('{}'));
  const path = await file('damaged.mpack', zipParts(files));
  const told = await run('verify', path, '--json');
  expect(told.code).toBe(EXIT.problems);
  expect(told.progress).toContain('is damaged');
  expect(told.progress).toContain('(meeting.json)');
  expect(JSON.parse(told.out)).toMatchObject({ ok: false, problems: [{ file: path }] });
  expect((await run('inspect', path)).code).toBe(EXIT.problems);
  expect((await run('build', path, '-o', join(root, 'x.mpack'))).code).toBe(EXIT.problems);
});

test('a sound pack is told to be one', async () => {
  const path = await file('sound.mpack', await craftPack());
  expect(await run('verify', path)).toMatchObject({
    code: EXIT.done,
    out: expect.stringContaining('is a sound'),
  });
});

test('what was not understood is answered with the help', async () => {
  for (const args of [[], ['bake', 'x'], ['build'], ['build', 'a', 'b'], ['verify', 'x', '--fast']]) {
    const { code, out, progress } = await run(...args);
    expect(code).toBe(EXIT.usage);
    expect(out + progress).not.toBe('');
  }
  const help = await run('--help');
  expect(help.code).toBe(EXIT.done);
  for (const word of ['build', 'inspect', 'verify', 'schema', '--json', 'Exit codes'])
    expect(help.out).toContain(word);
});

test('a file that is not there is a sentence and its own exit code', async () => {
  const missing = join(root, 'nowhere.mpack');
  const { code, progress } = await run('verify', missing);
  expect(code).toBe(EXIT.files);
  expect(progress).toContain(`${missing}: this cannot be read or written`);
  const json = await run('diff', SOURCE, missing, '--json');
  expect(json.code).toBe(EXIT.files);
  expect(JSON.parse(json.out)).toMatchObject({ ok: false, problems: [{ file: missing }] });
});

test('a path too many is told with what the command takes', async () => {
  const { code, progress } = await run('build', SOURCE, 'my.mpack');
  expect(code).toBe(EXIT.usage);
  expect(progress).toContain(
    'build takes 1 path; "my.mpack" is one too many (where to write is said with -o).',
  );
});

test('the published JSON Schema is the one that the code gives', async () => {
  expect(await readFile('docs/pack.schema.json', 'utf8')).toBe(packJsonSchema());
  const { out } = await run('schema');
  expect(`${out}\n`).toBe(packJsonSchema());
});

test('inspect shows how any document was understood, with its findings in sentences', async () => {
  const path = await file(
    'law.md',
    new TextEncoder().encode(
      '# Law\n\nArticle 1 States shall act.\n\n(a) first;[^1]\n\n(b) second.\n\n[^1]: A note.\n',
    ),
  );
  const { code, out } = await run('inspect', path, '--json');
  expect(code).toBe(EXIT.done);
  const shown = JSON.parse(out);
  expect(shown).toMatchObject({
    schemaVersion: 1,
    ok: true,
    kind: 'document',
    file: { format: 'markdown' },
    counts: {
      blocks: 4,
      titles: 1,
      headings: 0,
      paragraphs: 1,
      items: 2,
      tables: 0,
      footnotes: 1,
      findings: 1,
    },
    programme: [],
    findings: [{ code: 'language-doubtful', sentence: expect.stringContaining('language') }],
  });
  expect(shown.blocks.map(({ path: own }: { path: string }) => own)).toEqual([
    't1',
    'article-1',
    'article-1/a',
    'article-1/b',
  ]);
  expect(shown.blocks[2]).toMatchObject({
    label: '(a)',
    printed: '(a)',
    footnotes: [{ offset: 6, label: '1', text: 'A note.' }],
  });
});

test('a file of no known kind is refused with a sentence', async () => {
  const { code, out, progress } = await run(
    'inspect',
    await file('x.bin', new Uint8Array([0, 1, 2, 3])),
    '--json',
  );
  expect(code).toBe(EXIT.problems);
  expect(JSON.parse(out).problems[0].message).toContain('file-kind-unknown');
  expect(progress).toContain('cannot read this kind of file');
});

test('a calendar or a table is inspected as the programme that it is, on its own clock', async () => {
  const calendar = [
    'BEGIN:VCALENDAR',
    'X-WR-TIMEZONE:Europe/Zurich',
    'BEGIN:VEVENT',
    'DTSTART:20190927T080000Z',
    'SUMMARY:Opening',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  const shown = async (name: string, text: string) => {
    const { code, out } = await run('inspect', await file(name, new TextEncoder().encode(text)), '--json');
    expect(code).toBe(EXIT.done);
    return JSON.parse(out);
  };
  expect(await shown('a.ics', calendar)).toMatchObject({
    schemaVersion: 1,
    kind: 'programme',
    file: { format: 'calendar' },
    zone: 'Europe/Zurich',
    counts: { entries: 1, findings: 0 },
    entries: [{ title: 'Opening', date: '2019-09-27', start: '10:00' }],
  });
  expect(await shown('a.csv', 'Time,Title\n10:00,Opening\n')).toMatchObject({
    kind: 'programme',
    file: { format: 'table' },
    zone: null,
    findings: [{ code: 'date-missing', sentence: expect.stringContaining('Opening') }],
  });
});
