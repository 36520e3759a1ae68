import type { SourceDocument } from '#core/importing/model.ts';
import type { PdfItem, PdfPage } from '#core/importing/pdf/page.ts';
import { readPdf } from '#core/importing/pdf/read-pdf.ts';

/** Width of a letter as a share of its size: near enough to a real face for what is tested. */
const WIDTH = 0.5;

const isWide = (text: string): boolean => /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(text);

/** Gives a piece of text as wide as its letters are. */
export function item(text: string, x: number, y: number, more: Partial<PdfItem> = {}): PdfItem {
  const size = more.size ?? 10;
  const width = Array.from(text).reduce((sum, letter) => sum + size * (isWide(letter) ? 1 : WIDTH), 0);
  return {
    text,
    x,
    y,
    width,
    size,
    isBold: false,
    isItalic: false,
    direction: 'ltr',
    angle: 0,
    element: null,
    isArtifact: false,
    ...more,
  };
}

export function page(number: number, items: readonly PdfItem[], more: Partial<PdfPage> = {}): PdfPage {
  return { number, width: 600, height: 800, items, elements: [], rules: [], pictureShare: 0, ...more };
}

/** Sets a text as lines of at most `letters` letters, one under the other. */
export function set(
  text: string,
  x: number,
  y: number,
  letters = 60,
  more: Partial<PdfItem> = {},
): readonly PdfItem[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, index) => item(line, x, y + index * 12, more));
}

/** Reads pages that are expected to be readable. */
export function readPages(pages: readonly PdfPage[]): SourceDocument {
  const read = readPdf({ pages, language: null, title: null });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

export const textsOf = (pages: readonly PdfPage[]): readonly string[] =>
  readPages(pages).paragraphs.map(({ text }) => text);
