import { EventEmitter } from 'node:events';
import { toApp } from '../address.ts';
import { strict } from '../strict.ts';

type Decision = (granted: boolean) => void;
type PermissionCheck = (contents: null, permission: string, origin: string, details: object) => boolean;
type PermissionRequest = (contents: { getURL: () => string }, permission: string, decide: Decision) => void;
type BeforeRequest = (details: { url: string }, decide: (answer: { cancel?: boolean }) => void) => void;

/** Gives the default session, and what the stand-in itself asks it. */
export function createSession(pageUrl: string): {
  readonly session: object;
  readonly permits: (permission: string) => boolean;
  readonly cancels: (url: string) => boolean;
  readonly refusesDownload: () => boolean;
} {
  let check: PermissionCheck | null = null;
  let ask: PermissionRequest | null = null;
  let before: BeforeRequest | null = null;
  const webRequest = strict('session.webRequest', {
    onBeforeRequest: (listener: BeforeRequest) => {
      before = listener;
    },
  });
  const session = strict(
    'session.defaultSession',
    Object.assign(new EventEmitter(), {
      webRequest,
      setPermissionCheckHandler: (handler: PermissionCheck | null) => {
        check = handler;
      },
      setPermissionRequestHandler: (handler: PermissionRequest | null) => {
        ask = handler;
      },
      setDevicePermissionHandler: () => undefined,
      setSpellCheckerEnabled: () => undefined,
    }),
  );
  return {
    session,
    permits: (permission) => {
      let granted = check === null || check(null, permission, pageUrl, {});
      ask?.({ getURL: () => pageUrl }, permission, (answer) => {
        granted = granted && answer;
      });
      return granted;
    },
    cancels: (url) => {
      let cancelled = false;
      before?.({ url: toApp(url) }, (answer) => {
        cancelled = answer.cancel === true;
      });
      return cancelled;
    },
    refusesDownload: () => {
      let refused = false;
      session.emit('will-download', { preventDefault: () => (refused = true) });
      return refused;
    },
  };
}
