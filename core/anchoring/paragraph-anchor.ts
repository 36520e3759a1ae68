import { blockAt } from '#core/documents/block-at.ts';
import { citedLabel } from '#core/documents/cite.ts';
import type { Block, LanguageTag } from '#core/documents/document.ts';
import type { PackDocument } from '#core/pack/model.ts';
import { LONGEST_WORDS, type ParagraphAnchor, type ParagraphWords, type Quotation } from './anchor.ts';
import { wholeCharacters } from './quotation.ts';

/** Gives the words that an anchor keeps of a paragraph's text. */
export function wordsToKeep(text: string, language: LanguageTag): ParagraphWords {
  const { start } = wholeCharacters(text, Math.min(text.length, LONGEST_WORDS), text.length);
  return { language, text: text.length <= LONGEST_WORDS ? text : text.slice(0, start) };
}

/** Tells whether a paragraph still says what an anchor has kept of it. */
export const saysWords = (text: string, words: ParagraphWords): boolean =>
  wordsToKeep(text, words.language).text === words.text;

/** Gives a block of a document in a language, else in the first one that has it; null where none has. */
export function blockOf(
  document: PackDocument,
  path: string,
  language: LanguageTag | null,
): { readonly block: Block; readonly language: LanguageTag } | null {
  const texts = document.versions.map(({ text }) => text);
  for (const text of [...texts.filter((each) => each.language === language), ...texts]) {
    const block = blockAt(text, path);
    if (block !== null) return { block, language: text.language };
  }
  return null;
}

/** Gives the number by which a document's paragraph is cited, in a language, else in the first that has it; null without one. */
export function labelOf(
  document: PackDocument,
  path: string,
  language: LanguageTag | null = null,
): string | null {
  const having = document.versions.filter(({ text }) => blockAt(text, path) !== null);
  const version = having.find(({ text }) => text.language === language) ?? having[0];
  return version === undefined ? null : citedLabel(version.text, path);
}

/**
 * Makes the anchor of a paragraph, or of words in it, with everything by which a revision is searched for it. `read` is the
 * language in which the delegate read it; without one, or where that lacks the paragraph, the first that has it counts.
 */
export function paragraphAnchor(
  document: PackDocument,
  path: string,
  quotation: Quotation | null,
  read: LanguageTag | null = null,
): ParagraphAnchor {
  const language = quotation?.language ?? read;
  const found = blockOf(document, path, language);
  return {
    document: document.id,
    symbol: document.symbol,
    revision: document.revision,
    path,
    label: labelOf(document, path, language),
    words: found === null ? null : wordsToKeep(found.block.text, found.language),
    quotation,
  };
}
