import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createBrowserPlatform } from '#renderer/platform/browser.ts';
import { createPlatform } from '#renderer/platform/index.ts';

const kind = { name: 'Meeting pack', extensions: ['mpack'] };
const platform = createBrowserPlatform('1.2.3');

/** Answers the page's next file dialog as a person would. */
function answerFileDialog(answer: (input: HTMLInputElement) => void): void {
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
    answer(this);
  });
}

beforeEach(() => localStorage.clear());
afterEach(() => void vi.restoreAllMocks());
afterEach(() => void vi.unstubAllGlobals());

test('a page without the preload is the browser edition', async () => {
  expect(await createPlatform()).toMatchObject({ edition: 'browser', version: '0.0.0-test' });
});

describe('opening a file', () => {
  test('gives its name and bytes, and leaves nothing in the page', async () => {
    answerFileDialog((input) => {
      expect(input.accept).toBe('.mpack');
      const files = new DataTransfer();
      files.items.add(new File(['pack'], 'a.mpack'));
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
    });
    const opened = await platform.openFile([kind]);
    expect(opened).toEqual({ ok: true, value: { name: 'a.mpack', bytes: new TextEncoder().encode('pack') } });
    expect(document.querySelector('input[type=file]')).toBeNull();
  });

  test('gives null when the person cancels', async () => {
    answerFileDialog((input) => input.dispatchEvent(new Event('cancel')));
    expect(await platform.openFile([kind])).toEqual({ ok: true, value: null });
  });
});

describe('a file that the system hands to the installed site', () => {
  type Consume = (launch: { readonly files: readonly FileSystemFileHandle[] }) => void;

  /** Has the page take files as from the system; gives what hands them over. */
  function takeLaunches(receive: Parameters<typeof platform.onFileOpened>[0]) {
    const setConsumer = vi.fn<(consume: Consume) => void>();
    vi.stubGlobal('launchQueue', { setConsumer });
    const stop = platform.onFileOpened(receive);
    const consume = setConsumer.mock.calls[0]?.[0];
    if (consume === undefined) throw new Error('The page takes no files');
    return { consume, stop };
  }

  async function storedFile(name: string, text: string): Promise<FileSystemFileHandle> {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle(name, { create: true });
    const stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
    return handle;
  }

  const named = (name: string, text: string) => ({
    ok: true,
    value: { name, bytes: new TextEncoder().encode(text) },
  });

  test('comes with its name and bytes, each of several by itself', async () => {
    const files = [await storedFile('a.mpack', 'pack'), await storedFile('b.attache', 'notes')];
    const receive = vi.fn();
    takeLaunches(receive).consume({ files });
    await vi.waitFor(() => expect(receive).toHaveBeenCalledTimes(2));
    expect(receive).toHaveBeenCalledWith(named('a.mpack', 'pack'));
    expect(receive).toHaveBeenCalledWith(named('b.attache', 'notes'));
  });

  test('is told as unreadable when it is gone by then', async () => {
    const handle = await storedFile('gone.mpack', 'pack');
    await (await navigator.storage.getDirectory()).removeEntry('gone.mpack');
    const receive = vi.fn();
    takeLaunches(receive).consume({ files: [handle] });
    await vi.waitFor(() => expect(receive).toHaveBeenCalledOnce());
    expect(receive).toHaveBeenCalledWith({
      ok: false,
      error: expect.objectContaining({ code: 'file-read-failed', place: 'gone.mpack' }),
    });
  });

  test('goes to nobody who has stopped listening, and to whoever listens now', async () => {
    const handle = await storedFile('late.mpack', 'pack');
    const before = vi.fn();
    const former = takeLaunches(before);
    former.stop();
    former.consume({ files: [handle] });
    const now = vi.fn();
    takeLaunches(now).consume({ files: [handle] });
    await vi.waitFor(() => expect(now).toHaveBeenCalledWith(named('late.mpack', 'pack')));
    expect(before).not.toHaveBeenCalled();
  });
});

