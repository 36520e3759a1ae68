/** Ways of counting, told apart because a sequence never changes from one to another. */
export type Counting =
  | 'digits'
  | 'roman-lower'
  | 'roman-upper'
  | 'letter-lower'
  | 'letter-upper'
  | 'arabic-letter'
  | 'cyrillic-letter'
  | 'han'
  | 'stem'
  | 'branch'
  | 'circled'
  | 'bracketed-han'
  | 'spoken-ordinal'
  | 'spoken-letter'
  /** An automatic number in a way of counting that is not read: a word, letters of another alphabet. */
  | 'other';

/** One reading of a numeral; `(i)` has two, as the first in roman and the ninth in letters. */
export interface Numeral {
  readonly counting: Counting;
  readonly value: number;
}

const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 廿: 20, 卅: 30 };

/** Reads a Han number below 10,000, by place (一一〇) or by unit (一百一十); null when it is none. */
export function readHan(text: string): number | null {
  if (!/^[〇零○一二两三四五六七八九十百千廿卅]+$/.test(text)) return null;
  const plain = text.replace(/[零○]/g, '〇').replace(/两/g, '二');
  if (!/[十百千廿卅]/.test(plain))
    return plain.length > 4 ? null : Number([...plain].map((each) => HAN_DIGITS.indexOf(each)).join(''));
  let total = 0;
  let digit = 0;
  for (const each of plain) {
    const unit = HAN_UNITS[each];
    if (unit === undefined) {
      digit = HAN_DIGITS.indexOf(each);
    } else {
      total += unit > 10 && unit < 100 ? unit : (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
const ROMAN_FORM = /^m{0,3}(cm|cd|d?c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;

/** Reads a well-formed roman number in lower case; null when it is none. */
export function readRoman(text: string): number | null {
  if (text === '' || !ROMAN_FORM.test(text)) return null;
  const values = [...text].map((each) => ROMAN[each] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** Gives 1 → a … 26 → z, 27 → aa, as lists go on after z. */
export function formatLetter(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

function readLetter(text: string): number | null {
  const first = text.charAt(0);
  if (!/^[a-z]{1,2}$/.test(text) || (text.length === 2 && text.charAt(1) !== first)) return null;
  return first.charCodeAt(0) - 96 + (text.length - 1) * 26;
}

const ALPHABETS: readonly (readonly [Counting, string])[] = [
  ['arabic-letter', 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'],
  ['cyrillic-letter', 'абвгдежзиклмнопрстуфхцчшщэюя'],
  ['stem', '甲乙丙丁戊己庚辛壬癸'],
  ['branch', '子丑寅卯辰巳午未申酉戌亥'],
];

/** Digits of other scripts as 0–9; other text as it is. */
export function westernDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    // Every block of decimal digits but one begins at a multiple of 16, or six after one.
    const zero = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10].find(
      (each) => code >= each && code < each + 10,
    );
    return zero === undefined ? digit : String(code - zero);
  });
}

const within = (code: number, first: number, last: number): number | null =>
  code >= first && code <= last ? code - first + 1 : null;

function readEnclosed(text: string): readonly Numeral[] {
  const code = text.codePointAt(0) ?? 0;
  const circled = within(code, 0x2460, 0x2473);
  if (circled !== null) return [{ counting: 'circled', value: circled }];
  const bracketed = within(code, 0x3220, 0x3229) ?? within(code, 0x3280, 0x3289);
  if (bracketed !== null) return [{ counting: 'bracketed-han', value: bracketed }];
  const stopped = within(code, 0x2474, 0x2487) ?? within(code, 0x2488, 0x249b);
  return stopped === null ? [] : [{ counting: 'circled', value: stopped }];
}

/** Arabic numbers main headings with adverbs, firstly, secondly, where other languages have roman numbers. */
const ORDINALS = 'أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا'.split(' ');
/** And names letters where others print them: `ألف -`, `باء -`. */
const LETTER_NAMES =
  'ألف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام ميم نون سين عين فاء صاد قاف راء شين تاء ثاء خاء ذال ضاد ظاء غين'.split(
    ' ',
  );
const TEENS = 'حادي ثاني ثالث رابع خامس سادس سابع ثامن تاسع'.split(' ').map((ones) => `${ones} عشر`);

const withoutVowels = (text: string): string =>
  text.replace(/[\u064b-\u0652\u0640]/g, '').replace(/ +/g, ' ');

/** What such words look like, as sources of patterns: with and without vowel signs, the longest first. */
export const SPOKEN_NUMBERS: readonly string[] = [...TEENS, ...ORDINALS, ...LETTER_NAMES]
  .toSorted((a, b) => b.length - a.length)
  .map((word) => [...word].map((letter) => `${letter}[\u064b-\u0652\u0640]*`).join(''));

function readSpoken(text: string): readonly Numeral[] {
  const word = withoutVowels(text);
  const ordinal = [...ORDINALS, ...TEENS].indexOf(word) + 1;
  const letter = LETTER_NAMES.indexOf(word) + 1;
  if (ordinal > 0) return [{ counting: 'spoken-ordinal', value: ordinal }];
  return letter > 0 ? [{ counting: 'spoken-letter', value: letter }] : [];
}

/** Gives every reading of a numeral, without brackets and stops; none when it is no numeral. */
export function readNumeral(printed: string): readonly Numeral[] {
  const spoken = readSpoken(printed);
  if (spoken.length > 0) return spoken;
  // The fifth Arabic letter is printed with a stroke behind it, or in a form of its own, so that it is no digit.
  const text = printed
    .replace(/[\u0640\u200d]$/, '')
    .replace(/[\ufe70-\ufefc]/, (form) => form.normalize('NFKC'));
  const western = westernDigits(text);
  if (/^[0-9]{1,4}$/.test(western)) return [{ counting: 'digits', value: Number(western) }];
  if ([...text].length === 1) {
    const enclosed = readEnclosed(text);
    if (enclosed.length > 0) return enclosed;
    const bare = text.replace(/[اإآ]/, 'أ').toLowerCase();
    for (const [counting, letters] of ALPHABETS) {
      const at = letters.indexOf(bare);
      if (at >= 0) return [{ counting, value: at + 1 }];
    }
  }
  const han = readHan(text);
  if (han !== null) return [{ counting: 'han', value: han }];
  const lower = text.toLowerCase();
  const isLower = lower === text;
  if (!isLower && text.toUpperCase() !== text) return [];
  const readings: Numeral[] = [];
  const letter = readLetter(lower);
  const roman = readRoman(lower);
  if (letter !== null) readings.push({ counting: isLower ? 'letter-lower' : 'letter-upper', value: letter });
  if (roman !== null) readings.push({ counting: isLower ? 'roman-lower' : 'roman-upper', value: roman });
  return readings;
}
