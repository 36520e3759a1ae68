import { useText } from '#renderer/i18n/index.ts';
import { SOURCES, type SourceKey } from '#renderer/services/draft-content.ts';
import { Select } from '#renderer/ui/index.ts';

export interface ProvenanceSelectProps {
  readonly value: string;
  readonly onChange: (value: SourceKey) => void;
}

/** Who says it: the organizer, or whoever prepares the pack. */
export function ProvenanceSelect({ value, onChange }: ProvenanceSelectProps) {
  const t = useText('packEditor');
  return (
    <Select
      label={t('provenance.label')}
      value={SOURCES.find((key) => key === value) ?? 'editorial'}
      options={SOURCES.map((key) => ({ value: key, label: t(`provenance.${key}`) }))}
      onChange={onChange}
    />
  );
}
