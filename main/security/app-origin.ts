/** The app's own scheme and host; the renderer is served from nowhere else. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'attache';
/** The address of the app's one page. */
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`;

/** Gives the address as a URL, or null when it is none. */
export function parseUrl(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** Tells whether an address belongs to the app itself, or to the development server while there is one. */
export function isAppAddress(address: string, devServer: string | null): boolean {
  const url = parseUrl(address);
  if (url === null) return false;
  // The origin of a scheme that Node does not know is the string "null" for all of them, so the parts are compared.
  if (url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST) return true;
  return devServer !== null && url.origin === parseUrl(devServer)?.origin;
}
