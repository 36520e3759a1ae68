import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renameEntry } from '#tests/fixtures/packs/craft-pack.ts';
import { BUNDLED_SOURCES } from '#tools/pack/build-bundled.ts';
import { readInputZip } from '#tools/pack/input-files.ts';
import { EXIT, type ExitCode } from '#tools/pack/output.ts';
import { runPackCommand } from '#tools/pack/pack-command.ts';

const BUNDLED = join(BUNDLED_SOURCES, 'wipo-conversation-2019');
let root: string;
let folder: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'attache-folder-'));
  folder = join(root, 'meeting');
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

async function run(...args: string[]): Promise<{ code: ExitCode; out: string; progress: string }> {
  const out: string[] = [];
  const progress: string[] = [];
  const code = await runPackCommand(args, {
    out: (text) => out.push(text),
    progress: (text) => progress.push(text),
  });
  return { code, out: out.join('\n'), progress: progress.join('\n') };
}

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(root, name);
  await writeFile(path, content);
  return path;
}

/** A document of so many numbered paragraphs, as a secretariat sends it. */
const issued = (symbol: string, title: string, words: string, count = 8): string =>
  [
    symbol,
    title,
    ...Array.from({ length: count }, (_, at) => `${String(at + 1)}. ${words} ${String(at + 1)}.`),
  ].join('\n\n');
const ENGLISH = issued(
  'TEST/4/2',
  'Report of the committee',
  'The committee noted the report of the chair on item',
);
const FRENCH = issued(
  'TEST/4/2',
  'Rapport du comité',
  'Le comité a pris note du rapport de la présidence sur le point',
);

/** Fills in what `new` left open. */
async function fillIn(): Promise<void> {
  const path = join(folder, 'pack.yaml');
  const text = await readFile(path, 'utf8');
  const filled = text
    .replace('title: {}', 'title: { en: A meeting }')
    .replace('shortTitle: {}', 'shortTitle: { en: Meeting }')
    .replace('organizer: {}', 'organizer: { en: Organizer }')
    .replace('place: {}', 'place: { en: Geneva }')
    .replace("start: ''", 'start: 2026-03-01')
    .replace("end: ''", 'end: 2026-03-02')
    .replace("timeZone: ''", 'timeZone: Europe/Zurich');
  await writeFile(path, filled);
}

test('a new folder names each thing that is missing with its line, and verifies when it is filled in', async () => {
  expect((await run('new', folder)).code).toBe(EXIT.done);
  const missing = await run('verify', folder);
  expect(missing.code).toBe(EXIT.problems);
  expect(missing.progress.split('\n')).toHaveLength(7);
  expect(missing.progress).toMatch(/pack\.yaml:\d+:\d+: meeting\.title: nothing is written here yet/);
  await fillIn();
  expect((await run('verify', folder)).code).toBe(EXIT.done);
  const again = await run('new', folder);
  expect([again.code, again.progress]).toEqual([
    EXIT.problems,
    `${folder}: this folder is not empty, so nothing was written`,
  ]);
});

test('documents are imported under their symbols, comments stay, and the pack carries the files', async () => {
  await run('new', folder);
  await fillIn();
  const files = [await put('en.txt', ENGLISH), await put('fr.txt', FRENCH)];
  const imported = await run('import', folder, ...files, '--json');
  expect(imported.code).toBe(EXIT.done);
  expect(JSON.parse(imported.out).documents).toMatchObject([
    { document: 'test-4-2', language: 'en', evidence: 'first', facts: { symbol: 'TEST/4/2' } },
    { document: 'test-4-2', language: 'fr', evidence: 'symbol' },
  ]);
  expect(imported.progress).toContain('2 of 2: ');
  const yaml = await readFile(join(folder, 'pack.yaml'), 'utf8');
  expect(yaml).toContain('# Every fact names one of these.');
  expect(yaml).toContain('file: documents/test-4-2/fr.txt');
  const pack = join(root, 'meeting.mpack');
  const built = await run('build', folder, '-o', pack);
  expect([built.code, built.progress]).toEqual([EXIT.done, `Compiling ${folder}`]);
  const shown = JSON.parse((await run('inspect', pack, '--json')).out);
  expect(shown.documents[0].versions.map((each: { original: unknown }) => each.original)).toEqual([
    { format: 'text', fileName: 'en.txt' },
    { format: 'text', fileName: 'fr.txt' },
  ]);
  expect(shown.documents[0].versions[1].blocks.at(-1)).toMatchObject({ path: '8', language: 'fr' });
});

test('a revision is a document of its own, or takes the place of the one that is named', async () => {
  await run('new', folder);
  await fillIn();
  await run('import', folder, await put('en.txt', ENGLISH));
  const revised = await put(
    'rev.txt',
    ENGLISH.replace('TEST/4/2', 'TEST/4/2/Rev.1').replace('on item 3', 'on the third item'),
  );
  const beside = await run('import', folder, revised, '--json');
  expect(JSON.parse(beside.out).documents).toMatchObject([{ document: 'test-4-2-rev-1', evidence: 'first' }]);
  const before = join(root, 'before');
  await cp(folder, before, { recursive: true });
  expect((await run('import', folder, revised, '--revise', 'test-4-2')).code).toBe(EXIT.done);
  const changed = JSON.parse((await run('diff', before, folder, '--json')).out);
  expect(changed.documents[0]).toMatchObject({ document: 'test-4-2', revision: { old: '', new: 'REV.1' } });
  expect(changed.documents[0].texts[0].counts).toMatchObject({ reworded: expect.any(Number) });
  expect(changed.documents[0].texts[0].paragraphs).toContainEqual(
    expect.objectContaining({ what: ['reworded'], new: expect.objectContaining({ path: '3' }) }),
  );
  expect(await run('import', folder, revised, '--revise', 'nothing')).toMatchObject({
    code: EXIT.problems,
    progress: 'pack.yaml: there is no document nothing',
  });
});

