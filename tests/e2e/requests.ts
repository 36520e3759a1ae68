import type { BrowserContext, Page } from '@playwright/test';

/** Addresses that are the app's own: its scheme, its origin on the stand-in, this machine, and data that the page made. */
const OWN =
  /^(app:\/\/attache\/|http:\/\/attache\.localhost\/|http:\/\/localhost:\d+\/|blob:|data:|about:|devtools:)/;

/** Tells whether a request stays with the app. */
export const staysHome = (url: string): boolean => OWN.test(url);

/** Records from now on every request of a context that would leave the app. Gives the addresses so far; a test expects none. */
export function recordLeaving(context: BrowserContext): () => readonly string[] {
  const leaving: string[] = [];
  context.on('request', (request) => {
    if (!staysHome(request.url())) leaving.push(request.url());
  });
  return () => leaving;
}

/** Records from now on what the content security policy stops in a page. Gives the browser's messages so far; a test expects none. */
export function recordViolations(page: Page): () => readonly string[] {
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) violations.push(message.text());
  });
  return () => violations;
}
