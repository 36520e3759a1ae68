import type { LanguageTag } from '#core/documents/document.ts';
import type { Quotation } from './anchor.ts';

/** How much of the text before and after the words is kept to find them again, in UTF-16 units. */
export const CONTEXT_LENGTH = 32;

/** Marks, variation selectors among them; the joiner of emoji; skin tones. */
const CONTINUES = /^(?:\p{M}|\u200d|[\u{1f3fb}-\u{1f3ff}])/u;

/** Tells whether `offset` parts a surrogate pair, a letter from its marks, or an emoji from what is joined to it. */
export function cutsCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000) return true;
  // A joiner between Arabic letters or at a word's end joins nothing visible, but keeping it costs nothing.
  return text[offset - 1] === '\u200d' || CONTINUES.test(text.slice(offset, offset + 2));
}

const backward = (text: string, offset: number): number => {
  let at = offset;
  while (cutsCharacter(text, at)) at -= 1;
  return at;
};

const forward = (text: string, offset: number): number => {
  let at = offset;
  while (cutsCharacter(text, at)) at += 1;
  return at;
};

/** Widens a range so that it cuts no character in two. */
export function wholeCharacters(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  return { start: backward(text, start), end: forward(text, end) };
}

/**
 * Gives the words between two offsets of a block's NFC text as a quotation, widened to whole characters and freed
 * from white space at both ends. Null when nothing readable lies between them.
 */
export function makeQuotation(
  text: string,
  from: number,
  to: number,
  language: LanguageTag,
): Quotation | null {
  const low = Math.max(0, Math.min(from, to));
  const high = Math.min(text.length, Math.max(from, to));
  const chosen = text.slice(low, high);
  if (chosen.trim() === '') return null;
  const { start, end } = wholeCharacters(
    text,
    low + (chosen.length - chosen.trimStart().length),
    high - (chosen.length - chosen.trimEnd().length),
  );
  // Context is cut on its far side only, and inwards: a shorter prefix is better than half a character.
  const prefixFrom = Math.min(start, forward(text, Math.max(0, start - CONTEXT_LENGTH)));
  const suffixTo = Math.max(end, backward(text, Math.min(text.length, end + CONTEXT_LENGTH)));
  return {
    language,
    exact: text.slice(start, end),
    prefix: text.slice(prefixFrom, start),
    suffix: text.slice(end, suffixTo),
    start,
    end,
  };
}
