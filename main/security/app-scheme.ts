import { protocol } from 'electron';
import { APP_HOST, APP_SCHEME, parseUrl } from './app-origin.ts';
import { serveFile } from './served-files.ts';

/** Declares the app's scheme. Must run before the app is ready; without `standard` there would be no IndexedDB. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the built renderer under the app's scheme, and nothing else. */
export function serveAppScheme(rendererFolder: string): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const url = parseUrl(request.url);
    const path = url?.host === APP_HOST ? url.pathname : '';
    const file = await serveFile(rendererFolder, request.method, path);
    return new Response(file.body, { status: file.status, headers: { ...file.headers } });
  });
}
