import { formatRoman } from '#core/importing/roman-numeral.ts';
import { type Counting, formatLetter, readNumeral, SPOKEN_NUMBERS, westernDigits } from './numerals.ts';
import { readNamedNumber, type Unit } from './units.ts';

/** What may be a number at the beginning of a paragraph: one reading of it. */
export interface Mark {
  /** As it stands, without the space behind it: `39 -`, `(a)`, `第十二条`. */
  readonly printed: string;
  /** UTF-16 units that the mark and the space behind it take. */
  readonly length: number;
  readonly counting: Counting;
  /** The numbers, outermost first: `4.1` has two. */
  readonly values: readonly number[];
  /** `bis` and the like; null without one. */
  readonly suffix: string | null;
  readonly unit: Unit | null;
  /** What stays the same along a sequence: `(#)`, `#.`, `# -`, `article`. */
  readonly look: string;
  /** The number as cited: `39`, `4.1`, `2bis`, `(a)`. */
  readonly label: string;
  /** True when a tab or the format itself parts the mark from the text: strong evidence. */
  readonly isSetOff: boolean;
}

const SUFFIX = String.raw`(?:[ \u00a0]?(bis|ter|quater|quinquies|sexies|مكررا?ً?)(?!\p{L}))?`;
const DIGITS = String.raw`\p{Nd}{1,4}`;
const ARABIC_LETTER = String.raw`[أاإآ-ي\ufe80-\ufef4][\u0640\u200d]?`;
const LETTERS = String.raw`[ivxlcdm]{1,7}|[IVXLCDM]{1,7}|[a-z]{1,2}|[A-Z]{1,2}|[а-яА-Я]|${ARABIC_LETTER}|[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥]`;
const HAN = '[〇一二三四五六七八九十百]{1,5}';
const SPOKEN = [...SPOKEN_NUMBERS].join('|');
const GAP = String.raw`[ \u00a0]?`;

const FORMS: readonly { readonly look: string; readonly pattern: RegExp }[] = [
  {
    look: '(#)',
    pattern: new RegExp(String.raw`^[(（]\s?(${DIGITS}|${LETTERS}|${HAN})${SUFFIX}\s?[)）]`, 'u'),
  },
  { look: '#)', pattern: new RegExp(String.raw`^(${DIGITS}|${LETTERS}|${HAN})${SUFFIX}${GAP}[)）]`, 'u') },
  { look: "'#'", pattern: new RegExp(String.raw`^['‘’‛](${DIGITS}|[ivxl]{1,6})['‘’‛](?=\s)`, 'u') },
  {
    look: '#.#',
    pattern: new RegExp(
      String.raw`^((?:[A-Z]|${DIGITS})(?:[.．]${DIGITS}){1,5}|[٠-٩]{1,3}(?:-[٠-٩]{1,3}){1,4})${SUFFIX}(?:[.)]|${GAP}[-–—](?=\s))?(?=[\s\u200f]|$)`,
      'u',
    ),
  },
  {
    look: '# -',
    pattern: new RegExp(
      String.raw`^(${DIGITS}|${SPOKEN}|${LETTERS})${SUFFIX}${GAP}[-–—](?=[\s\u200f]|$)`,
      'u',
    ),
  },
  { look: '#-', pattern: new RegExp(String.raw`^(${DIGITS}|${SPOKEN})${SUFFIX}[-–—](?=[\p{L}\s])`, 'u') },
  { look: '#、', pattern: new RegExp(String.raw`^(${DIGITS}|${HAN}|[甲乙丙丁戊己庚辛壬癸])[、]`, 'u') },
  {
    look: '#.',
    pattern: new RegExp(String.raw`^(${DIGITS})\. (bis|ter|quater|quinquies)\.?(?=[\s\u200f])`, 'u'),
  },
  {
    look: '#.',
    pattern: new RegExp(String.raw`^(${DIGITS}|${SPOKEN}|${LETTERS}|${HAN})${SUFFIX}[.．](?![\p{Nd}])`, 'u'),
  },
  { look: '#:', pattern: new RegExp(String.raw`^(${SPOKEN})${GAP}[:：]`, 'u') },
  {
    look: 'No #',
    pattern: new RegExp(String.raw`^(?:No\.?|N[oº°]\.?|Nr\.|№|رقم)[ \u00a0](${DIGITS})(?=[\s.:)]|$)`, 'u'),
  },
  { look: '#', pattern: /^([①-⑳㈠-㈩㊀-㊉⑴-⑽⒈-⒛])/u },
  { look: '#\t', pattern: new RegExp(String.raw`^(${DIGITS}|${HAN})${SUFFIX}(?=\t|\u3000)`, 'u') },
];

const isAgain = (suffix: string): boolean => suffix.startsWith('مكرر');

/** Ways of counting that are cited in digits. */
const IS_DIGITS: ReadonlySet<Counting> = new Set(['han', 'circled', 'bracketed-han', 'spoken-ordinal']);

