/** A number that is written as a word, with as much of the text as it takes. */
export interface NumberWord {
  readonly printed: string;
  readonly value: number;
}

/** Takes off what one and the same word may be written with or without: accents, vowel signs, the Arabic stroke. */
const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0655\u0670\u0640]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');

const listed = (first: number, step: number, words: string): (readonly [string, number])[] =>
  words
    .split(' ')
    .flatMap((each, at) =>
      each.split('|').map((word): readonly [string, number] => [plain(word), first + at * step]),
    );

/** Words of the languages that are written with blanks; a form of gender or case stands beside its others. */
const WHOLE = new Map<string, number>([
  ...listed(
    1,
    1,
    'one|first two|second three|third four|fourth five|fifth six|sixth seven|seventh eight|eighth nine|ninth ten|tenth eleven|eleventh twelve|twelfth thirteen|thirteenth fourteen|fourteenth fifteen|fifteenth sixteen|sixteenth seventeen|seventeenth eighteen|eighteenth nineteen|nineteenth twenty|twentieth',
  ),
  ...listed(
    1,
    1,
    'premier|première|1er|1re|1ère deuxième|second|seconde troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième',
  ),
  ...listed(
    1,
    1,
    'primero|primera|primer|primeiro|primeira segundo|segunda tercero|tercera|tercer|terceiro|terceira cuarto|cuarta|quarto|quarta quinto|quinta sexto|sexta séptimo|séptima|sétimo octavo|octava|oitavo noveno|novena|nono décimo|décima undécimo|undécima duodécimo|duodécima decimotercero|decimotercera decimocuarto|decimocuarta decimoquinto|decimoquinta decimosexto|decimosexta decimoséptimo|decimoséptima decimoctavo|decimoctava decimonoveno|decimonovena vigésimo|vigésima',
  ),
]);

const RUSSIAN = new Map(
  listed(
    1,
    1,
    'перв втор трет четверт|четвёрт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат',
  ),
);
const GERMAN = new Map(
  listed(1, 1, 'erst zweit dritt viert fünft sechst siebt|siebent acht neunt zehnt elft zwölft'),
);
const RUSSIAN_TENS = new Map(listed(20, 10, 'двадцать тридцать сорок пятьдесят'));
const RUSSIAN_ROUND = new Map(listed(20, 10, 'двадцат тридцат сороков пятидесят'));
const ENGLISH_TENS = new Map([
  ...listed(20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety'),
  ...listed(20, 10, 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'),
]);
const ARABIC = new Map(
  listed(
    1,
    1,
    'اول|اولي|أول|أولى|حادي|حاديه ثاني|ثانيه ثالث|ثالثه رابع|رابعه خامس|خامسه سادس|سادسه سابع|سابعه ثامن|ثامنه تاسع|تاسعه عاشر|عاشره',
  ),
);
const ARABIC_TENS = new Map(
  listed(
    20,
    10,
    'عشرون|عشرين ثلاثون|ثلاثين أربعون|أربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين تسعون|تسعين',
  ),
);

const stem = (word: string, stems: ReadonlyMap<string, number>, endings: RegExp): number | null =>
  endings.test(word) ? (stems.get(word.replace(endings, '')) ?? null) : null;

function readRussian(words: readonly string[]): number | null {
  const endings = /(?:ый|ий|ой|ая|ья|ое|ье|ого|его|ом|ем)$/;
  const [first = '', second] = words;
  if (second === undefined) return stem(first, RUSSIAN, endings) ?? stem(first, RUSSIAN_ROUND, endings);
  const tens = RUSSIAN_TENS.get(first);
  const ones = stem(second, RUSSIAN, endings);
  return tens === undefined || ones === null || words.length > 2 ? null : tens + ones;
}

function readEnglish(words: readonly string[]): number | null {
  const [first = '', second] = words.flatMap((word) => word.split('-'));
  if (words.length > 1 && second === undefined) return null;
  const tens = ENGLISH_TENS.get(first);
  if (second === undefined) return words.length === 1 ? (WHOLE.get(first) ?? tens ?? null) : null;
  const ones = WHOLE.get(second);
  return tens === undefined || ones === undefined || ones > 9 ? null : tens + ones;
}

const bare = (word: string): string => word.replace(/^ال/, '');

function readArabic(words: readonly string[]): number | null {
  const [first = '', second, third] = words
    .map((word) => (/^و(?!احد)/.test(word) ? word.slice(1) : word))
    .map(bare);
  const after = words.findIndex((word) => word === 'بعد');
  if (after > 0) {
    const ones = readArabic(words.slice(0, after));
    return ones !== null && /^(?:ال)?م(?:ا)?[ئي]ه$/.test(words[after + 1] ?? '') && words.length === after + 2
      ? 100 + ones
      : null;
  }
  if (third !== undefined) return null;
  const ones = ARABIC.get(first) ?? null;
  if (second === undefined)
    return ones ?? ARABIC_TENS.get(first) ?? (/^م(?:ا)?[ئي]ه$/.test(first) ? 100 : null);
  if (ones === null) return null;
  if (/^عشره?$/.test(second) && ones < 10) return 10 + ones;
  const tens = words[1]?.startsWith('و') === true ? ARABIC_TENS.get(second) : undefined;
  return tens === undefined || ones > 9 ? null : tens + ones;
}

function valueOf(words: readonly string[]): number | null {
  const [first = ''] = words;
  if (/^\p{Script=Arabic}/u.test(first)) return readArabic(words);
  if (/^\p{Script=Cyrillic}/u.test(first)) return readRussian(words);
  const german = words.length === 1 ? stem(first, GERMAN, /(?:er|es|e)$/) : null;
  if (german !== null) return german;
  const tens = /^(?:decim[oa]|vigesim[oa])$/.test(first) && words.length === 2 ? (WHOLE.get(first) ?? 0) : 0;
  const ones = tens > 0 ? WHOLE.get(words[1] ?? '') : undefined;
  return ones !== undefined && ones < 10 ? tens + ones : readEnglish(words);
}

/** Words of one number at most: `الحادية والعشرون بعد المائة` has four. */
const MOST_WORDS = 4;

/**
 * Reads an ordinal or cardinal word of the UN's languages, or of German, at the beginning of a text: `First`,
 * `الحادية عشرة`, `двадцать первая`, `décimo segundo`. Null when there is none; no more than 199 is read.
 */
export function readNumberWord(text: string): NumberWord | null {
  const tokens = [...text.matchAll(/[\p{L}\p{M}\p{Nd}\u0640]+(?:-[\p{L}\p{M}]+)*/gu)].slice(0, MOST_WORDS);
  if (tokens[0]?.index !== 0) return null;
  for (let count = tokens.length; count > 0; count -= 1) {
    const last = tokens[count - 1];
    if (!last) continue;
    const printed = text.slice(0, last.index + last[0].length);
    if (!/^[^\s\u00a0]+(?:[ \u00a0]+[^\s\u00a0]+)*$/u.test(printed)) continue;
    const value = valueOf(tokens.slice(0, count).map(([word]) => plain(word)));
    if (value !== null) return { printed, value };
  }
  return null;
}
