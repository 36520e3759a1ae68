import type { TFunction } from 'i18next';
import { useContext, useMemo } from 'react';
import { asLanguage, type Language } from './languages.ts';
import type { EnglishTexts, Namespace } from './namespaces.ts';
import { TextContext, type TextsNow } from './text-context.ts';

function useTextsNow(): TextsNow {
  const now = useContext(TextContext);
  if (now === null) throw new Error('TextProvider is missing above this component');
  return now;
}

/** Gives the texts of one namespace: `const t = useText('agenda'); t('noNoteYet')`. Keys are checked by the compiler. */
export function useText<Name extends Namespace>(namespace: Name): TFunction<Name> {
  const { texts, language } = useTextsNow();
  return useMemo(() => texts.getFixedT(language, namespace), [texts, language, namespace]);
}

/** Gives the language in which the interface stands now. */
export function useLanguage(): Language {
  return asLanguage(useTextsNow().language) ?? 'en';
}

/** The part of a failure that a sentence is made of; every error code has one, or this does not compile. */
export interface Failure {
  readonly code: keyof EnglishTexts['errors'];
  readonly place?: string;
}

/** Gives the sentence that a person is shown for a failure, naming the part at fault where one is known. */
export function useErrorText(): (failure: Failure) => string {
  const errors = useText('errors');
  const common = useText('common');
  return ({ code, place }) =>
    place === undefined ? errors(code) : common('failureAt', { sentence: errors(code), place });
}
