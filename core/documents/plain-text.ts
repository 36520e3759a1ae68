const hex = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * What no text of a pack may hold: control characters, which no reader sees; embeddings, overrides and isolates, which
 * show text in another order than it is stored; half characters and non-characters, which do not survive UTF-8.
 */
const REFUSED = [
  { name: 'a control character', pattern: /\p{Cc}/u },
  { name: 'a character that reorders the text around it', pattern: /[\u202a-\u202e\u2066-\u2069]/u },
  { name: 'a line or paragraph separator', pattern: /[\u2028\u2029]/u },
  { name: 'half a character', pattern: /\p{Cs}/u },
  { name: 'a non-character', pattern: /[\ufeff\ufffe\uffff]/u },
] as const;

/** Any of them: one look at a text that has none, as nearly every text of a large pack. */
const SUSPECT = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;

/** Tells, in English for a developer, why a text may not stand in a pack; null when it may. */
export function textFault(text: string): string | null {
  for (const { name, pattern } of SUSPECT.test(text) ? REFUSED : []) {
    const found = pattern.exec(text);
    if (found) return `holds ${name} (${hex(found[0])}) at offset ${String(found.index)}`;
  }
  return text.normalize('NFC') === text ? null : 'is not in Unicode normalization form C';
}
