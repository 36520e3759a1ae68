/** How file names name the language of a document, beside its own tag: ISO 639-2, English names, and the letters of the UN. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  ar: ['ara', 'arabic', 'a'],
  de: ['deu', 'ger', 'german'],
  en: ['eng', 'english', 'e'],
  es: ['spa', 'spanish', 's'],
  fr: ['fra', 'fre', 'french', 'f'],
  it: ['ita', 'italian'],
  ja: ['jpn', 'japanese'],
  ko: ['kor', 'korean'],
  pt: ['por', 'portuguese', 'p'],
  ru: ['rus', 'russian', 'r'],
  zh: ['chi', 'zho', 'chinese', 'c', 'cn'],
};
const BY_NAME = new Map(
  Object.entries(NAMES).flatMap(([language, names]) => [language, ...names].map((name) => [name, language])),
);

/** Gives the words of a file's name, without its ending. */
const wordsOf = (fileName: string): readonly string[] =>
  fileName
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.[a-z0-9]{1,5}$/, '')
    .split(/[-_.\s()[\]]+/u)
    .filter((word) => word !== '');

/**
 * Gives a file's name without its language (`un-charter-zh.txt` and `un-charter-en.txt` give the same), when the name says that it is in
 * this language (without script and region); null when it does not, or has nothing else.
 */
export function nameWithoutLanguage(fileName: string, language: string): string | null {
  const words = wordsOf(fileName);
  const isScript = (word: string | undefined): boolean => word === 'hans' || word === 'hant';
  const last = isScript(words.at(-1)) ? words.slice(0, -1) : words;
  const says = (word: string | undefined): boolean =>
    word !== undefined && (BY_NAME.get(word) ?? word) === language;
  const rest = says(last.at(-1)) ? last.slice(0, -1) : says(words[0]) ? words.slice(1) : [];
  return rest.length === 0 ? null : rest.join(' ');
}
