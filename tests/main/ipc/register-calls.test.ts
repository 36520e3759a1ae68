import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { describe, expect, test } from 'vitest';
import type { Answer } from '#contract/answer.ts';
import { callChannel, CALL_NAMES, type CallName } from '#contract/calls.ts';
import { BACKUP_EXTENSION } from '#core/notes/backup.ts';
import { CallError } from '#main/ipc/call-error.ts';
import { registerCalls, type Handlers } from '#main/ipc/register-calls.ts';
import { sampleMenu } from '../menu/sample-menu.ts';

type Listener = (event: IpcMainInvokeEvent, ...args: readonly unknown[]) => unknown;

const kind = { name: 'PDF document', extensions: ['pdf'] };
const backup = { name: 'Backup', extensions: [BACKUP_EXTENSION] };
const menu = sampleMenu();
const file = { name: 'pack.mpack', bytes: new Uint8Array([1, 2, 3]) };

/** Arguments that every call accepts, and a result that it may give. */
const GOOD: { readonly [Name in CallName]: readonly [args: unknown, result: unknown] } = {
  describeApp: [{}, { version: '1.0.0', electron: '45.4.1', chromium: '150.0', languages: ['zh-Hans-CN'] }],
  openFile: [{ kinds: [kind, backup] }, file],
  saveFile: [{ suggestedName: 'notes.pdf', kind, bytes: new Uint8Array([1]) }, 'done'],
  chooseFolder: [{}, null],
  currentFolder: [{}, { path: '/shared/delegation' }],
  forgetFolder: [{}, null],
  listFolder: [{}, [{ name: 'a.attache', size: 7 }]],
  readInFolder: [{ name: 'a.attache' }, new Uint8Array([1])],
  writeInFolder: [{ name: 'a.attache', bytes: new Uint8Array([1]) }, null],
  removeInFolder: [{ name: 'a.attache' }, null],
  printToPdf: [{ suggestedName: 'agenda.pdf', kind, paper: 'A4' }, 'cancelled'],
  print: [{ paper: 'Letter' }, 'done'],
  openLink: [{ url: 'https://www.wipo.int/' }, null],
  readKeepsake: [{}, null],
  writeKeepsake: [{ text: 'kept' }, null],
  profileMark: [{}, 'mark'],
  takeOpenedFile: [{}, file],
  setMenu: [{ menu }, null],
  takeMenuChoice: [{}, 'go-notes'],
  setTheme: [{ theme: 'dark' }, null],
  recordFailure: [{ name: 'TypeError', frames: ['at f (app://attache/assets/a.js:1:2)'] }, null],
  showFile: [{ file: 'log' }, null],
  finishClosing: [{}, null],
};

/** Arguments that no call may accept, and more that single calls must refuse. */
const BAD_FOR_ALL: readonly unknown[] = [undefined, null, 7, 'text', [], { unknown: 1 }, { toString: null }];
const BAD: { readonly [Name in CallName]?: readonly unknown[] } = {
  openFile: [
    { kinds: 'pdf' },
    { kinds: [{ name: '', extensions: ['pdf'] }] },
    { kinds: [{ name: 'x', extensions: ['../x'] }] },
  ],
  saveFile: [
    { suggestedName: '../../etc/passwd', kind, bytes: new Uint8Array() },
    { suggestedName: 'C:\\x', kind, bytes: new Uint8Array() },
    { suggestedName: 'a\u0000b', kind, bytes: new Uint8Array() },
    { suggestedName: '..', kind, bytes: new Uint8Array() },
    { suggestedName: 'x.pdf', kind, bytes: [1, 2, 3] },
    { suggestedName: 'x.pdf', kind, bytes: new Uint8Array(), path: '/tmp/x' },
  ],
  chooseFolder: [{ path: '/etc' }],
  readInFolder: [{ name: '../a.attache' }, { name: '/etc/passwd' }, { name: '' }],
  writeInFolder: [
    { name: 'a/b.attache', bytes: new Uint8Array() },
    { name: 'a.attache', bytes: 'text' },
  ],
  removeInFolder: [{ name: '..' }, { name: 'a\\b' }],
  printToPdf: [
    { suggestedName: 'x.pdf', kind, paper: 'A3' },
    { suggestedName: 'x/y.pdf', kind, paper: 'A4' },
  ],
  print: [{ paper: 'a4' }, { paper: 'A4', silent: true }],
  openLink: [{ url: '' }, { url: 'x'.repeat(5000) }, { url: {} }],
  setMenu: [
    { menu: { ...menu, words: {} } },
    { menu: { ...menu, words: { ...menu.words, more: 'x' } } },
    {
      menu: { ...menu, commands: { ...menu.commands, go: [{ id: 'x', label: 'X', key: 'F1', isOn: true }] } },
    },
    {
      menu: {
        ...menu,
        commands: { ...menu.commands, go: [{ id: '../x', label: 'X', key: null, isOn: true }] },
      },
    },
  ],
  setTheme: [{ theme: 'blue' }],
  recordFailure: [{ name: 'Error', frames: [], message: 'what a person wrote' }],
  showFile: [{ file: '/etc/passwd' }],
  writeKeepsake: [{ text: 7 }, { text: 'x'.repeat(100_001) }],
};

