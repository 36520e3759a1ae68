import type { BrowserWindow } from 'electron';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptFolder, openDelegationFolder } from '#main/files/delegation-folder.ts';
import { openKeptJson } from '#main/files/kept-json.ts';
import { createHandlers, type Surroundings } from '#main/ipc/handlers.ts';

const kind = { name: 'PDF document', extensions: ['pdf'] };
let folder = '';

const nobody = (): never => {
  throw new Error('not expected here');
};

const around = (over: Partial<Surroundings>): Surroundings => ({
  versions: { version: '1.0.0', electron: '45', chromium: '150' },
  languages: () => ['en'],
  profileFolder: folder,
  profileMark: 'mark',
  window: nobody,
  askForFile: nobody,
  askForPlace: nobody,
  askForFolder: nobody,
  folder: openDelegationFolder(openKeptJson(folder, 'folder.json', keptFolder, nobody)),
  openOutside: nobody,
  takeOpenedFile: () => null,
  setMenu: nobody,
  takeMenuChoice: () => null,
  setTheme: nobody,
  recordFailure: nobody,
  showFile: nobody,
  finishClosing: nobody,
  ...over,
});

const windowThatDraws = (printToPDF: () => Promise<Buffer>): BrowserWindow =>
  ({ webContents: { printToPDF } }) as unknown as BrowserWindow;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-main-'));
});

describe('saving', () => {
  test('writes where the person says, and nowhere when they cancel', async () => {
    const path = join(folder, 'out.pdf');
    const request = { suggestedName: 'out.pdf', kind, bytes: new Uint8Array([1, 2]) };
    expect(await createHandlers(around({ askForPlace: async () => path })).saveFile(request)).toBe('done');
    expect([...(await readFile(path))]).toEqual([1, 2]);
    expect(await createHandlers(around({ askForPlace: async () => null })).saveFile(request)).toBe(
      'cancelled',
    );
    expect(await readdir(folder)).toEqual(['out.pdf']);
  });

  test('names the place when it cannot be written', async () => {
    const path = join(folder, 'missing', 'out.pdf');
    const save = createHandlers(around({ askForPlace: async () => path })).saveFile;
    await expect(save({ suggestedName: 'out.pdf', kind, bytes: new Uint8Array() })).rejects.toMatchObject({
      code: 'file-write-failed',
      place: path,
    });
  });
});

describe('a bad day for saving', () => {
  const bytes = new Uint8Array(1 << 20);
  let mounted: string | null = null;

  afterEach(() => {
    if (mounted !== null) execFileSync('umount', [mounted]);
    mounted = null;
  });

  test('a write-protected file stays as it is', async () => {
    const path = join(folder, 'agenda.docx');
    await writeFile(path, 'old', { mode: 0o444 });
    const save = createHandlers(around({ askForPlace: async () => path })).saveFile;
    await expect(save({ suggestedName: 'agenda.docx', kind, bytes })).rejects.toMatchObject({
      code: 'file-write-refused',
      place: path,
    });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['agenda.docx']);
  });

  test('a disk without space keeps the old file, and nothing of the new one', async (context) => {
    const disk = join(folder, 'disk');
    await mkdir(disk);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'pipe' });
    } catch (cause) {
      context.skip(`a small disk cannot be mounted here: ${String(cause).split('\n').join(' ')}`);
    }
    mounted = disk;
    const path = join(disk, 'agenda.docx');
    await writeFile(path, 'old');
    const save = createHandlers(around({ askForPlace: async () => path })).saveFile;
    await expect(save({ suggestedName: 'agenda.docx', kind, bytes })).rejects.toMatchObject({
      code: 'file-no-space',
      place: path,
    });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(disk)).toEqual(['agenda.docx']);
  });
});

