import { directionOf } from '#core/documents/language.ts';
import type { LocalizedText } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { useLanguage } from './use-text.ts';

/**
 * A text of the pack in the language nearest to the interface's, marked with the language it is in, and in its own
 * direction on the side where the screen begins its lines.
 */
export function PackText({ of }: { readonly of: LocalizedText }) {
  const picked = pickText(of, useLanguage());
  return (
    <bdi lang={picked.language} dir={directionOf(picked.language)}>
      {picked.text}
    </bdi>
  );
}