test('programmes become items; a calendar waits until the clock of the meeting is known', async () => {
  await run('new', folder);
  const calendar = await put(
    'a.ics',
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:20260301T090000Z\r\nSUMMARY:Opening\r\nDESCRIPTION:One\\nTwo\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
  );
  const table = await put('b.csv', 'no;titre;date;horaire\n2;Clôture;2026-03-02;\n');
  const early = await run('import', folder, calendar);
  expect([early.code, early.progress]).toEqual([
    EXIT.problems,
    expect.stringContaining('fill in meeting.timeZone'),
  ]);
  await fillIn();
  expect((await run('import', folder, calendar, table)).code).toBe(EXIT.done);
  const { agenda } = JSON.parse((await run('inspect', folder, '--json')).out);
  expect(agenda).toMatchObject([
    {
      id: 'opening',
      number: '1',
      time: { kind: 'scheduled', start: '10:00' },
      description: { en: { text: 'One Two' } },
    },
    { id: 'cloture', number: '2', time: { kind: 'not-announced' } },
  ]);
});

test('a zip or a folder is imported and inspected file by file; one bad file keeps no other out', async () => {
  await run('new', folder);
  const sent = join(root, 'sent');
  await mkdir(join(sent, 'deep'), { recursive: true });
  await writeFile(join(sent, 'deep', 'en.txt'), ENGLISH);
  await writeFile(join(sent, 'broken.pdf'), '%PDF-1.7 nothing');
  await writeFile(join(sent, '.hidden'), 'x');
  await symlink('/etc/hostname', join(sent, 'link.txt'));
  const inspected = await run('inspect', sent, '--json');
  expect(inspected.code).toBe(EXIT.problems);
  expect(JSON.parse(inspected.out).files.map((each: { ok: boolean }) => each.ok)).toEqual([false, true]);
  const imported = await run('import', folder, sent);
  expect(imported.code).toBe(EXIT.problems);
  expect(imported.progress).toMatch(/broken\.pdf: This file/);
  expect(await readdir(join(folder, 'documents'))).toEqual(['test-4-2']);
  const zip = await put('sent.zip', zipSync({ 'a/fr.txt': strToU8(FRENCH), '__MACOSX/a': strToU8('x') }));
  expect(JSON.parse((await run('import', folder, zip, '--json')).out).documents).toMatchObject([
    { file: `${zip}/a/fr.txt`, document: 'test-4-2', evidence: 'symbol' },
  ]);
});

test('a zip whose names lead out of it, or that unpacks to too much, is refused before anything is written', async () => {
  await run('new', folder);
  const sound = zipSync({ 'aaaaaa/b.txt': strToU8(ENGLISH) });
  for (const name of ['../../b.txt'.padEnd(12, 'x'), '/aaaaa/b.txt', 'C:aaaa/b.txt', 'aaa\\..\\b.txt']) {
    const zip = await put('bad.zip', renameEntry(sound, 'aaaaaa/b.txt', name.padEnd(12, 'x').slice(0, 12)));
    const refused = await run('import', folder, zip);
    expect([name, refused.code, refused.progress]).toEqual([
      name,
      EXIT.problems,
      expect.stringContaining('leads out'),
    ]);
  }
  expect(await readdir(join(folder, 'documents'))).toEqual([]);
  const bomb = zipSync({ 'a.txt': new Uint8Array(2_000_000), 'b.txt': strToU8('x') }, { level: 9 });
  expect(readInputZip(bomb, 'bomb.zip', { files: 10, total: 1_000_000 })).toMatchObject({
    ok: false,
    error: { code: 'file-too-large' },
  });
  expect(readInputZip(bomb, 'bomb.zip', { files: 1, total: 3_000_000 })).toMatchObject({
    ok: false,
    error: { code: 'file-too-large' },
  });
  expect(readInputZip(bomb, 'bomb.zip', { files: 10, total: 3_000_000 })).toMatchObject({ ok: true });
});

test('a pack is signed with keys of its own, and verify says by whom', async () => {
  const pack = join(root, 'a.mpack');
  const keys = join(root, 'me.key.json');
  await run('build', BUNDLED, '-o', pack);
  const made = JSON.parse((await run('keygen', '-o', keys, '--json')).out);
  expect((await run('keygen', '-o', keys)).code).toBe(EXIT.files);
  expect((await run('sign', pack)).code).toBe(EXIT.usage);
  const signed = join(root, 'signed.mpack');
  expect((await run('sign', pack, '--key', keys, '-o', signed)).out).toBe(
    `${signed}: signed by ${made.fingerprint}`,
  );
  const verified = JSON.parse((await run('verify', signed, '--json')).out);
  expect(verified.signature).toEqual({ kind: 'signed', key: made.publicKey, fingerprint: made.fingerprint });
  const foreign = await put('foreign.json', '{}');
  expect(await run('sign', pack, '--key', foreign)).toMatchObject({ code: EXIT.problems });
});

test('the same pack has not changed', async () => {
  expect((await run('diff', BUNDLED, BUNDLED)).out).toBe('Nothing changed.');
});

test('each command teaches itself', async () => {
  for (const command of ['new', 'import', 'build', 'verify', 'inspect', 'diff', 'sign', 'keygen']) {
    const { code, out } = await run(command, '--help');
    expect([code, out.split('\n')[0]]).toEqual([
      EXIT.done,
      expect.stringContaining(`npm run pack -- ${command}`),
    ]);
  }
});
