import { parseUrl } from '../security/app-origin.ts';

/** Gives the address in its normal form when it may be opened outside: http or https, with a host and no password in it. Else null. */
export function checkedLink(address: string): string | null {
  const url = parseUrl(address);
  if (url === null || !['https:', 'http:'].includes(url.protocol)) return null;
  return url.hostname === '' || url.username !== '' || url.password !== '' ? null : url.href;
}
