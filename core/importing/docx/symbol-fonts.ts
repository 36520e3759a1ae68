/** Fonts whose letters are signs keep them at U+F020 to U+F0FF, or at the ASCII places with the same low byte. */
const PRIVATE = /[\uf020-\uf0ff]/;

/** Adobe's Symbol encoding, from 0x41 and 0x61. */
const GREEK_CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const GREEK_SMALL = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const SYMBOL: Readonly<Record<number, string>> = {
  0x22: '∀',
  0x24: '∃',
  0x27: '∋',
  0x2a: '∗',
  0x2d: '−',
  0x40: '≅',
  0x5c: '∴',
  0x5e: '⊥',
  0x7e: '∼',
  0xa2: '′',
  0xa3: '≤',
  0xa4: '⁄',
  0xa5: '∞',
  0xa7: '♣',
  0xa8: '♦',
  0xa9: '♥',
  0xaa: '♠',
  0xab: '↔',
  0xac: '←',
  0xad: '↑',
  0xae: '→',
  0xaf: '↓',
  0xb0: '°',
  0xb1: '±',
  0xb2: '″',
  0xb3: '≥',
  0xb4: '×',
  0xb5: '∝',
  0xb6: '∂',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xba: '≡',
  0xbb: '≈',
  0xbc: '…',
  0xc5: '⊕',
  0xc6: '∅',
  0xc7: '∩',
  0xc8: '∪',
  0xc9: '⊃',
  0xcc: '⊂',
  0xce: '∈',
  0xcf: '∉',
  0xd0: '∠',
  0xd1: '∇',
  0xd2: '®',
  0xd3: '©',
  0xd4: '™',
  0xd5: '∏',
  0xd6: '√',
  0xd7: '⋅',
  0xd8: '¬',
  0xd9: '∧',
  0xda: '∨',
  0xdb: '⇔',
  0xdc: '⇐',
  0xdd: '⇑',
  0xde: '⇒',
  0xdf: '⇓',
  0xe5: '∑',
  0xf2: '∫',
};
const WINGDINGS: Readonly<Record<number, string>> = {
  0x28: '☎',
  0x29: '✆',
  0x2a: '✉',
  0x6c: '●',
  0x6d: '❍',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x73: '⬧',
  0x74: '⧫',
  0x75: '◆',
  0x76: '❖',
  0x77: '⬥',
  0x9e: '·',
  0x9f: '•',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '◻',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe1: '↑',
  0xe2: '↓',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

function fromSymbol(code: number): string | undefined {
  if (code >= 0x41 && code <= 0x5a) return [...GREEK_CAPITALS][code - 0x41];
  if (code >= 0x61 && code <= 0x7a) return [...GREEK_SMALL][code - 0x61];
  const plain = code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : undefined;
  return SYMBOL[code] ?? plain;
}

/** Gives the sign that a font of signs shows for a character; null when it is not known. */
export function signOf(font: string, character: string): string | null {
  const code = (character.codePointAt(0) ?? 0) & 0xff;
  if (/^symbol/i.test(font)) return fromSymbol(code) ?? null;
  if (/^wingdings$/i.test(font)) return WINGDINGS[code] ?? null;
  return PRIVATE.test(character) ? null : character;
}

/** Puts signs in the place of private characters in text; what is not known stays as it is. */
export function withSigns(text: string, font: string | undefined): string {
  if (!PRIVATE.test(text)) return text;
  return text.replace(/[\uf020-\uf0ff]/g, (character) => signOf(font ?? 'Symbol', character) ?? character);
}

/** Gives a bullet that every font has, for the one that a list's font would show. */
export function bulletSign(text: string): string {
  const sign = text.trim();
  if (sign === '') return '•';
  if (!PRIVATE.test(sign)) return sign === 'o' ? '○' : sign;
  return WINGDINGS[(sign.codePointAt(0) ?? 0) & 0xff] ?? '•';
}
