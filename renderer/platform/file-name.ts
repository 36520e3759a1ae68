const LONGEST = 150;

/** Makes a name that any system can keep: no separators, wildcards, control characters or trailing dots; `fallback` when nothing is left. */
export function safeFileName(name: string, fallback = 'attache'): string {
  const kept = name
    .normalize('NFC')
    .replace(/[\p{Cc}/\\:*?"<>|]+/gu, '-')
    .replace(/^[\s.-]+|[\s.]+$/g, '');
  return Array.from(kept).slice(0, LONGEST).join('').trim() || fallback;
}

/** Gives a name that ends as its kind wants. */
export function withEnding(name: string, extensions: readonly string[]): string {
  const safe = safeFileName(name);
  const [first] = extensions;
  const ends = extensions.some((ending) => safe.toLowerCase().endsWith(`.${ending.toLowerCase()}`));
  return ends || first === undefined ? safe : `${safe}.${first}`;
}
