import type { LanguageTag } from '#core/documents/document.ts';
import type { SourceDocument } from '../model.ts';
import type { ProposedFacts } from './model.ts';
import { readDate } from './dates.ts';

/** How many paragraphs the first page has at most, where the file does not say. */
const FIRST_PAGE = 45;

const STEP = String.raw`(?:\/[A-Za-z0-9.()-]{1,20})`;
/** `WIPO/IP/AI/2/GE/20/1`, `A40-WP/123`, `MEPC 80/3/1`, `COM(2019) 123 final`, `ISO/TC 46/SC 9 N 123`. */
const SYMBOL = new RegExp(
  String.raw`(?<![\p{L}\p{N}/])(?:ISO\/(?:TC|IEC)[ A-Z]{0,6}\d+(?:\/[A-Z]{2} \d+)*(?: N ?\d+)?|[A-Z][A-Z0-9.]{0,11}(?:-[A-Z0-9]{1,6}){0,3}${STEP}{1,9}|[A-Z]{2,8} \d{1,3}${STEP}{1,6}|[A-Z]{1,6}\(\d{1,4}\)${STEP}{1,6}|(?:COM|SWD|JOIN|SEC|C)\(\d{4}\) ?\d{1,5}(?: final)?)(?![\p{L}\p{N}])`,
  'gu',
);
/** Symbols that mere numbers look like, so that a line has to hold nothing else: ITU's behind its word, the EU Council's, UNESCO's. */
const BARE_SYMBOLS: readonly RegExp[] = [
  /^(?:documento?|документ|文件|الوثيقة)\s+([A-Z]*\d[\w()./-]*)$/iu,
  /^(\d{4,5}\/\d{2}(?: REV \d+)?)$/,
  /^(\d{1,3} [A-Z]{1,4}\/\d{1,3}(?: Rev\.? ?\d*)?)$/i,
];
/** Only a revision takes the place of what came before; an addendum or corrigendum is a document beside it. */
const REVISION = /[/(\s](rev\.?\s?\d*)(?:\)(?=-)|(?=\/|$))/i;
/** ITU says it in a line above the symbol. */
const REVISION_LINE = /^(?:revision|r[eé]vision|revisi[oó]n|пересмотр|修订)\s*(\d+)(?:\s+(?:to|du|al|к))?$/iu;
const DISTRIBUTION =
  /(?:Distr(?:ibution)?|Distr\.|التوزيع|Распространение|分发)\s*[.:：.]?\s*[:：]?\s*(General|Limited|Restricted|Provisional|générale?|limitée?|restreinte|general|limitada|reservada|Общее|Ограниченное|عام|محدود|普遍|一般|有限)(?![\p{L}])/iu;

/** Takes a revision off a symbol: `ECE/…/22/Rev.1` is the symbol without it, and `REV.1`. */
function partSymbol(symbol: string): { readonly symbol: string; readonly revision: string } {
  const match = REVISION.exec(symbol);
  if (!match) return { symbol, revision: '' };
  return {
    symbol: symbol.slice(0, match.index) + symbol.slice(match.index + match[0].length),
    revision: (match[1] ?? '')
      .replace(/\s/g, '')
      .replace(/^rev\.?/i, (rev) => (match[1] === rev ? 'REV' : 'REV.')),
  };
}

function symbolOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    if (line.length > 200) continue;
    const found = [...line.matchAll(SYMBOL)].find(
      ([each]) => /\d/.test(each) && !/^(?:https?|www)/i.test(each),
    );
    const bare = BARE_SYMBOLS.map((form) => form.exec(line.trim())?.[1]).find((each) => each !== undefined);
    if (bare !== undefined && (!found || bare.length > found[0].length)) return bare;
    if (!found) continue;
    // WIPO parts the revision from the symbol.
    const [revision] = /^ REV\.? ?\d*(?![\p{L}\d])/u.exec(line.slice(found.index + found[0].length)) ?? [];
    return found[0].replace(/[.-]+$/, '') + (revision === undefined ? '' : `/${revision.trim()}`);
  }
  return null;
}

/** Where a distribution stands alone in its line. */
const DISTRIBUTION_LINE = /^(?:(general|limited|restricted) distribution|(limite|restreint))$/i;

const IS_ADOPTION = /通过|修正|修订|修改|as amended|modifi[eé]|modificad|в ред\.|المعدل/iu;

/** The date of the document: at its head the first, or the last of those on which it was adopted and amended. */
function dateOf(head: readonly string[], page: readonly string[]): string | null {
  const short = head.filter((line) => line.length < 200);
  const adopted = short.filter((line) => IS_ADOPTION.test(line)).flatMap((line) => readDate(line) ?? []);
  const alone = page.filter((line) => line.length < 40);
  return adopted.at(-1) ?? [...short, ...alone].map(readDate).find((date) => date !== null) ?? null;
}

/**
 * Proposes what the first page says of the document: symbol, revision, date, distribution. `head` holds the lines above the
 * text; title and language are known from elsewhere.
 */
export function proposeFacts(
  source: SourceDocument,
  head: readonly string[],
  title: string | null,
  language: LanguageTag | null,
): ProposedFacts {
  const [begins] = source.paragraphs;
  const page = begins?.place.page ?? null;
  const onPage = source.paragraphs
    .filter(({ place }, nth) => nth < FIRST_PAGE && place.page === page)
    .map(({ text }) => text);
  const first = [...source.furniture, ...onPage].flatMap((text) => text.split('\n'));
  const symbol = symbolOf([...head, ...source.furniture, ...first]);
  const parted = symbol === null ? { symbol, revision: '' } : partSymbol(symbol);
  const [above] = first.flatMap((line) => REVISION_LINE.exec(line.trim())?.[1] ?? []);
  const alone = first.map((line) => DISTRIBUTION_LINE.exec(line.trim())).find((each) => each !== null);
  return {
    ...parted,
    revision:
      parted.revision === '' && symbol !== null && above !== undefined ? `REV.${above}` : parted.revision,
    title,
    date: dateOf([...head, ...source.furniture], onPage),
    language,
    distribution: DISTRIBUTION.exec(first.join('\n'))?.[1] ?? alone?.[1] ?? alone?.[2] ?? null,
  };
}
