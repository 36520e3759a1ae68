import { SECURITY_HEADERS } from '#main/security/content-policy.ts';

const lines = (headers: Readonly<Record<string, string>>): string =>
  Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('');

/** Gives the headers of the site as a `_headers` file, which several static hosts read. */
export const hostHeaders = (): string =>
  `/*\n${lines(SECURITY_HEADERS)}  cache-control: no-cache\n\n` +
  '/assets/*\n  ! cache-control\n  cache-control: public, max-age=31536000, immutable\n';
