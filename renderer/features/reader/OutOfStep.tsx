import { baseLanguage } from '#core/documents/language.ts';
import type { LanguageTag } from '#core/documents/document.ts';
import type { LanguageVersion } from '#core/pack/model.ts';
import type { InStep } from '#core/revisions/languages-in-step.ts';
import { languageName, useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import { Notice } from '#renderer/ui/index.ts';

export interface OutOfStepProps {
  /** All languages of the document, whichever are shown. */
  readonly versions: readonly LanguageVersion[];
  readonly isInStep: InStep;
}

/** Says that one language was revised before another, so that the same number may be another paragraph in each. */
export function OutOfStep({ versions, isInStep }: OutOfStepProps) {
  const t = useText('changes');
  const format = useFormat();
  const reader = useLanguage();
  const [first, ...others] = versions.map(({ text }) => text.language);
  if (first === undefined) return null;
  const apart = others.filter((language) => !isInStep(first, language));
  if (apart.length === 0) return null;
  const together = [first, ...others].filter((language) => !apart.includes(language));
  const names = (languages: readonly LanguageTag[]): string =>
    format.list(languages.map((language) => languageName(baseLanguage(language), reader)));
  return <Notice tone="info">{t('outOfStep', { some: names(together), others: names(apart) })}</Notice>;
}
