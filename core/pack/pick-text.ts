import type { LanguageTag } from '#core/documents/document.ts';
import { baseLanguage } from '#core/documents/language.ts';
import type { LocalizedText, SourcedText } from './model.ts';

export interface PickedText extends SourcedText {
  readonly language: LanguageTag;
}

/**
 * Gives the text in the wanted language, else in a variant of it (`zh` for `zh-Hans`), else in English, else in the
 * first language there is. The schema guarantees one, so an empty text means a caller built one by hand: it throws.
 */
export function pickText(text: LocalizedText, wanted: LanguageTag): PickedText {
  const tags = Object.keys(text);
  const tag =
    tags.find((each) => each === wanted) ??
    tags.find((each) => baseLanguage(each) === baseLanguage(wanted)) ??
    tags.find((each) => baseLanguage(each) === 'en') ??
    tags[0];
  const found = tag === undefined ? undefined : text[tag];
  if (tag === undefined || found === undefined)
    throw new Error('A localized text needs at least one language');
  return { ...found, language: tag };
}
