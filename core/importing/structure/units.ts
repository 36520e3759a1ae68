import { readNumberWord } from './number-words.ts';

/**
 * Divisions of a document that are named before they are numbered, from the widest to the narrowest. What languages call
 * article, regulation or rule is one division: Chinese has 条 for all three, and paths must be the same in every language.
 */
export const UNITS = ['annex', 'part', 'chapter', 'section', 'article'] as const;
export type Unit = (typeof UNITS)[number];

const WORDS: Readonly<Record<Unit, readonly string[]>> = {
  annex: [
    ...[
      'annex',
      'appendix',
      'schedule',
      'attachment',
      'annexe',
      'appendice',
      'anexo',
      'apéndice',
      'apêndice',
    ],
    ...[
      'приложение',
      'дополнение',
      'المرفق',
      'مرفق',
      'الملحق',
      'ملحق',
      'التذييل',
      'تذييل',
      'anlage',
      'anhang',
      'allegato',
    ],
  ],
  part: [
    ...[
      'part',
      'partie',
      'parte',
      'часть',
      'الجزء',
      'جزء',
      'title',
      'titre',
      'título',
      'раздел',
      'الباب',
      'باب',
      'teil',
    ],
    ...['book', 'livre', 'libro', 'книга', 'الكتاب', 'titolo'],
  ],
  chapter: ['chapter', 'chapitre', 'capítulo', 'capitulo', 'глава', 'الفصل', 'فصل', 'kapitel', 'capo'],
  section: [
    ...['section', 'sección', 'seccion', 'secção', 'seção', 'подраздел', 'القسم', 'قسم', 'الفرع', 'فرع'],
    ...['abschnitt', 'sezione'],
  ],
  article: [
    ...[
      'article',
      'articles',
      'art.',
      'regulation',
      'rule',
      'artículo',
      'articulo',
      'artigo',
      'articolo',
      'artikel',
    ],
    ...['règlement', 'règle', 'regla', 'статья', 'правило', 'المادة', 'مادة', 'القاعدة', 'قاعدة', '§'],
  ],
};

const HAN_WORDS: Readonly<Record<string, Unit>> = {
  附件: 'annex',
  附录: 'annex',
  附錄: 'annex',
  部分: 'part',
  编: 'part',
  章: 'chapter',
  节: 'section',
  節: 'section',
  条: 'article',
  條: 'article',
};

/** Units that some languages name behind their number: `Première partie`, `Erster Abschnitt`. */
const BEHIND: ReadonlySet<Unit> = new Set(['part', 'chapter', 'section']);

const BY_WORD: ReadonlyMap<string, Unit> = new Map(
  UNITS.flatMap((unit) => WORDS[unit].map((word): [string, Unit] => [word, unit])),
);

const NUMBER = String.raw`[0-9\u0660-\u0669\u06f0-\u06f9]{1,3}|[IVXLCivxlc]{1,7}|[A-Z]|[أ-ي]`;
const words = [...BY_WORD.keys()]
  .sort((a, b) => b.length - a.length)
  .map((word) => word.replace('.', String.raw`\.`))
  .join('|');
const NAME = new RegExp(String.raw`^(${words})(?!\p{L})`, 'iu');
const NUMBERED = new RegExp(
  String.raw`^(?:no\.? ?|n[º°] ?|№ ?|رقم )?(${NUMBER})(?![\p{L}\p{N}])(?:[ \u00a0]?[-(]?(bis|ter|quater|quinquies|sexies|مكررا?ً?)\)?(?!\p{L}))?`,
  'iu',
);
const HAN_NUMBER = String.raw`[0-9０-９]{1,3}|[〇零○一二三四五六七八九十百千]{1,7}`;
const HAN = new RegExp(
  String.raw`^(?:第[ \u3000]*(${HAN_NUMBER})[ \u3000]*(部分|编|章|节|節|条|條)(?:之([一二三四五六七八九十]))?|(附件|附录|附錄)[ \u3000]*(${HAN_NUMBER}|[IVX]{1,5})?(?![\p{Script=Han}0-9]))`,
  'u',
);
/** A division's name and number at the beginning of a text, as printed. */
export interface NamedNumber {
  readonly unit: Unit;
  readonly printed: string;
  /** The numeral as printed; null for an annex that has none. */
  readonly numeral: string | null;
  /** `bis` and the like; null without one. */
  readonly suffix: string | null;
}

