import type { PrintMemory } from '#core/printing/print-memory.ts';
import { PROFILES, type Profile } from '#core/printing/profiles.ts';
import { useText } from '#renderer/i18n/index.ts';
import { Select } from '#renderer/ui/index.ts';

/** Gives what a profile is called on screen: on paper a clean agenda is simply the agenda. */
export function useProfileName(): (profile: Profile) => string {
  const t = useText('print');
  return (profile) =>
    profile === 'clean-agenda' || profile === 'clean-document'
      ? t(`profiles.name.${profile}`)
      : t(`profiles.title.${profile}`);
}

export interface ProfileSelectProps {
  readonly memory: PrintMemory;
  readonly onChoose: (id: string) => void;
}

/** The profiles, and after them the variants that a person saved. */
export function ProfileSelect({ memory, onChoose }: ProfileSelectProps) {
  const t = useText('print');
  const nameOf = useProfileName();
  return (
    <Select
      label={t('profiles.label')}
      hideLabel
      value={memory.chosen}
      options={[
        ...PROFILES.map((profile) => ({ value: profile as string, label: nameOf(profile) })),
        ...memory.variants.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={onChoose}
    />
  );
}
