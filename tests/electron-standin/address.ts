/**
 * Chromium knows no `app:` scheme, so the page lives under a name that every browser holds for local and secure, and that the
 * browser is told to find at the stand-in's own port. The address stays the same from run to run, and IndexedDB with it.
 */
const PAGE_ORIGIN = 'http://attache.localhost';
const APP_ORIGIN = 'app://attache';

export const PAGE_HOST = 'attache.localhost';

/** Gives the address in the page for an address that the app uses. */
export function toPage(url: string): string {
  return url.startsWith(APP_ORIGIN) ? PAGE_ORIGIN + url.slice(APP_ORIGIN.length) : url;
}

/** Gives the address that the app knows for an address in the page. */
export function toApp(url: string): string {
  return url === PAGE_ORIGIN || url.startsWith(`${PAGE_ORIGIN}/`)
    ? APP_ORIGIN + url.slice(PAGE_ORIGIN.length)
    : url;
}
