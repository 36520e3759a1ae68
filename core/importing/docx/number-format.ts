import { formatRoman } from '#core/importing/roman-numeral.ts';

/** The value 0 to 9 in other digits. */
const inDigits = (value: number, digits: string): string =>
  String(value).replace(/\d/g, (digit) => [...digits][Number(digit)] ?? digit);

/** Word repeats a letter after the alphabet is used up: y, z, aa, bb (not aa, ab). */
function repeated(value: number, alphabet: string): string {
  const letters = [...alphabet];
  const letter = letters[(value - 1) % letters.length] ?? '';
  return letter.repeat(Math.ceil(value / letters.length));
}

const once = (value: number, signs: string): string => [...signs][value - 1] ?? String(value);

/** Counting with signs for ten, hundred and thousand, up to 9,999: 一百二十三; 十一, not 一十一. */
function counting(value: number, digits: string, units: string, zero: string, bareTen: boolean): string {
  const unit = [...units];
  const places = [...String(value)].map(Number);
  if (places.length > unit.length + 1) return inDigits(value, zero + digits);
  let written = '';
  let skipped = false;
  places.forEach((digit, index) => {
    const place = places.length - 1 - index;
    if (digit === 0) {
      skipped = written !== '';
      return;
    }
    if (skipped) written += zero;
    skipped = false;
    const isBare = bareTen && digit === 1 && place === 1 && places.length === 2;
    written +=
      (isBare ? '' : (([...digits][digit - 1] ?? '') as string)) + (place > 0 ? (unit[place - 1] ?? '') : '');
  });
  return written === '' ? zero : written;
}

/** Japanese and Korean write 百 for a hundred, not 一百, and no zero between. */
function shortCounting(value: number, digits: string, units: string): string {
  const unit = [...units];
  const places = [...String(value)].map(Number);
  if (places.length > unit.length + 1) return String(value);
  return places
    .map((digit, index) => {
      const place = places.length - 1 - index;
      if (digit === 0) return '';
      return (
        (digit === 1 && place > 0 ? '' : ([...digits][digit - 1] ?? '')) +
        (place > 0 ? (unit[place - 1] ?? '') : '')
      );
    })
    .join('');
}

const HEBREW: readonly (readonly [number, string])[] = [
  [400, 'ת'],
  [300, 'ש'],
  [200, 'ר'],
  [100, 'ק'],
  [90, 'צ'],
  [80, 'פ'],
  [70, 'ע'],
  [60, 'ס'],
  [50, 'נ'],
  [40, 'מ'],
  [30, 'ל'],
  [20, 'כ'],
  [10, 'י'],
  [9, 'ט'],
  [8, 'ח'],
  [7, 'ז'],
  [6, 'ו'],
  [5, 'ה'],
  [4, 'ד'],
  [3, 'ג'],
  [2, 'ב'],
  [1, 'א'],
];

/** Fifteen and sixteen are written as nine and six or seven, so that no name of God comes out. */
function hebrew(value: number): string {
  const last = value % 100;
  const isSpared = last === 15 || last === 16;
  let rest = isSpared ? value - last : value;
  let written = '';
  for (const [worth, letters] of HEBREW)
    for (; rest >= worth; rest -= worth) {
      written += letters;
    }
  return isSpared ? `${written}${last === 15 ? 'טו' : 'טז'}` : written;
}

/** Korean numbers of its own, up to 99. */
const KOREAN_ONES = ['', '하나', '둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟', '아홉'];
const KOREAN_TENS = ['', '열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔'];

const koreanNative = (value: number): string =>
  value > 99 ? String(value) : `${KOREAN_TENS[Math.floor(value / 10)] ?? ''}${KOREAN_ONES[value % 10] ?? ''}`;

