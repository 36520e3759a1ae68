import type { PackDraft } from '#core/pack/draft/model.ts';
import { useText } from '#renderer/i18n/index.ts';
import { SOURCES } from '#renderer/services/draft-content.ts';
import { Select } from '#renderer/ui/index.ts';

export interface ProvenanceSelectProps {
  readonly value: string;
  readonly sources: PackDraft['sources'];
  readonly onChange: (value: string) => void;
}

/** Who says it: the organizer, whoever prepares the pack, or another source that the pack came with. */
export function ProvenanceSelect({ value, sources, onChange }: ProvenanceSelectProps) {
  const t = useText('packEditor');
  const own = SOURCES.map((key) => ({ value: key as string, label: t(`provenance.${key}`) }));
  const others = Object.entries(sources).flatMap(([key, { kind, source }]) =>
    own.some((each) => each.value === key)
      ? []
      : [{ value: key, label: t('provenance.other', { kind: t(`provenance.${kind}`), source }) }],
  );
  return (
    <Select label={t('provenance.label')} value={value} options={[...own, ...others]} onChange={onChange} />
  );
}