function labelOf(
  look: string,
  numeral: string,
  suffix: string | null,
  counting: Counting,
  value: number,
): string {
  if (look === "'#'") return `(${formatRoman(value)})`;
  if (IS_DIGITS.has(counting)) {
    const digits = `${String(value)}${suffix ?? ''}`;
    return look === '(#)' || look === '#)' || counting === 'bracketed-han' ? `(${digits})` : digits;
  }
  // A letter may come in the form that a font needs, or with a stroke behind it that is no part of it.
  const own = `${westernDigits(numeral)
    .normalize('NFKC')
    .replace(/[\u0640\u200d]$/, '')}${suffix ?? ''}`;
  return look === '(#)' || look === '#)' ? `(${own})` : own;
}

/** What every mark has near its beginning: most paragraphs have none of it, and need no other look. */
const MAY_BE_MARK = /^(?:[^]{0,18}?[)）.．、\-–—\t\u3000:：]|['‘’‛①-⒛㈠-㊉N№ر])/u;

function bareMarks(text: string, lead: number): readonly Mark[] {
  const from = text.slice(lead);
  if (!MAY_BE_MARK.test(from)) return [];
  for (const { look, pattern } of FORMS) {
    const match = pattern.exec(from);
    const numeral = match?.[1];
    if (!match || numeral === undefined) continue;
    const space = /^[\s\u200e\u200f]*/.exec(from.slice(match[0].length))?.[0] ?? '';
    const suffix = match[2] === undefined ? null : isAgain(match[2]) ? 'bis' : match[2];
    const shared = {
      printed: match[0].trim(),
      length: lead + match[0].length + space.length,
      suffix,
      unit: null,
      isSetOff: /[\t\u3000]|\s{2}/.test(space),
    };
    if (look === '#.#') {
      const parts = westernDigits(numeral).split(/[.．-]/);
      const letter = /^[A-Z]$/.test(parts[0] ?? '') ? parts[0] : undefined;
      const values = parts.map((part) => (part === letter ? part.charCodeAt(0) - 64 : Number(part)));
      return [
        {
          ...shared,
          counting: letter === undefined ? 'digits' : 'letter-upper',
          values,
          look: `#.#${String(values.length)}`,
          label: `${parts.join('.')}${suffix ?? ''}`,
        },
      ];
    }
    return readNumeral(numeral).map(({ counting, value }) => ({
      ...shared,
      counting,
      values: [value],
      look,
      label: labelOf(look, numeral, suffix, counting, value),
    }));
  }
  return [];
}

/** Gives every reading of what stands like a number at the beginning of a text; none when nothing does. */
export function readMarks(text: string): readonly Mark[] {
  const lead = /^[\s\u200e\u200f]*/.exec(text)?.[0].length ?? 0;
  const named = readNamedNumber(text.slice(lead));
  if (!named) return bareMarks(text, lead);
  const readings =
    named.numeral === null ? [{ counting: 'digits' as const, value: 0 }] : readNumeral(named.numeral);
  const rest = text.slice(lead + named.printed.length);
  // `Article 12.` and `第一章：` have their stop with them; `Article 12, paragraph 3` is a sentence.
  const stop = /^(?:[ \u00a0]?[.:：．]|[ \u00a0]?[-–—](?=\s))?[\s\u200e\u200f]*/.exec(rest)?.[0] ?? '';
  const preferred =
    readings.length > 1 ? readings.filter(({ counting }) => counting.startsWith('roman')) : readings;
  return preferred.map(({ counting, value }) => ({
    printed: `${named.printed}${stop.trimEnd()}`,
    length: lead + named.printed.length + stop.length,
    counting,
    values: [value],
    suffix: named.suffix,
    unit: named.unit,
    look: named.unit,
    label: named.numeral === null ? '' : `${String(value)}${named.suffix ?? ''}`,
    isSetOff: /[\t\u3000]|\s{2}/.test(stop),
  }));
}

/** The element of a path that stands for a mark: the same in every language. `depth` is 0 for what stands in no other sequence. */
export function pathElement(mark: Mark, depth: number): string {
  const last = mark.values.at(-1) ?? 0;
  const suffix = mark.suffix ?? '';
  if (mark.unit !== null) return last === 0 ? mark.unit : `${mark.unit}-${String(last)}${suffix}`;
  if (mark.look === "'#'") return formatRoman(last);
  switch (mark.counting) {
    case 'arabic-letter':
    case 'cyrillic-letter':
    case 'stem':
    case 'branch':
      return `${formatLetter(last)}${suffix}`;
    case 'han':
    case 'bracketed-han':
    case 'circled':
    case 'spoken-ordinal':
      return `${depth >= 2 ? formatRoman(last) : String(last)}${suffix}`;
    case 'spoken-letter':
      return `${formatLetter(last).toUpperCase()}${suffix}`;
    default:
      return mark.label.replace(/[()]/g, '');
  }
}
