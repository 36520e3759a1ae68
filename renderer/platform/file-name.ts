/** In bytes of UTF-8: most file systems keep 255, and an ending comes after it. */
const LONGEST = 180;

/** What Windows takes for a device, whatever ending follows. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Makes a name that any system can keep and that reads as it is: no separators, wildcards, control or bidi control
 * characters, trailing dots or names of devices; `fallback` when nothing is left.
 */
export function safeFileName(name: string, fallback = 'attache'): string {
  const kept = name
    .normalize('NFC')
    .replace(/\p{Bidi_Control}/gu, '')
    .replace(/[\p{Cc}/\\:*?"<>|]+/gu, '-')
    .replace(/^[\s.-]+|[\s.]+$/g, '');
  const { read } = new TextEncoder().encodeInto(kept, new Uint8Array(LONGEST));
  const short = kept.slice(0, read).trim() || fallback;
  return DEVICE.test(short) ? `_${short}` : short;
}

/** Gives a name that ends as its kind wants. */
export function withEnding(name: string, extensions: readonly string[]): string {
  const safe = safeFileName(name);
  const [first] = extensions;
  const ends = extensions.some((ending) => safe.toLowerCase().endsWith(`.${ending.toLowerCase()}`));
  return ends || first === undefined ? safe : `${safe}.${first}`;
}
