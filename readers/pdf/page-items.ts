import type { PdfElement, PdfItem } from '#core/importing/pdf/page.ts';
import type { PageViewport } from 'pdfjs-dist';
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';
import { withLigatures } from './ligatures.ts';
import type { Structure } from './page-structure.ts';

/** What a font's own name and tables say of its look. */
export interface FontLook {
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

const PLAIN: FontLook = { isBold: false, isItalic: false };

/** Gives the look that a font's name tells: `ABCDEF+TimesNewRomanPS-BoldItalicMT`. */
export function lookOfFont(font: unknown): FontLook {
  if (typeof font !== 'object' || font === null) return PLAIN;
  const { name, bold, black, italic } = font as Readonly<Record<string, unknown>>;
  const words = typeof name === 'string' ? name.replace(/^[A-Z]{6}\+/, '') : '';
  return {
    isBold: bold === true || black === true || /bold|black|heavy|semibold|SimHei|heiti/i.test(words),
    isItalic: italic === true || /italic|oblique/i.test(words),
  };
}

/** Multiplies two matrices of six, as PDF writes them: what `inner` places, seen through `outer`. */
export function multiply(outer: readonly number[], inner: readonly number[]): readonly number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p = 1, q = 0, r = 0, s = 1, t = 0, u = 0] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

const finite = (value: number): number => (Number.isFinite(value) ? value : 0);

/** Gives the text of one page as pieces with place and look. Pieces without a letter or digit stay out. */
export function pageItems(
  content: TextContent,
  viewport: PageViewport,
  fonts: ReadonlyMap<string, FontLook>,
  structure: Structure,
  glyphs: readonly string[],
): { readonly items: readonly PdfItem[]; readonly elements: readonly PdfElement[] } {
  const items: PdfItem[] = [];
  const mended = withLigatures(
    content.items.flatMap((entry) => ('str' in entry ? [entry.str] : [])),
    glyphs,
  );
  let nth = 0;
  /** What marks stand open around the next piece: null for a mark without an id. */
  const open: { readonly id: string | null; readonly isArtifact: boolean }[] = [];
  for (const entry of content.items) {
    if (!('str' in entry)) {
      if (entry.type === 'endMarkedContent') open.pop();
      else open.push({ id: entry.id ?? null, isArtifact: 'tag' in entry && entry.tag === 'Artifact' });
      continue;
    }
    const item = entry as TextItem;
    const text = mended[nth++] ?? item.str;
    if (text === '') continue;
    const placed = multiply(viewport.transform, item.transform as readonly number[]);
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = placed.map(finite);
    const mark = open.findLast(({ id }) => id !== null)?.id ?? null;
    items.push({
      text,
      x,
      y,
      width: finite(item.width),
      size: Math.hypot(c, d) > 0 ? item.height || Math.hypot(c, d) : 1,
      ...(fonts.get(item.fontName) ?? PLAIN),
      direction: item.dir === 'rtl' ? 'rtl' : 'ltr',
      angle: Math.round((Math.atan2(b, a) * 180) / Math.PI),
      element: mark === null ? null : (structure.elementOf.get(mark) ?? null),
      isArtifact: open.some(({ isArtifact }) => isArtifact),
    });
  }
  return { items, elements: structure.elements };
}