const ONES = [
  '',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function cardinal(value: number): string {
  if (value < 20) return ONES[value] ?? '';
  if (value < 100)
    return `${TENS[Math.floor(value / 10)] ?? ''}${value % 10 ? `-${cardinal(value % 10)}` : ''}`;
  if (value < 1000)
    return `${cardinal(Math.floor(value / 100))} hundred${value % 100 ? ` ${cardinal(value % 100)}` : ''}`;
  return `${cardinal(Math.floor(value / 1000))} thousand${value % 1000 ? ` ${cardinal(value % 1000)}` : ''}`;
}

function ordinalText(value: number): string {
  return cardinal(value).replace(/[a-z]+$/, (last) => ORDINALS[last] ?? `${last.replace(/y$/, 'ie')}th`);
}

function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${String(value)}${(teen ? null : ['', 'st', 'nd', 'rd'][value % 10]) || 'th'}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщыэюя';
const ARABIC_ALPHABET = 'أبتثجحخدذرزسشصضطظعغفقكلمنهوي';
const ARABIC_ABJAD = 'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ';
const HAN = '一二三四五六七八九';
const FORMAL_SIMPLIFIED = '壹贰叁肆伍陆柒捌玖';
const FORMAL_TRADITIONAL = '壹貳參肆伍陸柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const PARENTHESISED = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
const FULL_STOPPED = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛';
const KOREAN = '가나다라마바사아자차카타파하';
const KANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';
const IROHA =
  'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン';
const THAI_LETTERS = 'กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ';
const HINDI_CONSONANTS = 'कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह';
const HINDI_VOWELS = 'अआइईउऊऋऌऍऎएऐऑऒओऔ';

const cycle = (value: number): string => `${repeated10(value, STEMS)}${repeated10(value, BRANCHES)}`;
const repeated10 = (value: number, signs: string): string =>
  [...signs][(value - 1) % [...signs].length] ?? '';

type Format = (value: number) => string;

/** The formats of ST_NumberFormat (ECMA-376 17.18.59) that number paragraphs and notes. */
const FORMATS: Readonly<Record<string, Format>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerRoman: formatRoman,
  upperRoman: (value) => formatRoman(value).toUpperCase(),
  lowerLetter: (value) => repeated(value, LATIN),
  upperLetter: (value) => repeated(value, LATIN.toUpperCase()),
  russianLower: (value) => repeated(value, RUSSIAN),
  russianUpper: (value) => repeated(value, RUSSIAN.toUpperCase()),
  ordinal,
  cardinalText: (value) => capital(cardinal(value)),
  ordinalText: (value) => capital(ordinalText(value)),
  hex: (value) => value.toString(16).toUpperCase(),
  chicago: (value) => repeated(value, '*†‡§'),
  numberInDash: (value) => `- ${String(value)} -`,
  decimalFullWidth: (value) => inDigits(value, '０１２３４５６７８９'),
  decimalFullWidth2: (value) => inDigits(value, '０１２３４５６７８９'),
  decimalEnclosedCircle: (value) => once(value, CIRCLED),
  decimalEnclosedCircleChinese: (value) => once(value, CIRCLED),
  decimalEnclosedParen: (value) => once(value, PARENTHESISED),
  decimalEnclosedFullstop: (value) => once(value, FULL_STOPPED),
  chineseCounting: (value) => counting(value, HAN, '十百千', '○', true),
  chineseCountingThousand: (value) => counting(value, HAN, '十百千', '零', true),
  taiwaneseCounting: (value) => counting(value, HAN, '十百千', '○', true),
  taiwaneseCountingThousand: (value) => counting(value, HAN, '十百千', '零', true),
  taiwaneseDigital: (value) => inDigits(value, `○${HAN}`),
  ideographDigital: (value) => inDigits(value, `〇${HAN}`),
  japaneseDigitalTenThousand: (value) => inDigits(value, `〇${HAN}`),
  japaneseCounting: (value) => shortCounting(value, HAN, '十百千'),
  japaneseLegal: (value) => shortCounting(value, '壱弐参四伍六七八九', '拾百阡'),
  koreanCounting: (value) => shortCounting(value, '일이삼사오육칠팔구', '십백천'),
  koreanDigital: (value) => inDigits(value, '영일이삼사오육칠팔구'),
  koreanDigital2: (value) => inDigits(value, `零${HAN}`),
  koreanLegal: koreanNative,
  ganada: (value) => repeated(value, KOREAN),
  chosung: (value) => repeated(value, 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'),
  chineseLegalSimplified: (value) => counting(value, FORMAL_SIMPLIFIED, '拾佰仟', '零', false),
  ideographLegalTraditional: (value) => counting(value, FORMAL_TRADITIONAL, '拾佰仟', '零', false),
  ideographTraditional: (value) => once(value, STEMS),
  ideographZodiac: (value) => once(value, BRANCHES),
  ideographZodiacTraditional: cycle,
  ideographEnclosedCircle: (value) => once(value, '㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'),
  aiueo: (value) => repeated(value, KANA),
  aiueoFullWidth: (value) => repeated(value, KANA),
  iroha: (value) => repeated(value, IROHA),
  irohaFullWidth: (value) => repeated(value, IROHA),
  arabicAlpha: (value) => repeated(value, ARABIC_ALPHABET),
  arabicAbjad: (value) => repeated(value, ARABIC_ABJAD),
  hebrew1: hebrew,
  hebrew2: (value) => repeated(value, 'אבגדהוזחטיכלמנסעפצקרשת'),
  hindiNumbers: (value) => inDigits(value, '०१२३४५६७८९'),
  hindiConsonants: (value) => repeated(value, HINDI_CONSONANTS),
  hindiVowels: (value) => repeated(value, HINDI_VOWELS),
  thaiNumbers: (value) => inDigits(value, '๐๑๒๓๔๕๖๗๘๙'),
  thaiLetters: (value) => repeated(value, THAI_LETTERS),
  none: () => '',
};

/** Formats that spell nothing for zero, and beyond which a value is written in digits. */
const GREATEST = 32_767;

/**
 * Gives a value as a number format prints it. Null when the format is not known: the caller shows digits and says so.
 * Zero, and values that are no numbers of a list, are digits in every format.
 */
export function formatNumber(value: number, format: string): string | null {
  const write = FORMATS[format];
  if (!write) return null;
  return format === 'none' || (value >= 1 && value <= GREATEST) ? write(value) : String(value);
}

/** Reads a custom format (`001, 002, 003, ...`) as the width to which it pads with zeros; null for any other. */
export function paddedWidth(custom: string): number | null {
  const [first] = /^0*1(?=\s*,)/.exec(custom) ?? [];
  return first?.length ?? null;
}
