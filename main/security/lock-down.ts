import type { App, Session, WebContents } from 'electron';
import { isAppAddress } from './app-origin.ts';

/** Keeping its storage and copying a citation are all that the app ever needs to be permitted. */
const PERMITTED: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write']);

/** Tells whether a web request may go out: the app's own addresses, and data that the page holds already. */
function mayRequest(address: string, devServer: string | null): boolean {
  if (/^(blob|data|devtools):/.test(address)) return true;
  const asHttp = devServer === null ? address : address.replace(/^ws/, 'http');
  return isAppAddress(asHttp, devServer);
}

/** Denies a session every permission, download, device and web request that the app does not need. */
export function lockSession(session: Session, devServer: string | null): void {
  session.setPermissionRequestHandler((contents, permission, decide) => {
    decide(PERMITTED.has(permission) && isAppAddress(contents.getURL(), devServer));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => PERMITTED.has(permission) && isAppAddress(origin, devServer),
  );
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !mayRequest(details.url, devServer) });
  });
}

/** Keeps a page where it is: no navigation away, no second window, no embedded page, no device, no direct connection. */
function lockContents(contents: WebContents, devServer: string | null): void {
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isAppAddress(event.url, devServer)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Unheard, this event would choose the first device that is near.
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Connections between browsers are no web requests; this leaves them no way out of the machine.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/**
 * Locks the app as a whole, before it is ready: every page that is ever made is sandboxed and locked, and no name is looked up. A
 * lookup ahead of a connection is no web request, so a session alone could not stop it.
 */
export function lockApp(app: App, devServer: string | null): void {
  app.enableSandbox();
  if (devServer === null) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.on('web-contents-created', (_event, contents) => lockContents(contents, devServer));
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, decide) => {
    event.preventDefault();
    decide(false);
  });
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault();
    choose();
  });
  app.on('login', (event, _contents, _request, _auth, answer) => {
    event.preventDefault();
    answer();
  });
}
