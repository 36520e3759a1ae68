import type { DocumentText, LanguageTag } from '#core/documents/document.ts';
import { baseLanguage } from '#core/documents/language.ts';
import type { LanguageVersion, PackDocument } from '#core/pack/model.ts';

/** The language or two languages in which a document is read, as one word to store: `en`, `zh-Hans|en`. */
export type ReadingMode = string;

const BETWEEN = '|';

/** Gives the languages of a mode, the left one first. */
export const languagesOf = (mode: ReadingMode): readonly LanguageTag[] => mode.split(BETWEEN);

/** Gives the ways to read a document: each language alone, then the original beside each translation. */
export function modesOf(document: PackDocument): readonly ReadingMode[] {
  const [original, ...others] = document.versions.map(({ text }) => text.language);
  if (original === undefined) return [];
  return [original, ...others, ...others.map((other) => `${original}${BETWEEN}${other}`)];
}

/** Gives the last choice where the document has it, else the person's own language, else the original. */
export function chooseMode(
  document: PackDocument,
  last: ReadingMode | null,
  language: LanguageTag,
): ReadingMode | null {
  const modes = modesOf(document);
  return (
    modes.find((mode) => mode === last) ??
    modes.find((mode) => mode === language) ??
    modes.find((mode) => baseLanguage(mode) === baseLanguage(language)) ??
    modes[0] ??
    null
  );
}

/** Gives the versions that a mode shows, the left one first. */
export function versionsOf(document: PackDocument, mode: ReadingMode): readonly LanguageVersion[] {
  return languagesOf(mode).flatMap((language) =>
    document.versions.filter(({ text }) => text.language === language),
  );
}

/** Gives the text whose labels cite a document's paragraphs; every version carries the same. */
export const citedText = (document: PackDocument): DocumentText | null => document.versions[0]?.text ?? null;
