import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { asLanguage, type Language } from './languages.ts';
import type { EnglishTexts, Namespace } from './namespaces.ts';

/** Gives the texts of one namespace: `const t = useText('agenda'); t('noNoteYet')`. Keys are checked by the compiler. */
export function useText<Name extends Namespace>(namespace: Name): TFunction<Name> {
  const { i18n } = useTranslation(namespace);
  const { language } = i18n;
  return useMemo(() => i18n.getFixedT(language, namespace), [i18n, language, namespace]);
}

/** Gives the language in which the interface stands now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return asLanguage(i18n.language) ?? 'en';
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
