import type { Style } from './styles.ts';

/** What a style says of its paragraphs. */
export type StyleRole =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'title' }
  | { readonly kind: 'contents' }
  | { readonly kind: 'text' };

const heading = (level: number): StyleRole => ({ kind: 'heading', level });
const TITLE: StyleRole = { kind: 'title' };
const TEXT: StyleRole = { kind: 'text' };
const CONTENTS: StyleRole = { kind: 'contents' };

/** `heading 1` as Word stores it, and as programs write it that store the name of their own language. */
const NUMBERED_HEADING =
  /^(?:heading|titre|überschrift|título|titolo|titulo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|标题|標題|見出し|제목|عنوان|العنوان|rtitle|manual ?heading|h ?- ?)\s*([1-9])$/iu;

/** UN style sheets: `_ H __M_G`, `_ H _Ch_GA`, `_ H_1_G`, `_ H_2/3_G`, `_ H_4_G`, `_ H_5/6_G`, or short, `H23`. */
const UN_HEADING = /^H(M|Ch|1|23|2|3|45|4|56|5|6)(?:G|GA|GC|N)?$/;
const UN_RANKS: Readonly<Record<string, number>> = {
  M: 0,
  Ch: 1,
  '1': 2,
  '2': 3,
  '23': 3,
  '3': 3,
  '4': 4,
  '45': 4,
  '5': 5,
  '56': 5,
  '6': 5,
};

/** Style sheets of ITU, compared without spaces, underscores and case. */
const ITU: readonly (readonly [RegExp, StyleRole])[] = [
  [
    /^(annex|appendix|part|volume|resolution|recommendation|supplement|res|rec|dec|decision|question|opinion|chap|chapter)(no|title|titel|titre)\d?$/,
    heading(1),
  ],
  [/^(art|article|section|sec|subsec|subsection)(no|title|titel|titre)\d?$/, heading(2)],
  [/^(title[1-4]|source|agendaitem|docnumber|committee)$/, TITLE],
  [/^call$/, heading(3)],
];

/** Style sheets of the European Union (LegisWrite), compared likewise. */
const EU: readonly (readonly [RegExp, StyleRole])[] = [
  [/^(titreobjet|typedudocument|soustitreobjet|typeacte|titreacte|sousobjet)/, TITLE],
  [/^(parttitle|annextitle|annexetitre|titreannexe)/, heading(1)],
  [/^(chaptertitle|titrechapitre)/, heading(2)],
  [/^(sectiontitle|titresection)/, heading(3)],
  [/^(titrearticle|articletitle)/, heading(4)],
  [/^manualheading([1-9])$/, heading(1)],
];

/** Words by which a style says that it sets running text, whatever it was made from. */
const SETS_TEXT =
  /(^|[^a-z])(para(graph)?s?|text|list|bullet(ed|s)?|normal|body|toc|caption|footnote|endnote|quote|recital|considérant|num ?par|continuation|header|footer|contents)([^a-z]|$)|^(enumlev|single ?txt|numpar|text|point|tiret|reasons|note)/i;
const SETS_TABLE = /(^|[^a-z])table([^a-z]|$)|^table/i;
const SETS_TITLE =
  /^(title|subtitle|titre|titel|título|titolo|название|标题|題名|副标题|العنوان)$|(^|[^a-z])(banner|si title|si number|notes? title|bill ?title|document title|doc title|act title)/i;
const SETS_HEADING = /(sub-?)?heading|section title/i;

/** Lines of lists of contents, figures and tables; the heading above them (`TOC Heading`) is none. */
const SETS_CONTENTS =
  /^(?:toc\s?\d|table of figures|tm\s?\d|tdc\s?\d|verzeichnis\s?\d|contents\s?\d|目录\s?\d|оглавление\s?\d|sommario\s?\d|índice\s?\d)/iu;

const CLOSED = /[\s_/:().-]+/g;

function fromName(name: string, inherited: number | null): StyleRole | null {
  const small = name.replace(CLOSED, '').toLowerCase();
  if (SETS_CONTENTS.test(name.trim())) return CONTENTS;
  const [, level] = NUMBERED_HEADING.exec(name.trim()) ?? [];
  if (level !== undefined) return heading(Number(level));
  const rank = unRank(name);
  if (rank !== null) return heading(rank + 1);
  const listed = [...ITU, ...EU].find(([pattern]) => pattern.test(small));
  if (listed) return listed[1];
  if (/^heading[bi]$/.test(small)) return heading(inherited ?? 3);
  if (SETS_TITLE.test(name)) return TITLE;
  if (SETS_TABLE.test(name)) return TEXT;
  if (SETS_HEADING.test(name)) {
    if (/^toc/i.test(name)) return TEXT;
    const [, digit] = /heading\W*([1-9])\b/i.exec(name) ?? [];
    return heading(digit === undefined ? (inherited ?? (/sub-?heading/i.test(name) ? 2 : 1)) : Number(digit));
  }
  return SETS_TEXT.test(name) ? TEXT : null;
}

/** Rank of a UN heading style: 0 for the main heading, 1 for chapters, and so on; null for other styles. */
export function unRank(styleName: string | null): number | null {
  const [, sign] = UN_HEADING.exec((styleName ?? '').replace(CLOSED, '')) ?? [];
  return sign === undefined ? null : (UN_RANKS[sign] ?? 5);
}

const isLevel = (outline: number | null | undefined): outline is number =>
  outline !== null && outline !== undefined && outline >= 0 && outline <= 8;

/** The level that the styles a style is based on would give. */
function inheritedLevel({ names, outlines }: Style, from: number): number | null {
  for (let at = from; at < names.length; at += 1) {
    const [, level] = NUMBERED_HEADING.exec(names[at]?.trim() ?? '') ?? [];
    if (level !== undefined) return Number(level);
    const outline = outlines[at];
    if (isLevel(outline)) return outline + 1;
  }
  return null;
}

const known = new WeakMap<Style, { readonly role: StyleRole | null }>();

/**
 * Tells what a style makes of its paragraphs: by its name, then its outline level, then those of the style that it is based
 * on. A name decides over the outline, because styles of running text are made from headings (`EM Level 1 Paragraph`
 * from `Heading 2`) and headings are taken out of the outline (`EM Section Title`). Null when nothing tells.
 */
export function roleOfStyle(style: Style | null): StyleRole | null {
  if (style === null) return null;
  const remembered = known.get(style);
  if (remembered) return remembered.role;
  let role: StyleRole | null = null;
  for (let at = 0; at < style.names.length && role === null; at += 1) {
    role = fromName(style.names[at] ?? '', inheritedLevel(style, at));
    const outline = style.outlines[at];
    if (role === null && isLevel(outline)) role = heading(outline + 1);
  }
  known.set(style, { role });
  return role;
}

/** Tells whether a style sets the heads of a table's columns. */
export function isTableHead(styleName: string | null): boolean {
  return styleName !== null && /table[ _]?(head|heading|header)/i.test(styleName);
}
