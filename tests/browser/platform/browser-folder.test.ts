import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { folderFileName } from '#core/base/folder-file-name.ts';
import type { DeviceId } from '#core/base/ids.ts';
import { createBrowserFolder } from '#renderer/platform/browser-folder.ts';
import type { SharedFolder } from '#renderer/platform/platform.ts';
import { deleteDatabase } from '../../data/support/device.ts';

const NAME = folderFileName('d'.repeat(32) as DeviceId, 'a'.repeat(64));
const OTHER = 'report.docx';
let shared: FileSystemDirectoryHandle;

interface Permissions {
  readonly queryPermission: () => Promise<PermissionState>;
  readonly requestPermission: () => Promise<PermissionState>;
}

/** The folder as a page has it whose person answers the browser's dialog so. */
function folderOf(answer: () => Promise<FileSystemDirectoryHandle>): SharedFolder {
  vi.stubGlobal('showDirectoryPicker', answer);
  const folder = createBrowserFolder();
  if (folder === null) throw new Error('There is no folder');
  return folder;
}

beforeEach(async () => {
  await deleteDatabase('attache-folder');
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('Delegation', { recursive: true }).catch(() => undefined);
  shared = await root.getDirectoryHandle('Delegation', { create: true });
});
afterEach(() => void vi.unstubAllGlobals());

test('a browser that lets a page use no folder has none', () => {
  vi.stubGlobal('showDirectoryPicker', undefined);
  expect(createBrowserFolder()).toBeNull();
});

test('the folder is chosen once, is there after a new start, and is forgotten on request', async () => {
  const first = folderOf(async () => shared);
  expect(await first.current()).toEqual({ ok: true, value: null });
  const chosen = { ok: true, value: { place: 'Delegation', isAllowed: true } };
  expect(await first.choose()).toEqual(chosen);
  const again = folderOf(() => Promise.reject(new DOMException('', 'AbortError')));
  expect(await again.current()).toEqual(chosen);
  expect(await again.choose()).toEqual({ ok: true, value: null });
  expect(await again.current()).toEqual(chosen);
  await again.forget();
  expect(await again.current()).toEqual({ ok: true, value: null });
  expect(await again.list()).toMatchObject({ ok: false, error: { code: 'folder-unreachable' } });
});

test('files of ours are written whole, listed, read and removed; others are not there for the app', async () => {
  const folder = folderOf(async () => shared);
  await folder.choose();
  await shared.getFileHandle(OTHER, { create: true });
  await shared.getDirectoryHandle(NAME.replace('.attache', ' (1).attache'), { create: true });
  expect(await folder.write(NAME, new Uint8Array([1, 2, 3]))).toEqual({ ok: true, value: null });
  expect(await folder.list()).toEqual({ ok: true, value: [{ name: NAME, size: 3 }] });
  expect(await folder.read(NAME)).toEqual({ ok: true, value: new Uint8Array([1, 2, 3]) });
  const refused = { ok: false, error: { code: 'folder-file-refused' } };
  for (const name of [OTHER, '../x', '']) {
    expect(await folder.read(name)).toMatchObject(refused);
    expect(await folder.write(name, new Uint8Array())).toMatchObject(refused);
    expect(await folder.remove(name)).toMatchObject(refused);
  }
  const removed = [await folder.remove(NAME), await folder.remove(NAME)];
  expect(removed).toEqual(Array(2).fill({ ok: true, value: null }));
  expect(await folder.list()).toEqual({ ok: true, value: [] });
  expect(await folder.read(NAME)).toMatchObject({ ok: false, error: { code: 'file-read-failed' } });
});

test('a permission that the browser wants given anew is asked for, and a refusal says so', async () => {
  const folder = folderOf(async () => shared);
  await folder.choose();
  const answers: PermissionState[] = ['denied', 'granted'];
  // A folder of the page's own needs no permission; one of the person's asks again after each start.
  const handles = FileSystemDirectoryHandle.prototype as unknown as Permissions;
  vi.spyOn(handles, 'queryPermission').mockResolvedValue('prompt');
  vi.spyOn(handles, 'requestPermission').mockImplementation(async () => answers.shift() ?? 'denied');
  expect(await folder.current()).toEqual({ ok: true, value: { place: 'Delegation', isAllowed: false } });
  expect(await folder.allow()).toMatchObject({ ok: false, error: { code: 'folder-not-allowed' } });
  expect(await folder.allow()).toEqual({ ok: true, value: null });
  vi.restoreAllMocks();
});
