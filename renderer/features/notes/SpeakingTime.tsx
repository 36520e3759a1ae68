import { lazy, Suspense, useState } from 'react';
import { bodyText } from '#core/notes/read-body.ts';
import { clockOf, SPEAKING_LIMITS, speakingSeconds } from '#core/notes/speaking-time.ts';
import { useText } from '#renderer/i18n/index.ts';
import type { OpenNote } from '#renderer/services/notes.ts';
import { useNoteBody } from '#renderer/state/index.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { Button, SegmentedControl } from '#renderer/ui/index.ts';
import styles from './SpeakingTime.module.css';

const Rehearsal = lazy(async () => ({ default: (await import('./Rehearsal.tsx')).Rehearsal }));

/** How long a statement takes to be spoken, against the limit that chairs announce; and the way to rehearse it. */
export function SpeakingTime({ open }: { readonly open: OpenNote }) {
  const t = useText('notes');
  const { preferences, setPreferences } = usePreferences();
  const [isRehearsing, setRehearsing] = useState(false);
  const { pace, speakingLimit } = preferences;
  const text = bodyText(useNoteBody(open));
  const seconds = speakingSeconds(text, pace);
  const limit = speakingLimit * 60;
  const isOver = seconds > limit;
  return (
    <section className={styles.speaking} aria-label={t('speaking.label')} data-over={isOver}>
      <meter
        className={styles.meter}
        min={0}
        max={limit}
        high={limit - 1}
        optimum={0}
        value={Math.min(seconds, limit)}
        aria-label={t('speaking.label')}
      />
      <span className={styles.time}>
        {t(isOver ? 'speaking.over' : 'speaking.of', { time: clockOf(seconds), limit: clockOf(limit) })}
      </span>
      <SegmentedControl
        label={t('speaking.limit')}
        value={String(speakingLimit)}
        options={SPEAKING_LIMITS.map((minutes) => ({
          value: String(minutes),
          label: t('speaking.minutes', { count: minutes }),
        }))}
        onChange={(value) => {
          const chosen = SPEAKING_LIMITS.find((minutes) => String(minutes) === value);
          if (chosen !== undefined) void setPreferences({ speakingLimit: chosen });
        }}
      />
      <Button variant="quiet" onPress={() => setRehearsing(true)} isDisabled={text.trim() === ''}>
        {t('speaking.rehearse')}
      </Button>
      {isRehearsing && (
        <Suspense>
          <Rehearsal text={text} limit={limit} onClose={() => setRehearsing(false)} />
        </Suspense>
      )}
    </section>
  );
}
