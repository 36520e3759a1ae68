/**
 * Divisions of a document that are named before they are numbered, from the widest to the narrowest. What languages call
 * article, regulation or rule is one division: Chinese has 条 for all three, and paths must be the same in every language.
 */
export const UNITS = ['annex', 'part', 'chapter', 'section', 'article'] as const;
export type Unit = (typeof UNITS)[number];

const WORDS: Readonly<Record<Unit, readonly string[]>> = {
  annex: [
    'annex',
    'appendix',
    'schedule',
    'annexe',
    'appendice',
    'anexo',
    'apéndice',
    'приложение',
    'المرفق',
    'مرفق',
    'التذييل',
  ],
  part: ['part', 'partie', 'parte', 'часть', 'الجزء', 'title', 'titre', 'título', 'раздел', 'الباب'],
  chapter: ['chapter', 'chapitre', 'capítulo', 'capitulo', 'глава', 'الفصل'],
  section: ['section', 'sección', 'seccion', 'подраздел', 'القسم', 'الفرع'],
  article: [
    'article',
    'articles',
    'regulation',
    'rule',
    'artículo',
    'articulo',
    'règlement',
    'règle',
    'regla',
    'статья',
    'правило',
    'المادة',
    'مادة',
    'القاعدة',
  ],
};

const HAN_WORDS: Readonly<Record<string, Unit>> = {
  附件: 'annex',
  附录: 'annex',
  部分: 'part',
  编: 'part',
  章: 'chapter',
  节: 'section',
  節: 'section',
  条: 'article',
  條: 'article',
};

const BY_WORD: ReadonlyMap<string, Unit> = new Map(
  UNITS.flatMap((unit) => WORDS[unit].map((word): [string, Unit] => [word, unit])),
);

const NUMBER = String.raw`[0-9\u0660-\u0669\u06f0-\u06f9]{1,3}|[IVXLCivxlc]{1,7}|[A-Z]|[أ-ي]`;
const words = [...BY_WORD.keys()].sort((a, b) => b.length - a.length).join('|');
const NAMED = new RegExp(
  String.raw`^(${words})(?:[ \u00a0\t]+(?:no\.? ?|№ ?)?(${NUMBER})(?![\p{L}\p{N}])(?:[ \u00a0]?(bis|ter|quater|quinquies|مكررا?)(?!\p{L}))?)?`,
  'iu',
);
const HAN_NUMBER = String.raw`[0-9０-９]{1,3}|[〇零○一二三四五六七八九十百千]{1,7}`;
const HAN = new RegExp(
  String.raw`^(?:第[ \u3000]*(${HAN_NUMBER})[ \u3000]*(部分|编|章|节|節|条|條)(?:之([一二三四五六七八九十]))?|(附件|附录)[ \u3000]*(${HAN_NUMBER}|[IVX]{1,5})?(?![\p{Script=Han}0-9]))`,
  'u',
);
/** The first article or annex, named by an ordinal word instead of a number. */
const FIRST = /^(article|artículo|articolo) (premier|primero|1er|1ère)(?!\p{L})/iu;

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

/** Reads `Article 12`, `第十二条`, `المادة 12`, `Annexe I` at the beginning of a text; null when there is none. */
export function readNamedNumber(text: string): NamedNumber | null {
  const first = FIRST.exec(text);
  if (first) return { unit: 'article', printed: first[0], numeral: '1', suffix: null };
  const named = NAMED.exec(text);
  if (named) {
    const unit = BY_WORD.get((named[1] ?? '').toLowerCase());
    const numeral = named[2] ?? null;
    // Only an annex stands without a number, and then alone on its line.
    if (unit === undefined || (numeral === null && (unit !== 'annex' || text.trim() !== named[0])))
      return null;
    const suffix = named[3]?.toLowerCase() ?? null;
    return { unit, printed: named[0], numeral, suffix: suffix?.startsWith('مكرر') === true ? 'bis' : suffix };
  }
  const han = HAN.exec(text);
  if (!han) return null;
  const unit = HAN_WORDS[han[2] ?? han[4] ?? ''];
  if (unit === undefined) return null;
  const again = han[3] === undefined ? 0 : '一二三四五六七八九十'.indexOf(han[3]) + 2;
  return { unit, printed: han[0], numeral: han[1] ?? han[5] ?? null, suffix: SUFFIXES[again] || null };
}
