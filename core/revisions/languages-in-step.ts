import type { LanguageTag } from '#core/documents/document.ts';
import type { PackDocument } from '#core/pack/model.ts';
import type { DocumentChange } from './compare-editions.ts';

/** Tells whether a path of one language means the same paragraph in another. */
export type InStep = (one: LanguageTag, other: LanguageTag) => boolean;

const pathsOf = (document: PackDocument, language: LanguageTag): string =>
  document.versions
    .find(({ text }) => text.language === language)
    ?.text.blocks.map(({ path }) => path)
    .join(' ') ?? '';

/**
 * Gives which languages of a document still number the same paragraphs alike. Where an edition revised half of the
 * languages and paragraphs came or went, ¶ 11 of a revised one may be another paragraph than ¶ 11 of one that still
 * waits for its revision: what hangs on one must not show on the other.
 */
export function languagesInStep(document: PackDocument, change: DocumentChange | null): InStep {
  if (change?.kind !== 'kept' || change.revised.length === 0 || change.same.length === 0) return () => true;
  const paths = new Map<LanguageTag, string>();
  const known = (language: LanguageTag): string => {
    const own = paths.get(language) ?? pathsOf(document, language);
    paths.set(language, own);
    return own;
  };
  return (one, other) =>
    change.same.includes(one) === change.same.includes(other) || known(one) === known(other);
}
