/** Languages in which the interface is complete, in the order in which they are offered. */
export const LANGUAGES = ['en', 'zh-Hans'] as const;

/** The generated right-to-left language: for looking and testing, never offered to a delegate. */
export const PSEUDO_LANGUAGE = 'ar-XB';

export type Language = (typeof LANGUAGES)[number] | typeof PSEUDO_LANGUAGE;

const FALLBACK: Language = 'en';

/** Narrows a stored or declared tag to a language of the interface; null when it is none. */
export function asLanguage(tag: string): Language | null {
  return tag === PSEUDO_LANGUAGE ? PSEUDO_LANGUAGE : (LANGUAGES.find((each) => each === tag) ?? null);
}

/** Gives the first wanted language that the interface has, any kind of Chinese counting as `zh-Hans`; else English. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const base = tag.toLowerCase().split('-')[0];
    const found = LANGUAGES.find((each) => each.split('-')[0] === base);
    if (found) return found;
  }
  return FALLBACK;
}

/** Gives a language's name in that language itself: `English`, `简体中文`. */
export function ownNameOf(language: string): string {
  return languageName(language, language);
}

/** Gives a language's name in the language of the reader; the tag itself where no name is known. */
export function languageName(language: string, reader: string): string {
  return new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language;
}
