import { createInstance, type i18n } from 'i18next';
import type { Language } from './languages.ts';
import { NAMESPACES, type LanguageBundle } from './namespaces.ts';

const bundles: Readonly<Record<Language, () => Promise<{ readonly bundle: LanguageBundle }>>> = {
  en: () => import('./bundles/en.ts'),
  'zh-Hans': () => import('./bundles/zh-hans.ts'),
  'ar-XB': () => import('./bundles/pseudo.ts'),
};

/** The texts of the interface, one language at a time. */
export type Texts = i18n;

/** Loads a language's texts and gives them ready for `TextProvider`. */
export async function loadTexts(language: Language): Promise<Texts> {
  const { bundle } = await bundles[language]();
  const texts = createInstance();
  await texts.init({
    lng: language,
    fallbackLng: false,
    ns: NAMESPACES,
    defaultNS: 'common',
    resources: { [language]: bundle },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
  return texts;
}

/** Loads the texts of another language and changes every mounted screen to it. */
export async function changeLanguage(texts: Texts, language: Language): Promise<void> {
  const { bundle } = await bundles[language]();
  for (const namespace of NAMESPACES) texts.addResourceBundle(language, namespace, bundle[namespace]);
  await texts.changeLanguage(language);
}
