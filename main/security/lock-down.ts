import type { Session, WebContents } from 'electron';
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
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !mayRequest(details.url, devServer) });
  });
}

/** Keeps a window where it is: no navigation away, no second window, no embedded page. */
export function lockContents(contents: WebContents, devServer: string | null): void {
  contents.on('will-navigate', (event) => {
    if (!isAppAddress(event.url, devServer)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
