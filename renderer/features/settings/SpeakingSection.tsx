import { useState } from 'react';
import { PACE_LIMITS, type SpeakingPace } from '#core/notes/speaking-time.ts';
import { useText } from '#renderer/i18n/index.ts';
import type { Preferences } from '#renderer/state/preferences.ts';
import { PageSection, TextField } from '#renderer/ui/index.ts';
import styles from './SettingsScreen.module.css';

interface PaceFieldProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number that is taken once it is a sensible one; until then it stands as it was typed. */
function PaceField({ label, value, onChange }: PaceFieldProps) {
  const t = useText('settings');
  const [typed, setTyped] = useState(String(value));
  const read = (text: string): number | null => {
    const number = Number(text);
    return Number.isInteger(number) && number >= PACE_LIMITS.least && number <= PACE_LIMITS.most
      ? number
      : null;
  };
  return (
    <TextField
      label={label}
      value={typed}
      error={read(typed) === null ? t('speaking.wrong', { ...PACE_LIMITS }) : undefined}
      onChange={(text) => {
        setTyped(text);
        const number = read(text);
        if (number !== null) onChange(number);
      }}
    />
  );
}

export interface SpeakingSectionProps {
  readonly pace: SpeakingPace;
  readonly onChange: (changes: Pick<Preferences, 'pace'>) => void;
}

/** How fast this person speaks: what the speaking time of statements is counted by. */
export function SpeakingSection({ pace, onChange }: SpeakingSectionProps) {
  const t = useText('settings');
  return (
    <PageSection title={t('speaking.title')}>
      <div className={styles.paces}>
        <PaceField
          label={t('speaking.words')}
          value={pace.wordsPerMinute}
          onChange={(wordsPerMinute) => onChange({ pace: { ...pace, wordsPerMinute } })}
        />
        <PaceField
          label={t('speaking.characters')}
          value={pace.charactersPerMinute}
          onChange={(charactersPerMinute) => onChange({ pace: { ...pace, charactersPerMinute } })}
        />
      </div>
    </PageSection>
  );
}
