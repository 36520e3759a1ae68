import type { LanguageTag } from '#core/documents/document.ts';
import type { SourceDocument } from '../model.ts';
import type { ProposedFacts } from './model.ts';
import { westernDigits } from './numerals.ts';

/** How many paragraphs the first page has at most, where the file does not say. */
const FIRST_PAGE = 45;

const SYMBOL = /(?<![\p{L}\p{N}/])(?:[A-Z][A-Z0-9.]{0,11})(?:\/[A-Za-z0-9.()-]{1,20}){1,9}(?![\p{L}\p{N}])/gu;
const REVISION = /\/(Rev\.?\s?\d+|REV\.?\s?\d*|Add\.?\s?\d+|Corr\.?\s?\d+)/i;
const DISTRIBUTION =
  /(?:Distr(?:ibution)?|Distr\.|التوزيع|Распространение|分发)\s*[.:：.]?\s*[:：]?\s*(General|Limited|Restricted|Provisional|générale?|limitée?|restreinte|general|limitada|reservada|Общее|Ограниченное|عام|محدود|普遍|一般|有限)(?![\p{L}])/iu;

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'janvier', 'enero', 'января', 'كانون الثاني', 'يناير'],
  ['february', 'février', 'febrero', 'февраля', 'شباط', 'فبراير'],
  ['march', 'mars', 'marzo', 'марта', 'آذار', 'مارس'],
  ['april', 'avril', 'abril', 'апреля', 'نيسان', 'أبريل'],
  ['may', 'mai', 'mayo', 'мая', 'أيار', 'مايو'],
  ['june', 'juin', 'junio', 'июня', 'حزيران', 'يونيو'],
  ['july', 'juillet', 'julio', 'июля', 'تموز', 'يوليو'],
  ['august', 'août', 'agosto', 'августа', 'آب', 'أغسطس'],
  ['september', 'septembre', 'septiembre', 'сентября', 'أيلول', 'سبتمبر'],
  ['october', 'octobre', 'octubre', 'октября', 'تشرين الأول', 'أكتوبر'],
  ['november', 'novembre', 'noviembre', 'ноября', 'تشرين الثاني', 'نوفمبر'],
  ['december', 'décembre', 'diciembre', 'декабря', 'كانون الأول', 'ديسمبر'],
];
const MONTH_OF = new Map(
  MONTHS.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);
const NAMES = [...MONTH_OF.keys()].sort((a, b) => b.length - a.length).join('|');
const DAY_MONTH = new RegExp(
  String.raw`(?<!\d|[-–]\s?)(\d{1,2})(?:er|º)?\s+(?:de\s+)?(${NAMES})[^\p{L}\d]{0,3}(?:de\s+|del\s+)?(\d{4})(?!\d)`,
  'iu',
);
const MONTH_DAY = new RegExp(String.raw`(?<!\p{L})(${NAMES})\s+(\d{1,2}),\s*(\d{4})(?!\d)`, 'iu');
const HAN_DATE = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;

function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads the first full date of a text in any of the six UN languages; null without one. */
export function readDate(text: string): string | null {
  const western = westernDigits(text);
  const day = DAY_MONTH.exec(western);
  if (day) return isoDate(Number(day[3]), MONTH_OF.get((day[2] ?? '').toLowerCase()) ?? 0, Number(day[1]));
  const american = MONTH_DAY.exec(western);
  if (american)
    return isoDate(
      Number(american[3]),
      MONTH_OF.get((american[1] ?? '').toLowerCase()) ?? 0,
      Number(american[2]),
    );
  const plain = HAN_DATE.exec(western) ?? ISO.exec(western);
  return plain ? isoDate(Number(plain[1]), Number(plain[2]), Number(plain[3])) : null;
}

/** Takes a revision off a symbol: `ECE/…/22/Rev.1` is the symbol without it, and `REV.1`. */
function partSymbol(symbol: string): { readonly symbol: string; readonly revision: string } {
  const match = REVISION.exec(symbol);
  if (!match) return { symbol, revision: '' };
  return {
    symbol: symbol.slice(0, match.index),
    revision: (match[1] ?? '')
      .replace(/\s/g, '')
      .replace(/^rev/i, 'REV')
      .replace(/^REV(?=\d)/, 'REV.'),
  };
}

function symbolOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    if (line.length > 200) continue;
    const found = [...line.matchAll(SYMBOL)]
      .map(([each]) => each)
      .find((each) => /\d/.test(each) && !/^(?:https?|www)/i.test(each));
    if (found) return found.replace(/[.-]+$/, '');
  }
  return null;
}

/** Proposes what the first page says of the document: symbol, revision, date, distribution; title and language from elsewhere. */
export function proposeFacts(
  source: SourceDocument,
  title: string | null,
  language: LanguageTag | null,
): ProposedFacts {
  const [begins] = source.paragraphs;
  const page = begins?.place.page ?? null;
  const first = [
    ...source.furniture,
    ...source.paragraphs
      .filter(({ place }, nth) => nth < FIRST_PAGE && place.page === page)
      .map(({ text }) => text),
  ].flatMap((text) => text.split('\n'));
  const symbol = symbolOf(first);
  const short = first.filter((line) => line.length < 200);
  return {
    ...(symbol === null ? { symbol, revision: '' } : partSymbol(symbol)),
    title,
    date: short.map(readDate).find((date) => date !== null) ?? null,
    language,
    distribution: DISTRIBUTION.exec(first.join('\n'))?.[1] ?? null,
  };
}
