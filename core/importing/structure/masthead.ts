import type { SourceLook } from '../model.ts';
import { namesMonth, readDate } from './dates.ts';

/** A line at the head of a document, above its text. */
export interface HeadLine {
  readonly text: string;
  /** The format's own name for how it is set. */
  readonly style: string | null;
  /** True when the format says that it is a title. */
  readonly isTitle: boolean;
  readonly isCell: boolean;
  readonly look: SourceLook | null;
}

const any = (...sources: readonly string[]): RegExp => new RegExp(`^(?:${sources.join('|')})`, 'iu');

/** What stands around the title of conference documents, line by line, in the languages of the United Nations. */
const PARTS: readonly RegExp[] = [
  // Distribution, language, date.
  any(
    'distr(?:ibution|\\.|\\b)',
    'распростран',
    'التوزيع',
    '分发',
    'distribuci[oó]n',
    'restricted$',
    'limited$',
    'general$',
  ),
  any(
    'original\\b',
    '(?:язык )?оригинал',
    'подлинн',
    'الأصل',
    '原文',
    '原件',
    '(?:langue|idioma) originale?',
    'date\\s*:',
    'fecha\\s*:',
  ),
  any(
    '(?:дата|التاريخ|日期)\\s*[:：]',
    'document\\s',
    'documento?\\s',
    'документ\\s',
    '文件\\s',
    'الوثيقة\\s',
  ),
  /^(?:english|french|spanish|russian|arabic|chinese|fran[cç]ais|anglais|espa[nñ]ol|ingl[eé]s|русский|английский|العربية|الإنكليزية|الإنجليزية|中文|英文|法文|[efsrac]|(?:english|fran[cç]ais|espa[nñ]ol) (?:only|seulement|[uú]nicamente))$/iu,
  // Who, which session, which item.
  /^(?:united nations|nations unies|naciones unidas|организация объедин[её]нных наций|الأمم المتحدة|联\s*合\s*国|european (?:commission|union|parliament)|commission europ[eé]enne|council of the european union)(?:\s.{0,60})?$/iu,
  /^(?:(?:un )?(?:general assembly|assembl[eé]e g[eé]n[eé]rale|asamblea general)|генеральная ассамблея|الجمعية العامة|大\s*会|security council|conseil de s[eé]curit[eé]|consejo de seguridad|совет безопасности|مجلس الأمن|安全理事会|economic and social council|conseil [eé]conomique et social|consejo econ[oó]mico y social|экономический и социальный совет|المجلس الاقتصادي والاجتماعي|经济及社会理事会|human rights council|人权理事会|council|conseil|consejo|совет|المجلس|理事会)$/iu,
  /^(?:الدورة|الجلسة|сессия|сорок|пятьдесят|第.{1,8}(?:届|次)(?:常?会议?|特别会议)?)[^.。]{0,40}$/u,
  any(
    '(?:provisional )?agenda item',
    'items? \\d',
    'points? [\\divxlc]+\\b',
    '(?:tema|punto)s? \\d',
    'пункт\\S* \\d',
    '(?:البند|البنـد|بند) ',
    '(?:临时)?议程项目',
    '项目\\s?\\d',
  ),
  any(
    'resolution adopted by',
    'r[eé]solution adopt[eé]e par',
    'resoluci[oó]n aprobada por',
    'резолюция, принятая',
    'قرار اتخذته',
    '.{1,12}通过的决议',
    '.{1,8}决议$',
  ),
  any('page\\s*:?\\s*\\d', '\\(?\\d{2}-\\d{4,6}\\)?$'),
  /^[[(［（].{1,90}[\])］）]$/u,
];

/** `Sixth session`, also behind the name of the body that holds it. */
const SESSION =
  /(?:^|\s)(?:\p{L}+(?:[- ]\p{L}+){0,4} (?:sessions?|s[eé]ance|per[ií]odo (?:extraordinario )?de sesiones|сессия|(?<!\bthe )meeting)|sessions?)$/iu;
/** `Report on the sixth session` names a session and is a title. */
const IS_ABOUT = /(?<!\p{L})(?:on|about|concerning|of the|sur|lors|sobre|acerca)(?!\p{L})/iu;

/** A place with the days of a meeting, or a date alone. */
function isWhen(text: string): boolean {
  const western = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  if (western.length > 90 || !namesMonth(western)) return false;
  if (
    /(?<!\d)\d{1,2}\s?(?:日|号)?\s?(?:[-–—]|to|au|al|à|a|по|إلى|至)\s?(?:\p{L}+ )?\d{1,2}(?!\d)/u.test(
      western,
    ) &&
    /\d{4}/.test(western)
  )
    return true;
  const date = readDate(text);
  // `Regulation of 12 March 2020` is a title; a date has at most a place and a stop before it.
  const begins = /^[\d(]|^[^,،，\d]{0,40}[,،，:：]|^\p{L}+ \d{1,2},? \d{4}/u;
  if (!begins.test(western)) return false;
  return date !== null && (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) <= 9;
}

/** A symbol with nothing or little beside it. */
const IS_SYMBOL = /^(?:\S+ )?[A-Z][A-Z0-9.()-]{0,12}(?:[/ ][A-Za-z0-9.()-]{1,20}){1,9}$/;

/** True for a line that stands beside the title of a document and is no part of it: who, when, where, symbol, item. */
export function isMasthead(text: string): boolean {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line === '' || line.length > 160) return false;
  return (
    PARTS.some((part) => part.test(line)) ||
    (SESSION.test(line) && !IS_ABOUT.test(line)) ||
    isWhen(line) ||
    (IS_SYMBOL.test(line) && /\d/.test(line) && /\//.test(line))
  );
}

/** Styles that set what stands around a title, in the style sheets of ITU and others. */
const BESIDE = /^(?:source|agenda ?item|doc ?number|committee|si number)$/i;

const keyOf = ({ look }: HeadLine): string =>
  look === null ? '' : [look.size ?? 0, look.isBold, look.align === 'centre'].join(' ');
const sizeOf = ({ look }: HeadLine): number => (look?.size ?? 0) + (look?.isBold === true ? 0.5 : 0);

/** Neighbouring lines that are set alike. */
function groupsOf(lines: readonly HeadLine[]): readonly (readonly HeadLine[])[] {
  const groups: HeadLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.[0] && keyOf(last[0]) === keyOf(line)) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

/**
 * Gives the lines that are a document's title: those that the format calls so, without what is no title; else, of the lines
 * behind the masthead, the first that are set largest. Empty when there are none.
 */
export function titleLines(head: readonly HeadLine[]): readonly string[] {
  const isTitle = ({ text, style }: HeadLine): boolean =>
    !isMasthead(text) && !(style !== null && BESIDE.test(style));
  const said = head.filter((line) => line.isTitle);
  if (said.length > 0) {
    const own = said.filter(isTitle);
    return (own.length > 0 ? own : said).map(({ text }) => text);
  }
  const last = head.findLastIndex(({ text }) => isMasthead(text));
  const free = head.filter(({ isCell }) => !isCell);
  const behind = head.slice(last + 1).filter((line) => !line.isCell && isTitle(line));
  const groups = groupsOf(behind.length > 0 ? behind : free.filter(isTitle));
  const largest = Math.max(0, ...groups.map(([line]) => (line ? sizeOf(line) : 0)));
  return (groups.find(([line]) => line !== undefined && sizeOf(line) >= largest - 0.01) ?? []).map(
    ({ text }) => text,
  );
}
