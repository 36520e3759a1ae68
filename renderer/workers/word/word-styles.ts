import {
  LevelFormat,
  LineRuleType,
  type ILevelsOptions,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx';
import type { LanguageTag } from '#core/documents/document.ts';
import { baseLanguage, directionOf } from '#core/documents/language.ts';
import type { PaperSize } from '#core/printing/options.ts';
import type { TypeSize } from '#core/printing/profiles.ts';

/** Word's own names of its built-in styles, which it shows in its reader's language; only their look is ours. */
export const STYLE = {
  subtitle: 'Subtitle',
  details: 'BodyText2',
  question: 'Heading4',
  noteHead: 'NoteHeading',
  noteText: 'BodyText',
  noteInnerHead: 'Heading5',
  quoted: 'Quote',
  cited: 'BlockText',
  remark: 'BodyText3',
  cell: 'PlainText',
  header: 'Header',
  footer: 'Footer',
  footnote: 'FootnoteText',
  contents: 'TOCHeading',
  entries: { 1: 'TOC1', 2: 'TOC2' },
  quiet: 'SubtleEmphasis',
} as const;
type Named = (typeof STYLE)[keyof typeof STYLE];
export type ParagraphStyle = Extract<Named, string> | (typeof STYLE.entries)[1 | 2];

export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';

const INK = '1C2127';
const QUIET = '4D5660';
const BRASS = '75500F';
const SHADE = 'F7EFDF';
/** Twentieths of a point in a centimetre. */
const CM = 567;
const MARGIN = 2 * CM;

/** Width and height of an upright sheet, in twentieths of a point. */
export const SHEETS: Readonly<Record<PaperSize, { readonly width: number; readonly height: number }>> = {
  A4: { width: 11906, height: 16838 },
  A5: { width: 8391, height: 11906 },
  Letter: { width: 12240, height: 15840 },
};

/** Gives sheet and margins of every page. */
export const pageOf = (paper: PaperSize) => ({
  size: SHEETS[paper],
  margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: CM, footer: CM },
});

/** Gives the width between the margins, in twentieths of a point. */
export const textWidth = (paper: PaperSize): number => SHEETS[paper].width - 2 * MARGIN;

/** Faces that Word has on every system for its Latin, Chinese and Arabic; where one lacks, its reader's own takes its place. */
const FONT = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Microsoft YaHei' } as const;

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: INK },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after: 80 } },
});

const NOTE_INDENT = { start: 284 };

interface Look {
  readonly size?: number;
  readonly italics?: boolean;
  readonly bold?: boolean;
  readonly color?: string;
}

const style = (id: ParagraphStyle, name: string, run: Look, paragraph = {}) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run,
  paragraph,
});

/** Gives a language as Word names it, with the region where it is spoken most: `zh-CN` for `zh-Hans`. */
export function wordLanguage(tag: LanguageTag): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}-${region}`;
}

/** Tells whether Word sets a language with its East Asian face. */
export const isEastAsian = (tag: LanguageTag): boolean => ['zh', 'ja', 'ko'].includes(baseLanguage(tag));

/** The languages of text that says no other: Word has one for each kind of script. */
function languagesOf(own: LanguageTag) {
  const known = wordLanguage(own);
  if (isEastAsian(own)) return { value: 'en-US', eastAsia: known };
  return directionOf(own) === 'rtl'
    ? { value: 'en-US', eastAsia: 'zh-CN', bidirectional: known }
    : { value: known, eastAsia: 'zh-CN' };
}

/** The sizes of headings of the first three levels and of text, in half points. */
const SIZES: Readonly<Record<TypeSize, readonly [number, number, number, number]>> = {
  text: [32, 26, 23, 20],
  large: [36, 32, 30, 28],
};

/** Gives the styles of a file whose own words are in this language. */
export const stylesIn = (language: LanguageTag, typeSize: TypeSize): IStylesOptions =>
  stylesOf(language, SIZES[typeSize]);

const stylesOf = (
  language: LanguageTag,
  [first, second, third, text]: (typeof SIZES)[TypeSize],
): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: text, color: INK, language: languagesOf(language) },
      paragraph: { spacing: { after: 100, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 60 } } },
    heading1: heading(first, 480),
    heading2: heading(second, 360),
    heading3: heading(third, 280),
    heading4: heading(text, 240),
    heading5: {
      run: { size: text, bold: true, color: INK },
      paragraph: { keepNext: true, spacing: { before: 80, after: 60 }, indent: NOTE_INDENT },
    },
    footnoteText: {
      run: { size: 17 },
      paragraph: { spacing: { after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    },
  },
  paragraphStyles: [
    style(STYLE.subtitle, 'Subtitle', { size: 24, color: QUIET }),
    style(STYLE.details, 'Body Text 2', { size: 18, color: QUIET }, { spacing: { after: 40 } }),
    style(
      STYLE.noteHead,
      'Note Heading',
      { size: 18 },
      {
        keepNext: true,
        keepLines: true,
        spacing: { before: 160, after: 60 },
        indent: NOTE_INDENT,
        shading: { fill: SHADE },
      },
    ),
    style(STYLE.noteText, 'Body Text', {}, { indent: NOTE_INDENT }),
    style(STYLE.quoted, 'Quote', { italics: true, color: QUIET }, { indent: { start: 568 } }),
    style(STYLE.cited, 'Block Text', { color: QUIET }, { indent: { start: 568, end: 284 } }),
    style(STYLE.remark, 'Body Text 3', { italics: true, color: QUIET }),
    style(
      STYLE.cell,
      'Plain Text',
      { size: 18 },
      { spacing: { before: 30, after: 30, line: 252, lineRule: LineRuleType.AUTO } },
    ),
    style(
      STYLE.header,
      'header',
      { size: 15, color: QUIET },
      { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    ),
    style(
      STYLE.footer,
      'footer',
      { size: 15, color: QUIET },
      { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    ),
    style(STYLE.entries[1], 'toc 1', {}, { spacing: { before: 80, after: 20 } }),
    style(STYLE.entries[2], 'toc 2', {}, { spacing: { after: 20 }, indent: NOTE_INDENT }),
    style(
      STYLE.contents,
      'TOC Heading',
      { size: 26, bold: true },
      { keepNext: true, spacing: { before: 360 } },
    ),
  ],
  characterStyles: [
    { id: STYLE.quiet, name: 'Subtle Emphasis', quickFormat: true, run: { size: 16, color: BRASS } },
  ],
});

const LIST_STEP = 360;
/** Word has nine levels of a list, counted from 0. */
export const DEEPEST_LIST = 8;

/** How far in an entry of a list stands, in twentieths of a point; the outermost level is 0. */
export const listIndent = (level: number): number => NOTE_INDENT.start + LIST_STEP * (level + 1);

const levels = (format: 'bullet' | 'decimal', text: (level: number) => string): readonly ILevelsOptions[] =>
  Array.from({ length: DEEPEST_LIST + 1 }, (_, level) => ({
    level,
    format,
    text: text(level),
    style: { paragraph: { indent: { start: listIndent(level), hanging: LIST_STEP } } },
  }));

/** The lists of notes; each numbered list is an instance of its own, so that it begins at one. */
export const NUMBERING: INumberingOptions = {
  config: [
    { reference: BULLETS, levels: levels(LevelFormat.BULLET, () => '•') },
    { reference: NUMBERS, levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
  ],
};
