import type { Direction, LanguageTag } from './document.ts';

const RIGHT_TO_LEFT = new Set(['ar', 'dv', 'fa', 'he', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);
const RIGHT_TO_LEFT_SCRIPTS = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa']);

/** The form of the language tags in use: a language, perhaps a script, perhaps a region (`zh-Hans`, `pt-BR`). */
export const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/;

/** Gives the language of a tag without script and region: `zh` for `zh-Hans`. */
export function baseLanguage(tag: LanguageTag): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

/** Gives the direction in which a language is written; a script in the tag decides over the language. */
export function directionOf(tag: LanguageTag): Direction {
  const script = tag.split('-').find((part) => /^[A-Z][a-z]{3}$/.test(part));
  const rightToLeft =
    script === undefined ? RIGHT_TO_LEFT.has(baseLanguage(tag)) : RIGHT_TO_LEFT_SCRIPTS.has(script);
  return rightToLeft ? 'rtl' : 'ltr';
}

/** Closes up letter-spaced Han headings (`背 景` is read, listed and found as `背景`); leaves other text as it is. */
export function closeUpHan(text: string): string {
  const letterSpaced = /^\p{Script=Han}([ \u3000]+\p{Script=Han})+$/u;
  return letterSpaced.test(text) ? text.replace(/[ \u3000]+/g, '') : text;
}