const SUFFIXES = [
  '',
  '',
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'novies',
  'decies',
];

/** Russian typists write roman numbers with letters of their own that look the same. */
const LOOKALIKES: Readonly<Record<string, string>> = { Х: 'X', х: 'x', І: 'I', і: 'i', С: 'C', М: 'M' };

const withLatinNumeral = (text: string): string =>
  text.replace(/^[IVXLCМХхІіС]+(?!\p{L})/u, (numeral) =>
    [...numeral].map((letter) => LOOKALIKES[letter] ?? letter).join(''),
  );

function readName(text: string): NamedNumber | null {
  const name = NAME.exec(text)?.[1];
  const unit = BY_WORD.get((name ?? '').toLowerCase());
  if (name === undefined || unit === undefined) return null;
  const gap = /^[ \u00a0\t]*/.exec(text.slice(name.length))?.[0] ?? '';
  const head = name.length + gap.length;
  const after = withLatinNumeral(text.slice(head));
  const isApart = gap !== '' || /[.§]$/.test(name);
  const match = isApart ? NUMBERED.exec(after) : null;
  const printed = text.slice(0, head + (match?.[0].length ?? 0));
  if (match?.[1] !== undefined) {
    const suffix = match[2]?.toLowerCase() ?? null;
    const isAgain = suffix?.startsWith('مكرر') === true;
    return { unit, printed, numeral: match[1], suffix: isAgain ? 'bis' : suffix };
  }
  const word = isApart ? readNumberWord(after) : null;
  if (word)
    return { unit, printed: text.slice(0, head) + word.printed, numeral: String(word.value), suffix: null };
  // Only an annex stands without a number, and then alone on its line.
  return unit === 'annex' && text.trim() === name
    ? { unit, printed: name, numeral: null, suffix: null }
    : null;
}

const NAMES_BEHIND = new RegExp(
  String.raw`(?<!\p{L})(?:${[...BEHIND].flatMap((unit) => WORDS[unit]).join('|')})(?!\p{L})`,
  'iu',
);

/** `Première partie`, `Erster Abschnitt`: nothing else may stand on the line before a stop, or a sentence begins so. */
function readNameBehind(text: string): NamedNumber | null {
  // Asked of every paragraph: most have no such word, and need no other look.
  if (!NAMES_BEHIND.test(text.slice(0, 50))) return null;
  const word = readNumberWord(text.slice(0, 60));
  if (!word) return null;
  const rest = text.slice(word.printed.length);
  const gap = /^[ \u00a0]+/.exec(rest)?.[0] ?? '';
  const name = gap === '' ? undefined : NAME.exec(rest.slice(gap.length))?.[1];
  const unit = BY_WORD.get((name ?? '').toLowerCase());
  if (name === undefined || unit === undefined || !BEHIND.has(unit)) return null;
  const printed = word.printed + gap + name;
  if (!/^(?:\s*$|\s*[.:–—-]|\t|\n)/.test(text.slice(printed.length))) return null;
  return { unit, printed, numeral: String(word.value), suffix: null };
}

/** Reads `Article 12`, `第十二条`, `المادة 12`, `Annexe I`, `الباب الأول` at the beginning of a text; null when there is none. */
export function readNamedNumber(text: string): NamedNumber | null {
  const named = readName(text) ?? readNameBehind(text);
  if (named) return named;
  const han = HAN.exec(text);
  if (!han) return null;
  const unit = HAN_WORDS[han[2] ?? han[4] ?? ''];
  if (unit === undefined) return null;
  const again = han[3] === undefined ? 0 : '一二三四五六七八九十'.indexOf(han[3]) + 2;
  return { unit, printed: han[0], numeral: han[1] ?? han[5] ?? null, suffix: SUFFIXES[again] || null };
}