interface Desk {
  readonly channels: () => readonly string[];
  readonly call: (name: CallName, args: unknown) => Promise<Answer<unknown>>;
  readonly handled: string[];
}

/** Registers all calls on a stand-in for `ipcMain` that keeps the listeners, with handlers that give `results`. */
function desk(trusted: boolean, results: (name: CallName) => unknown): Desk {
  const listeners = new Map<string, Listener>();
  const handled: string[] = [];
  const ipc = {
    handle: (channel: string, listener: Listener) => {
      listeners.set(channel, listener);
    },
  } as Pick<IpcMain, 'handle'>;
  const handlers = Object.fromEntries(
    CALL_NAMES.map((name) => [
      name,
      async () => {
        handled.push(name);
        return results(name);
      },
    ]),
  ) as unknown as Handlers;
  registerCalls(ipc, handlers, () => trusted);
  return {
    channels: () => [...listeners.keys()],
    handled,
    call: async (name, args) => {
      const listener = listeners.get(callChannel(name));
      if (listener === undefined) throw new Error(`${name} is not registered`);
      return (await listener({} as IpcMainInvokeEvent, args)) as Answer<unknown>;
    },
  };
}

test('every call of the contract has its channel, and there is no other', () => {
  expect(desk(true, () => null).channels()).toEqual(CALL_NAMES.map(callChannel));
});

describe.each(CALL_NAMES)('%s', (name) => {
  const [args, result] = GOOD[name];

  test('answers the app’s own window', async () => {
    const { call, handled } = desk(true, () => result);
    expect(await call(name, args)).toEqual({ ok: true, value: result });
    expect(handled).toEqual([name]);
  });

  test('refuses a wrong sender before anything is done', async () => {
    const { call, handled } = desk(false, () => result);
    expect(await call(name, args)).toMatchObject({ ok: false, error: { code: 'ipc-sender-refused' } });
    expect(handled).toEqual([]);
  });

  test.each([...BAD_FOR_ALL, ...(BAD[name] ?? [])].map((bad) => [bad]))('refuses %j', async (bad) => {
    const { call, handled } = desk(true, () => result);
    expect(await call(name, bad)).toMatchObject({ ok: false, error: { code: 'ipc-arguments-invalid' } });
    expect(handled).toEqual([]);
  });

  test('lets no result out that the contract does not know, undefined least of all', async () => {
    for (const wrong of [undefined, { secret: '/home/x' }]) {
      const { call } = desk(true, () => wrong);
      expect(await call(name, args)).toMatchObject({ ok: false, error: { code: 'ipc-result-invalid' } });
    }
  });

  test('answers a failure of its handler with a code, and no stack', async () => {
    const foreseen = desk(true, () => {
      throw new CallError('file-write-failed', 'disk full', '/x');
    });
    expect(await foreseen.call(name, args)).toEqual({
      ok: false,
      error: { code: 'file-write-failed', message: 'disk full', place: '/x' },
    });
    const unforeseen = desk(true, () => {
      throw new TypeError('boom');
    });
    expect(await unforeseen.call(name, args)).toEqual({
      ok: false,
      error: { code: 'internal', message: 'boom' },
    });
  });
});