describe('saving a file', () => {
  test('writes where the person says', async () => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('saved.mpack', { create: true });
    const pick = vi.fn(async () => handle);
    vi.stubGlobal('showSaveFilePicker', pick);
    expect(await platform.saveFile('my/pack', kind, new Uint8Array([1, 2]))).toEqual({
      ok: true,
      value: 'done',
    });
    expect(pick).toHaveBeenCalledWith(expect.objectContaining({ suggestedName: 'my-pack.mpack' }));
    expect(new Uint8Array(await (await handle.getFile()).arrayBuffer())).toEqual(new Uint8Array([1, 2]));
  });

  test('tells a cancelled dialog from a failure', async () => {
    vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('', 'AbortError')));
    expect(await platform.saveFile('a', kind, new Uint8Array())).toEqual({ ok: true, value: 'cancelled' });
    const full = { createWritable: () => Promise.reject(new DOMException('', 'QuotaExceededError')) };
    vi.stubGlobal('showSaveFilePicker', () => Promise.resolve(full));
    expect(await platform.saveFile('a', kind, new Uint8Array())).toMatchObject({
      ok: false,
      error: { code: 'file-no-space', place: 'a.mpack' },
    });
  });

  test('leaves no empty file behind where the browser cannot write', async () => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('refused.mpack', { create: true });
    const refused = {
      createWritable: () => Promise.reject(new DOMException('', 'NoModificationAllowedError')),
      getFile: () => handle.getFile(),
      remove: () => root.removeEntry(handle.name),
    };
    vi.stubGlobal('showSaveFilePicker', () => Promise.resolve(refused));
    expect(await platform.saveFile('a', kind, new Uint8Array([1]))).toMatchObject({
      ok: false,
      error: { code: 'file-write-refused', place: 'a.mpack' },
    });
    await expect(root.getFileHandle('refused.mpack')).rejects.toThrow();
  });

  test('is a failure where the file does not hold what was written', async () => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('shortened.mpack', { create: true });
    const lossy = {
      createWritable: () => handle.createWritable(),
      getFile: async () => new File([], 'empty'),
    };
    vi.stubGlobal('showSaveFilePicker', () => Promise.resolve(lossy));
    expect(await platform.saveFile('a', kind, new Uint8Array([1, 2]))).toMatchObject({
      ok: false,
      error: { code: 'file-write-failed', place: 'a.mpack' },
    });
  });

  test.each([
    ['the browser lets a page choose no place', undefined],
    ['a policy forbids the dialog', () => Promise.reject(new DOMException('', 'SecurityError'))],
  ])('downloads where %s', async (_, picker) => {
    vi.stubGlobal('showSaveFilePicker', picker);
    const seen: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      seen.push(this.download, new URL(this.href).protocol);
    });
    expect(await platform.saveFile('a', kind, new Uint8Array([1]))).toEqual({
      ok: true,
      value: 'handed-over',
    });
    expect(seen).toEqual(['a.mpack', 'blob:']);
  });
});

describe('opening a link', () => {
  test('gives web addresses to a tab that knows nothing of this one', async () => {
    const open = vi.spyOn(window, 'open').mockReturnValue(null);
    expect(await platform.openLink('https://www.wipo.int/')).toEqual({ ok: true, value: null });
    expect(open).toHaveBeenCalledWith('https://www.wipo.int/', '_blank', 'noopener,noreferrer');
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc', 'https://user:pass@x.org/', 'x'])(
    'refuses %s',
    async (url) => {
      const open = vi.spyOn(window, 'open').mockReturnValue(null);
      expect(await platform.openLink(url)).toMatchObject({
        ok: false,
        error: { code: 'link-refused', place: url },
      });
      expect(open).not.toHaveBeenCalled();
    },
  );
});

test('the keepsake is null at first, and then what was kept', async () => {
  expect(await platform.readKeepsake()).toEqual({ ok: true, value: null });
  await platform.writeKeepsake('12 notes');
  expect(await platform.readKeepsake()).toEqual({ ok: true, value: '12 notes' });
});

test('printing opens the browser’s own dialog', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => undefined);
  expect(await platform.print('A4')).toEqual({ ok: true, value: 'done' });
  expect(await platform.printToPdf({ suggestedName: 'a', paper: 'A4', kind })).toEqual({
    ok: true,
    value: 'done',
  });
  expect(print).toHaveBeenCalledTimes(2);
});

test('everything is saved at each sign that the page may go, and no more after the unsubscribe', () => {
  const flush = vi.fn(() => Promise.reject(new Error('a failure is shown where the text is')));
  const stop = platform.onClosing(flush);
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const signals = (): void => {
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('pagehide'));
    window.dispatchEvent(new Event('beforeunload'));
  };
  signals();
  expect(flush).toHaveBeenCalledTimes(3);
  stop();
  signals();
  expect(flush).toHaveBeenCalledTimes(3);
});

test('a bundled pack that is not there is a failure with its name', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
  expect(await platform.bundledPack('x.mpack')).toEqual({
    ok: false,
    error: { code: 'file-read-failed', place: 'x.mpack', detail: 'HTTP 404' },
  });
});
