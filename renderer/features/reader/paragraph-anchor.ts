import { MEETING_ANCHOR, type Anchor, type Quotation } from '#core/anchoring/anchor.ts';
import { citedLabel, formatCitation } from '#core/documents/cite.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import type { PackDocument } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';

const labelOf = (document: PackDocument, path: string): string | null => {
  const text = document.versions.find(({ text: { blocks } }) => blocks.some((block) => block.path === path));
  return text === undefined ? null : citedLabel(text.text, path);
};

/** Gives the anchor of a paragraph, or of words in it. */
export function anchorOf(document: PackDocument, path: string, quotation: Quotation | null): Anchor {
  const { id, symbol, revision } = document;
  return {
    ...MEETING_ANCHOR,
    paragraph: { document: id, symbol, revision, path, label: labelOf(document, path), quotation },
  };
}

/** Gives how a person cites a paragraph, in the language of the interface: `Background note, ¶ 11`. */
export function citationOf(document: PackDocument, path: string, language: LanguageTag): string {
  const title = pickText(document.shortTitle, language);
  return formatCitation(title.text, labelOf(document, path), title.language);
}
