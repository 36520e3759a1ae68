import { PARAGRAPH_SIGN } from '#core/documents/cite.ts';
import type { DocumentText } from '#core/documents/document.ts';
import { outlineOf, type OutlineEntry } from '#core/documents/outline.ts';

/** Gives the numbers of a section as a person reads them: `1–8`, `15`, or nothing. */
export function labelRange(labels: OutlineEntry['labels']): string {
  if (labels === null) return '';
  return labels.first === labels.last ? labels.first : `${labels.first}–${labels.last}`;
}

/** Gives the heading under which the block at `path` stands; null before the first. */
export function sectionAt(text: DocumentText, path: string): OutlineEntry | null {
  const headings = new Set(outlineOf(text).map((entry) => entry.path));
  const here = text.blocks.findIndex((block) => block.path === path);
  const heading = text.blocks.slice(0, here + 1).findLast((block) => headings.has(block.path));
  return outlineOf(text).find((entry) => entry.path === heading?.path) ?? null;
}

/** Gives the numbers of the section around a block: `¶ 9–12`; empty where nothing is numbered. */
export function sectionLabels(text: DocumentText | null, path: string): string {
  const labels = text === null ? null : (sectionAt(text, path)?.labels ?? null);
  return labels === null ? '' : `${PARAGRAPH_SIGN} ${labelRange(labels)}`;
}
