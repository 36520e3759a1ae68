import type { Session, WebContents } from 'electron';
import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { lockContents, lockSession } from '#main/security/lock-down.ts';

/** A session that keeps what it is told, so that a test can ask as Chromium would. */
function lockedSession() {
  type Check = (contents: null, permission: string, origin: string) => boolean;
  type Request = (contents: object, permission: string, decide: (granted: boolean) => void) => void;
  type Before = (details: object, decide: (answer: { cancel: boolean }) => void) => void;
  const kept: { check?: Check; request?: Request; before?: Before; device?: () => boolean } = {};
  const session = Object.assign(new EventEmitter(), {
    setPermissionCheckHandler: (handler: Check) => (kept.check = handler),
    setPermissionRequestHandler: (handler: Request) => (kept.request = handler),
    setDevicePermissionHandler: (handler: () => boolean) => (kept.device = handler),
    webRequest: { onBeforeRequest: (handler: Before) => (kept.before = handler) },
  });
  lockSession(session as unknown as Session, null);
  return {
    session,
    checks: (permission: string, origin: string) => kept.check?.(null, permission, origin),
    grants: (permission: string, url: string) => {
      let granted: boolean | undefined;
      kept.request?.({ getURL: () => url }, permission, (answer) => (granted = answer));
      return granted;
    },
    lets: (url: string) => {
      let cancelled: boolean | undefined;
      kept.before?.({ url }, (answer) => (cancelled = answer.cancel));
      return cancelled === undefined ? undefined : !cancelled;
    },
  };
}

describe('a locked session', () => {
  const locked = lockedSession();

  test.each([
    'app://attache/index.html',
    'app://attache/packs/a.mpack',
    'blob:app://attache/1',
    'data:image/png;base64,x',
  ])('lets %s pass', (url) => {
    expect(locked.lets(url)).toBe(true);
  });

  test.each([
    'https://example.org/',
    'http://localhost:47130/',
    'ws://localhost/',
    'file:///etc/passwd',
    'app://other/',
    'chrome://gpu',
    '',
  ])('stops %s', (url) => {
    expect(locked.lets(url)).toBe(false);
  });

  test('permits keeping its storage and copying, to the app alone', () => {
    for (const permission of ['persistent-storage', 'clipboard-sanitized-write']) {
      expect(locked.checks(permission, 'app://attache/')).toBe(true);
      expect(locked.grants(permission, 'app://attache/index.html')).toBe(true);
      expect(locked.checks(permission, 'https://example.org/')).toBe(false);
      expect(locked.grants(permission, 'https://example.org/')).toBe(false);
    }
  });

  test.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fileSystem',
    'openExternal',
    'local-fonts',
    'hid',
  ])('does not permit %s', (permission) => {
    expect(locked.checks(permission, 'app://attache/')).toBe(false);
    expect(locked.grants(permission, 'app://attache/index.html')).toBe(false);
  });

  test('downloads nothing', () => {
    let prevented = false;
    locked.session.emit('will-download', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
  });
});

test('a locked window stays in the app and opens no other', () => {
  let openHandler = (): object => ({ action: 'allow' });
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: () => object) => (openHandler = handler),
  });
  lockContents(contents as unknown as WebContents, null);
  const stopped = (name: string, url: string): boolean => {
    let prevented = false;
    contents.emit(name, { url, preventDefault: () => (prevented = true) });
    return prevented;
  };
  expect(stopped('will-navigate', 'app://attache/index.html#/notes')).toBe(false);
  expect(stopped('will-navigate', 'https://example.org/')).toBe(true);
  expect(stopped('will-redirect', 'https://example.org/')).toBe(true);
  expect(stopped('will-attach-webview', '')).toBe(true);
  expect(openHandler()).toEqual({ action: 'deny' });
});
