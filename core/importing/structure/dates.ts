import { westernDigits } from './numerals.ts';

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
  String.raw`(?<!\d|[-–]\s?)(\d{1,2})(?:er|º)?\s+(?:de\s+)?(${NAMES})(?:\s?[/(]\s?(?:${NAMES})\)?)?[^\p{L}\d]{0,3}(?:de\s+|del\s+)?(\d{4})(?!\d)`,
  'iu',
);
const MONTH_DAY = new RegExp(String.raw`(?<!\p{L})(${NAMES})\s+(\d{1,2}),\s*(\d{4})(?!\d)`, 'iu');
const HAN_DATE = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/** With full stops it is the day that comes first, everywhere; with strokes nobody knows. */
const DOTTED = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\d.])/;

function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const MONTH = new RegExp(String.raw`(?<!\p{L})(?:${NAMES})(?!\p{L})|\d{1,2}\s*月`, 'iu');

/** True when a text names a month. */
export const namesMonth = (text: string): boolean => MONTH.test(text);

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
  if (plain) return isoDate(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const dotted = DOTTED.exec(western);
  return dotted ? isoDate(Number(dotted[3]), Number(dotted[2]), Number(dotted[1])) : null;
}
