import type { TextTree } from './namespaces.ts';

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('aAcCeEiInNoOsSuUyYzZ', (letter, at) => [
    letter,
    Array.from('áÁçÇéÉíÍñÑóÓšŠúÚýÝžŽ')[at] ?? letter,
  ]),
);
/** What stays as it is: `{{placeholders}}`, `<0>` elements and `$t(nesting)`. */
const KEPT = /(\{\{.*?\}\}|<[^>]*>|\$t\([^)]*\))/;
const VOWEL = /[áéíóú]/g;
/** Arabic counts in six ways, English in two; the forms that English lacks are copies of its `other`. */
const ARABIC_ONLY = ['zero', 'two', 'few', 'many'] as const;

const EMBED = '\u202b';
const OVERRIDE = '\u202e';
const POP = '\u202c';

const word = (letters: string): string => {
  const accented = letters.replace(/./g, (letter) => ACCENTED[letter] ?? letter);
  return `${OVERRIDE}${accented.replace(VOWEL, '$&$&')}${POP}`;
};

/**
 * Gives an English text as the pseudo-language has it: accented, about a third longer (as translations are), each word
 * set from right to left, so that clipped, untranslated or unmirrored text is seen at once. Figures stay as they are.
 */
export function pseudoText(text: string): string {
  const parts = text.split(KEPT).map((part, at) => (at % 2 === 1 ? part : part.replace(/[a-zA-Z]+/g, word)));
  return `${EMBED}${parts.join('')}${POP}`;
}

/** Gives a whole table of texts in the pseudo-language, with the plural forms of Arabic. */
export function pseudoTree(tree: TextTree): TextTree {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string | TextTree][] => {
    if (typeof value !== 'string') return [[key, pseudoTree(value)]];
    const text = pseudoText(value);
    const stem = /^(.*)_other$/.exec(key)?.[1];
    if (stem === undefined) return [[key, text]];
    return [[key, text], ...ARABIC_ONLY.map((form): [string, string] => [`${stem}_${form}`, text])];
  });
  return Object.fromEntries(entries);
}
