import type { PackDocument } from '#core/pack/model.ts';
import { isChanged } from '#core/revisions/compare-editions.ts';
import { useFormat, useText } from '#renderer/i18n/index.ts';
import { useDocumentChange } from '#renderer/state/editions.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { TextLink } from '#renderer/ui/index.ts';

/** Says that a document reads otherwise than in the edition before, and leads to what changed. */
export function ChangedSince({ document }: { readonly document: PackDocument }) {
  const t = useText('changes');
  const format = useFormat();
  const since = useDocumentChange(document);
  if (since === null || !isChanged(since.change)) return null;
  return (
    <TextLink href={routeTo.changes(since.edition.name, document.id)}>
      {t('sinceShort', { edition: format.number(since.edition.pack.edition) })}
    </TextLink>
  );
}
