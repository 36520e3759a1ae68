import { blockAt } from './block-at.ts';
import type { DocumentText, LanguageTag } from './document.ts';
import { baseLanguage } from './language.ts';

/** The sign before the number of a paragraph, the same in every language. */
export const PARAGRAPH_SIGN = '¶';

/** Gives a paragraph's number as it is cited: `¶ 11`. */
export function formatParagraphLabel(label: string): string {
  return `${PARAGRAPH_SIGN} ${label}`;
}

/**
 * Gives the label by which the block at `path` is cited: its own, or that of the paragraph it belongs to: a bullet of
 * paragraph 11 is cited as `11`, its item (a) as `11 (a)`. Null when there is no number to cite.
 */
export function citedLabel(text: DocumentText, path: string): string | null {
  const block = blockAt(text, path);
  if (!block) return null;
  if (block.kind !== 'item') return block.label;
  const end = path.lastIndexOf('/');
  const parent = end < 0 ? null : citedLabel(text, path.slice(0, end));
  return parent === null || block.label === null ? parent : `${parent} ${block.label}`;
}

const COMMAS: Readonly<Record<string, string>> = { zh: '，', ja: '、', ar: '، ' };

/** Gives `Background note, ¶ 11` from a document's short title in `language` and a label; the title alone without one. */
export function formatCitation(shortTitle: string, label: string | null, language: LanguageTag): string {
  const comma = COMMAS[baseLanguage(language)] ?? ', ';
  return label === null ? shortTitle : `${shortTitle}${comma}${formatParagraphLabel(label)}`;
}