describe('opening', () => {
  test('gives the name without the path, and the bytes', async () => {
    const path = join(folder, 'a.mpack');
    await writeFile(path, 'pack');
    const opened = await createHandlers(around({ askForFile: async () => path })).openFile({ kinds: [kind] });
    expect(opened).toEqual({ name: 'a.mpack', bytes: new TextEncoder().encode('pack') });
  });

  test('gives null when the person cancels, and a code when the file is none', async () => {
    expect(
      await createHandlers(around({ askForFile: async () => null })).openFile({ kinds: [kind] }),
    ).toBeNull();
    for (const path of [folder, join(folder, 'missing')]) {
      await expect(
        createHandlers(around({ askForFile: async () => path })).openFile({ kinds: [kind] }),
      ).rejects.toMatchObject({ code: 'file-read-failed', place: path });
    }
  });
});

test('the folder that a person chooses is known by its path to be shown; cancelling changes nothing', async () => {
  const shared = await mkdtemp(join(tmpdir(), 'attache-shared-'));
  const { folder: opened } = around({});
  const answers = [null, shared];
  const handlers = createHandlers(
    around({ folder: opened, askForFolder: async () => answers.shift() ?? null }),
  );
  expect(await handlers.chooseFolder({})).toBeNull();
  expect(await handlers.currentFolder({})).toBeNull();
  expect(await handlers.chooseFolder({})).toEqual({ path: shared });
  expect(await handlers.currentFolder({})).toEqual({ path: shared });
  expect(await handlers.forgetFolder({})).toBeNull();
  expect(await handlers.currentFolder({})).toBeNull();
});

describe('printing to PDF', () => {
  const job = { suggestedName: 'agenda.pdf', kind, paper: 'A4' as const };

  test('saves what the window drew', async () => {
    const path = join(folder, 'agenda.pdf');
    const window = windowThatDraws(async () => Buffer.from('%PDF'));
    const handlers = createHandlers(around({ window: () => window, askForPlace: async () => path }));
    expect(await handlers.printToPdf(job)).toBe('done');
    expect(await readFile(path, 'utf8')).toBe('%PDF');
  });

  test('fails with its own code when the window cannot draw, and asks for no place', async () => {
    const window = windowThatDraws(() => Promise.reject(new Error('no printer memory')));
    await expect(createHandlers(around({ window: () => window })).printToPdf(job)).rejects.toMatchObject({
      code: 'print-failed',
      message: 'no printer memory',
    });
  });
});

describe('opening a link', () => {
  test('hands web addresses to the system', async () => {
    const opened: string[] = [];
    const openOutside = async (url: string): Promise<void> => void opened.push(url);
    await createHandlers(around({ openOutside })).openLink({ url: 'https://www.wipo.int/a b' });
    expect(opened).toEqual(['https://www.wipo.int/a%20b']);
  });

  test.each([
    'file:///etc/passwd',
    'javascript:alert(1)',
    'app://attache/',
    'https://user:pass@example.org/',
    'smb://x/',
    'x',
  ])('refuses %s', async (url) => {
    await expect(createHandlers(around({})).openLink({ url })).rejects.toMatchObject({
      code: 'link-refused',
    });
  });
});

test('the keepsake is null at first, and then what was kept last', async () => {
  const handlers = createHandlers(around({}));
  expect(await handlers.readKeepsake({})).toBeNull();
  await handlers.writeKeepsake({ text: 'one' });
  await handlers.writeKeepsake({ text: '二' });
  expect(await handlers.readKeepsake({})).toBe('二');
});

test('files that the system handed over are read one by one, so that a bad one costs no other', async () => {
  const path = join(folder, 'b.mpack');
  await writeFile(path, 'x');
  const waiting = [join(folder, 'gone.mpack'), path];
  const { takeOpenedFile } = createHandlers(around({ takeOpenedFile: () => waiting.shift() ?? null }));
  await expect(takeOpenedFile({})).rejects.toMatchObject({ code: 'file-read-failed' });
  expect((await takeOpenedFile({}))?.name).toBe('b.mpack');
  expect(await takeOpenedFile({})).toBeNull();
});
