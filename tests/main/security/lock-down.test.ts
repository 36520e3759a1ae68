import type { App, Session } from 'electron';
import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { lockApp, lockSession } from '#main/security/lock-down.ts';

/** A session that keeps what it is told, so that a test can ask as Chromium would. */
function lockedSession() {
  type Check = (contents: null, permission: string, origin: string) => boolean;
  type Request = (contents: object, permission: string, decide: (granted: boolean) => void) => void;
  type Before = (details: object, decide: (answer: { cancel: boolean }) => void) => void;
  const kept: {
    check?: Check;
    request?: Request;
    before?: Before;
    device?: () => boolean;
    spelling?: boolean;
  } = {};
  const session = Object.assign(new EventEmitter(), {
    setPermissionCheckHandler: (handler: Check) => (kept.check = handler),
    setPermissionRequestHandler: (handler: Request) => (kept.request = handler),
    setDevicePermissionHandler: (handler: () => boolean) => (kept.device = handler),
    setSpellCheckerEnabled: (on: boolean) => (kept.spelling = on),
    webRequest: { onBeforeRequest: (handler: Before) => (kept.before = handler) },
  });
  lockSession(session as unknown as Session, null);
  return {
    session,
    kept,
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

  test('gives no device, and checks no spelling, which would fetch dictionaries', () => {
    expect(locked.kept.device?.()).toBe(false);
    expect(locked.kept.spelling).toBe(false);
  });

  test('downloads nothing', () => {
    let prevented = false;
    locked.session.emit('will-download', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
  });
});

/** An app that keeps what it is told, with a way to make a page in it. */
function lockedApp(devServer: string | null) {
  const switches: string[] = [];
  const kept = { sandboxed: false };
  const app = Object.assign(new EventEmitter(), {
    enableSandbox: () => (kept.sandboxed = true),
    commandLine: { appendSwitch: (name: string, value: string) => switches.push(`${name}=${value}`) },
  });
  lockApp(app as unknown as App, devServer);
  const makePage = () => {
    const told: { open?: () => object; direct?: string } = {};
    const contents = Object.assign(new EventEmitter(), {
      setWindowOpenHandler: (handler: () => object) => (told.open = handler),
      setWebRTCIPHandlingPolicy: (policy: string) => (told.direct = policy),
    });
    app.emit('web-contents-created', {}, contents);
    const stops = (name: string, details: object = {}): boolean => {
      let prevented = false;
      contents.emit(name, { ...details, preventDefault: () => (prevented = true) });
      return prevented;
    };
    return { contents, told, stops };
  };
  return { app, kept, switches, makePage };
}

describe('a locked app', () => {
  const { app, kept, switches, makePage } = lockedApp(null);

  test('keeps every page that is ever made in the app, without a second window or an embedded page', () => {
    for (const { stops, told } of [makePage(), makePage()]) {
      const goes = (url: string, isMainFrame = true) => !stops('will-frame-navigate', { url, isMainFrame });
      expect(goes('app://attache/index.html#/notes')).toBe(true);
      expect(goes('https://example.org/')).toBe(false);
      expect(goes('app://attache/index.html', false)).toBe(false);
      expect(stops('will-redirect')).toBe(true);
      expect(stops('will-attach-webview')).toBe(true);
      expect(told.open?.()).toEqual({ action: 'deny' });
      expect(told.direct).toBe('disable_non_proxied_udp');
    }
  });

  test('chooses no device for a page that asks for one', () => {
    const chosen: string[] = [];
    const { contents } = makePage();
    contents.emit(
      'select-bluetooth-device',
      { preventDefault: () => undefined },
      [{ deviceId: 'x' }],
      (id: string) => chosen.push(id),
    );
    expect(chosen).toEqual(['']);
  });

  test('trusts no certificate, shows none, and gives no password', () => {
    const answers: unknown[] = [];
    const answer = (...given: readonly unknown[]) => answers.push(given);
    const event = { preventDefault: () => undefined };
    app.emit('certificate-error', event, {}, 'https://example.org/', 'error', {}, answer);
    app.emit('select-client-certificate', event, {}, 'https://example.org/', [{}], answer);
    app.emit('login', event, {}, {}, {}, answer);
    expect(answers).toEqual([[false], [], []]);
  });

  test('is sandboxed and looks up no name, but that of the server it is developed on', () => {
    expect(kept.sandboxed).toBe(true);
    expect(switches).toEqual(['host-resolver-rules=MAP * ~NOTFOUND']);
    expect(lockedApp('http://localhost:5173/').switches).toEqual([]);
  });
});
