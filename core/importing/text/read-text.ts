import type { SourceDocument } from '../model.ts';
import { sourceParagraph } from '../source-paragraph.ts';
import { splitDivisions } from './split-divisions.ts';
import { unwrapLines } from './unwrap.ts';

/** Reads a plain text: lines that were broken to a width are put together again, each remaining line is a paragraph. */
export function readText(text: string): SourceDocument {
  const paragraphs = splitDivisions(unwrapLines(text));
  return {
    format: 'text',
    language: null,
    title: null,
    paragraphs: paragraphs.map((paragraph, index) => sourceParagraph(index, paragraph)),
    footnotes: [],
    furniture: [],
    findings: [],
  };
}
