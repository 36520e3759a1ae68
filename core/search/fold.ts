/** Combining marks that readers leave out when they search: Latin, Greek and Cyrillic accents, Hebrew and Arabic points. */
const OPTIONAL_MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed]/gu;
/** What takes no place or only stretches a word: soft hyphen, joiners, direction marks, tatweel, variation selectors. */
const INVISIBLE =
  /[\u00ad\u0640\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|[\ufe00-\ufe0f]/gu;
/** Typeset headings space their characters (`背 景`); nobody types that space. */
const SPACE_BETWEEN_HAN = /(?<=[\p{Script=Han}\u3000-\u303f]) +(?=[\p{Script=Han}\u3000-\u303f])/gu;
const PRINTABLE_ASCII = /^[ -~]*$/;

const SAME_LETTER: Readonly<Record<string, string>> = {
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ٱ: 'ا',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
};
const SAME_LETTERS = new RegExp(`[${Object.keys(SAME_LETTER).join('')}]`, 'gu');

/** Upper case first, because only that opens `ß` and the ligatures. */
const ignoreCase = (text: string): string => text.toUpperCase().toLowerCase();

const foldOnce = (text: string): string =>
  ignoreCase(text.normalize('NFKD').replace(INVISIBLE, ''))
    .normalize('NFKD')
    .replace(OPTIONAL_MARKS, '')
    .normalize('NFC')
    .replace(SAME_LETTERS, (letter) => SAME_LETTER[letter] ?? letter)
    .replace(/\s+/gu, ' ')
    .replace(SPACE_BETWEEN_HAN, '')
    .trim();

/**
 * Gives the form in which two texts are compared when somebody searches: compatibility forms, case, width, accents,
 * Arabic vowel marks and the spacing of Han headings make no difference. Folding twice changes nothing. Offsets in
 * the result are not offsets in the text.
 */
export function fold(text: string): string {
  // Most Latin text needs nothing else, and large meetings have much of it.
  if (PRINTABLE_ASCII.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  let folded = foldOnce(text);
  // A removed mark can let its neighbours compose; texts settle after one or two rounds.
  for (let again = foldOnce(folded); again !== folded; again = foldOnce(folded)) folded = again;
  return folded;
}
