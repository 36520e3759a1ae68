import type { LocalizedText, Provenance } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { useFormat, useLanguage, useText } from '#renderer/i18n/index.ts';
import { Tag } from '#renderer/ui/index.ts';

/** Where a fact comes from, with source and date at hand. */
export function ProvenanceTag({ of }: { readonly of: Provenance }) {
  const common = useText('common');
  const format = useFormat();
  const detail = common('provenance.detail', { source: of.source, date: format.date(of.date, 'medium') });
  return (
    <Tag tone={of.kind === 'official' ? 'plain' : 'brass'} detail={detail}>
      {common(`provenance.${of.kind}`)}
    </Tag>
  );
}

export interface TextProvenanceProps {
  readonly of: LocalizedText;
  /** The title that the text stands under: what its tag says already is not said again. */
  readonly under?: LocalizedText;
}

/** Where the shown language of a text comes from: it may be official in one language and ours in another. */
export function TextProvenance({ of, under }: TextProvenanceProps) {
  const language = useLanguage();
  const { provenance } = pickText(of, language);
  const said = under && pickText(under, language).provenance;
  const isSaid =
    said?.kind === provenance.kind && said.source === provenance.source && said.date === provenance.date;
  return isSaid ? null : <ProvenanceTag of={provenance} />;
}
