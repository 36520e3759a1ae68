import { Paragraph, TextRun, type IParagraphOptions, type ParagraphChild } from 'docx';
import type { Direction, LanguageTag } from '#core/documents/document.ts';
import { directionOf } from '#core/documents/language.ts';
import { directionRuns } from '#core/printing/direction-runs.ts';
import { guessLanguage } from '#core/printing/guess-language.ts';
import type { PrintText } from '#core/printing/print-document.ts';
import { isEastAsian, wordLanguage, type ParagraphStyle } from './word-styles.ts';

/** Control characters that XML cannot hold: a note that was pasted may have some. */
const clean = (text: string): string => [...text].filter((each) => each >= ' ' || each === '\t').join('');

export interface Marks {
  readonly bold?: boolean;
  readonly italics?: boolean;
  /** A character style. */
  readonly style?: string;
}

/** Word keeps a language for each kind of script, and marks that all of them have, such as “”, follow the hint. */
function languageOf(tag: LanguageTag) {
  if (tag === 'und') return {};
  const known = wordLanguage(tag);
  if (isEastAsian(tag)) return { language: { eastAsia: known }, font: { hint: 'eastAsia' } };
  return { language: directionOf(tag) === 'rtl' ? { bidirectional: known } : { value: known } };
}

/** Gives a text as runs, each in one direction; a line break in it stays one. */
export function runsOf({ text, language, direction }: PrintText, marks: Marks = {}): readonly TextRun[] {
  return text.split(/\r?\n/u).flatMap((line, at) => {
    const pieces = directionRuns(clean(line), direction);
    const broken = at > 0 ? [new TextRun({ break: 1 })] : [];
    return [
      ...broken,
      ...pieces.map((piece) => {
        const own = piece.direction === direction ? language : guessLanguage(piece.text);
        return new TextRun({
          text: piece.text,
          rightToLeft: piece.direction === 'rtl',
          ...languageOf(own),
          ...marks,
        });
      }),
    ];
  });
}

/** Gives a paragraph in a style. */
export function paragraph(
  style: ParagraphStyle | undefined,
  direction: Direction,
  children: readonly ParagraphChild[],
  more: Omit<IParagraphOptions, 'style' | 'bidirectional' | 'children'> = {},
): Paragraph {
  return new Paragraph({
    ...(style === undefined ? {} : { style }),
    bidirectional: direction === 'rtl',
    children,
    ...more,
  });
}
