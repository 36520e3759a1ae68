/** Characters that are set without spaces between them. */
export const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;
export const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
export const LETTER = /\p{L}/u;

const last = (text: string): string => Array.from(text.slice(-2)).at(-1) ?? '';
const first = (text: string): string => Array.from(text.slice(0, 2))[0] ?? '';

/** True when both sides of the boundary between `before` and `after` are set without spaces. */
export const isInsideHan = (before: string, after: string): boolean =>
  HAN.test(last(before)) && HAN.test(first(after));

/** True when exactly one side of the boundary is Chinese or Japanese. */
export const isEdgeOfHan = (before: string, after: string): boolean =>
  HAN.test(last(before)) !== HAN.test(first(after));

/**
 * Forms that fonts need and text does not: Latin ligatures, Arabic presentation forms, and the radicals that some Chinese fonts
 * name instead of their characters. Everything else keeps its form.
 */
const FORMS = /[\ufb00-\ufb06\ufb1d-\ufdff\ufe70-\ufefc\u2e80-\u2fd5]+/gu;
/** Bullets of symbol fonts arrive as private characters. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf02d': '–',
};

/** Gives a piece of text as it is typed: NFC, without forms of fonts, invisible and control characters. */
export function typed(text: string): string {
  return (
    text
      .replace(FORMS, (forms) => forms.normalize('NFKC'))
      .replace(/[\uf000-\uf0ff]/g, (symbol) => SYMBOLS[symbol] ?? symbol)
      .replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ')
      .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|(?![\t\n])\p{Cc}/gu, '')
      // A vowel sign drawn behind the blank and the stroke that follow its letter.
      .replace(/([ \-–—]+)([\u064b-\u0652]+)/g, '$2$1')
      .normalize('NFC')
  );
}

/** Rejoins a Chinese heading set with a space between all its characters: `理 事 会`. */
export const withoutLetterSpacing = (text: string): string =>
  text.replace(/(?<![\p{Script=Han}])\p{Script=Han}(?: \p{Script=Han})+(?![\p{Script=Han}])/gu, (spaced) =>
    Array.from(spaced).length >= 5 || spaced === text.trim() ? spaced.replaceAll(' ', '') : spaced,
  );
