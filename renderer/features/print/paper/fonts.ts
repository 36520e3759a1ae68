import { textsOf } from '#core/printing/missing-characters.ts';
import type { PrintDocument } from '#core/printing/print-document.ts';

/** The fonts that a page is set in; an italic of Han text is slanted by the browser. */
const USED = [
  '400 12px "Noto Serif", "Noto Serif SC"',
  '700 12px "Noto Serif", "Noto Serif SC"',
  '400 12px "Noto Sans", "Noto Sans SC", "IBM Plex Sans Arabic", "Noto Sans Symbols", "Noto Sans Symbols 2", "Noto Sans Math"',
  '700 12px "Noto Sans", "Noto Sans SC", "IBM Plex Sans Arabic", "Noto Sans Symbols", "Noto Sans Math"',
  'italic 400 12px "Noto Sans"',
  'italic 700 12px "Noto Sans"',
];

const FIGURES = '0123456789 ¶·–—“”…';

/**
 * Waits for the faces that a print needs: a line measured in another font breaks elsewhere. Rejects where a bundled
 * font cannot be read.
 */
export async function loadPrintFonts({ blocks, furniture, title }: PrintDocument): Promise<void> {
  const characters = new Set(
    FIGURES + title + furniture.meeting + furniture.confidentiality + furniture.printed,
  );
  for (const block of blocks)
    for (const text of textsOf(block)) for (const each of text) characters.add(each);
  const text = [...characters].join('');
  await Promise.all(USED.map((font) => document.fonts.load(font, text)));
}
