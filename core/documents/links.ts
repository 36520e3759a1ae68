/** An address inside a text: UTF-16 offsets, and the address as a browser would go to it. */
export interface TextLink {
  readonly start: number;
  readonly end: number;
  readonly href: string;
}

/**
 * ASCII only, as RFC 3986 has it: so an address ends at `。`, `，`, `）`, `>` or a Han word that follows without a space,
 * which is how Chinese documents print them. The cost: an address spelled with other letters ends where they begin.
 */
const ADDRESS = /(?<![A-Za-z0-9+.-])https?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/gi;

const count = (text: string, character: string): number => text.split(character).length - 1;

/** Drops what belongs to the sentence: closing punctuation, and a bracket that was not opened inside the address. */
function withoutSentence(address: string): string {
  const unopened = new Map([
    [')', count(address, ')') - count(address, '(')],
    [']', count(address, ']') - count(address, '[')],
  ]);
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    const surplus = unopened.get(last) ?? 0;
    if (surplus > 0) unopened.set(last, surplus - 1);
    else if (!/[.,;:!?']/.test(last)) break;
  }
  return address.slice(0, end);
}

/**
 * Reads one address. Gives null for anything but plain http and https, and for one with a user name in it
 * (`https://wipo.int@elsewhere.example/` goes elsewhere).
 */
export function safeHref(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && url.hostname !== '' && url.username === '' && url.password === '' ? url.href : null;
}

/** Finds the http and https addresses of a text in order; nothing else in a text is ever a link. */
export function findLinks(text: string): readonly TextLink[] {
  return Array.from(text.matchAll(ADDRESS)).flatMap((match) => {
    const address = withoutSentence(match[0]);
    const href = safeHref(address);
    return href === null ? [] : [{ start: match.index, end: match.index + address.length, href }];
  });
}
