import { MEETING_ANCHOR, type Anchor, type Quotation } from '#core/anchoring/anchor.ts';
import { labelOf, paragraphAnchor } from '#core/anchoring/paragraph-anchor.ts';
import { formatCitation } from '#core/documents/cite.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import type { PackDocument } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';

/** Gives the anchor of a paragraph as it is read in a language, or of words in it. */
export const anchorOf = (
  document: PackDocument,
  path: string,
  quotation: Quotation | null,
  read: LanguageTag | null = null,
): Anchor => ({
  ...MEETING_ANCHOR,
  paragraph: paragraphAnchor(document, path, quotation, read),
});

/** Gives how a person cites a paragraph, in the language of the interface: `Background note, ¶ 11`. */
export function citationOf(document: PackDocument, path: string, language: LanguageTag): string {
  const title = pickText(document.shortTitle, language);
  return formatCitation(title.text, labelOf(document, path, title.language), title.language);
}
