import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider as WidgetLanguage } from 'react-aria-components';
import { directionOf } from '#core/documents/language.ts';
import { TextContext } from './text-context.ts';
import type { Texts } from './texts.ts';

export interface TextProviderProps {
  readonly texts: Texts;
  readonly children: ReactNode;
}

/** Gives the language to texts, widgets and the page itself (`lang` and `dir` of `<html>`), always all three in step. */
export function TextProvider({ texts, children }: TextProviderProps) {
  const [language, setLanguage] = useState(texts.language);
  useEffect(() => {
    texts.on('languageChanged', setLanguage);
    return () => texts.off('languageChanged', setLanguage);
  }, [texts]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = directionOf(language);
  }, [language]);
  const now = useMemo(() => ({ texts, language }), [texts, language]);
  return (
    <TextContext value={now}>
      <WidgetLanguage locale={language}>{children}</WidgetLanguage>
    </TextContext>
  );
}
