import { describe, expect, test } from 'vitest';
import type { Answer } from '#contract/answer.ts';
import type { Bridge } from '#contract/bridge.ts';
import { createElectronPlatform } from '#renderer/platform/electron.ts';

type Reply = (args: unknown) => unknown;

const ok = (value: unknown): Answer<unknown> => ({ ok: true, value });

/** A bridge as the preload makes it, whose calls give prepared answers and are kept. */
function bridge(replies: Readonly<Record<string, Reply>>) {
  const calls: { readonly name: string; readonly args: unknown }[] = [];
  const listeners = new Map<string, Set<() => void>>();
  const all: Readonly<Record<string, Reply>> = {
    describeApp: () => ok({ version: '1.2.3', languages: ['zh-Hans-CN', 'en'] }),
    takeOpenedFile: () => ok(null),
    finishClosing: () => ok(null),
    ...replies,
  };
  const method = (name: string) => async (args: unknown) => {
    calls.push({ name, args });
    return all[name]?.(args);
  };
  const subscribe = (name: string) => (receive: () => void) => {
    const known = listeners.get(name) ?? new Set();
    listeners.set(name, known.add(receive));
    return () => void known.delete(receive);
  };
  return {
    calls,
    emit: (name: string) => listeners.get(name)?.forEach((receive) => receive()),
    bridge: {
      calls: new Proxy({}, { get: (_target, name) => method(String(name)) }),
      on: { closing: subscribe('closing'), fileOpened: subscribe('fileOpened') },
    } as Bridge,
  };
}

describe('the desktop platform', () => {
  test('tells what main says of itself', async () => {
    const platform = await createElectronPlatform(bridge({}).bridge);
    expect(platform).toMatchObject({
      edition: 'electron',
      version: '1.2.3',
      languages: ['zh-Hans-CN', 'en'],
    });
  });

  test('makes a name that main accepts out of whatever a title holds', async () => {
    const { bridge: made, calls } = bridge({ saveFile: () => ok('done') });
    const platform = await createElectronPlatform(made);
    const kind = { name: 'PDF document', extensions: ['PDF'] };
    const saved = await platform.saveFile('../WIPO/IP: notes?', kind, new Uint8Array([1]));
    expect(saved).toEqual({ ok: true, value: 'done' });
    expect(calls.at(-1)).toEqual({
      name: 'saveFile',
      args: {
        suggestedName: 'WIPO-IP- notes-.PDF',
        kind: { name: 'PDF document', extensions: ['pdf'] },
        bytes: new Uint8Array([1]),
      },
    });
  });

  test('gives a failure of main as the app’s own error, and a broken call as another', async () => {
    const failure = { code: 'link-refused', message: 'no', place: 'file:///x' };
    const { bridge: made } = bridge({
      openLink: () => ({ ok: false, error: failure }),
      print: () => {
        throw new Error('gone');
      },
    });
    const platform = await createElectronPlatform(made);
    expect(await platform.openLink('file:///x')).toEqual({
      ok: false,
      error: { code: 'link-refused', place: 'file:///x', detail: 'no' },
    });
    expect(await platform.print('A4')).toMatchObject({ ok: false, error: { code: 'internal' } });
  });

  test('answers closing when everything is saved, also when saving failed', async () => {
    const { bridge: made, calls, emit } = bridge({});
    const platform = await createElectronPlatform(made);
    let finish = (): void => undefined;
    const stop = platform.onClosing(() => new Promise((resolve) => (finish = resolve)));
    emit('closing');
    expect(calls.map(({ name }) => name)).not.toContain('finishClosing');
    finish();
    await expect.poll(() => calls.at(-1)?.name).toBe('finishClosing');
    stop();

    const failing = bridge({});
    (await createElectronPlatform(failing.bridge)).onClosing(() => Promise.reject(new Error('disk full')));
    failing.emit('closing');
    await expect.poll(() => failing.calls.at(-1)?.name).toBe('finishClosing');
  });

  test('receives files that came before it listened and after, and those that cannot be read, until it stops', async () => {
    const file = (name: string): Answer<unknown> => ok({ name, bytes: new Uint8Array() });
    const gone = { ok: false, error: { code: 'file-read-failed', message: 'no', place: 'gone.mpack' } };
    const waiting: unknown[] = [gone, file('a.mpack')];
    const { bridge: made, emit } = bridge({ takeOpenedFile: () => waiting.shift() ?? ok(null) });
    const platform = await createElectronPlatform(made);
    const received: string[] = [];
    const stop = platform.onFileOpened((opened) =>
      received.push(opened.ok ? opened.value.name : opened.error.code),
    );
    await expect.poll(() => received).toEqual(['file-read-failed', 'a.mpack']);
    waiting.push(file('b.mpack'));
    emit('fileOpened');
    await expect.poll(() => received).toEqual(['file-read-failed', 'a.mpack', 'b.mpack']);
    stop();
    waiting.push(file('c.mpack'));
    emit('fileOpened');
    expect(waiting).toHaveLength(1);
  });

  test('loses no file when it is asked to stop while one is on its way', async () => {
    const waiting: unknown[] = [ok({ name: 'a.mpack', bytes: new Uint8Array() })];
    const { bridge: made } = bridge({ takeOpenedFile: () => waiting.shift() ?? ok(null) });
    const platform = await createElectronPlatform(made);
    const received: string[] = [];
    platform.onFileOpened((opened) => received.push(opened.ok ? opened.value.name : opened.error.code))();
    await expect.poll(() => received).toEqual(['a.mpack']);
  });
});
