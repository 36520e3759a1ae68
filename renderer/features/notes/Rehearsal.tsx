import { useEffect, useState } from 'react';
import { clockOf } from '#core/notes/speaking-time.ts';
import { useText } from '#renderer/i18n/index.ts';
import { Button, Dialog } from '#renderer/ui/index.ts';
import styles from './SpeakingTime.module.css';

const TICK_MS = 250;

/** Counts the seconds while it runs, by the clock and not by the ticks: a window in the background ticks late. */
function useStopwatch() {
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const [before, setBefore] = useState(0);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (startedAt === null) return undefined;
    const timer = setInterval(() => setNow(performance.now()), TICK_MS);
    return () => clearInterval(timer);
  }, [startedAt]);
  const elapsed = before + (startedAt === null ? 0 : Math.max(0, now - startedAt));
  return {
    isRunning: startedAt !== null,
    seconds: Math.floor(elapsed / 1000),
    toggle: (): void => {
      setBefore(startedAt === null ? before : before + performance.now() - startedAt);
      setStartedAt(startedAt === null ? performance.now() : null);
      setNow(performance.now());
    },
    reset: (): void => {
      setBefore(0);
      setStartedAt(null);
    },
  };
}

export interface RehearsalProps {
  readonly text: string;
  /** In seconds. */
  readonly limit: number;
  readonly onClose: () => void;
}

/** The statement to be read aloud, with the time that is left. */
export function Rehearsal({ text, limit, onClose }: RehearsalProps) {
  const t = useText('notes');
  const common = useText('common');
  const { isRunning, seconds, toggle, reset } = useStopwatch();
  const left = limit - seconds;
  const words = left >= 0 ? 'speaking.left' : 'speaking.overBy';
  return (
    <Dialog
      title={t('speaking.rehearse')}
      isWide
      isOpen
      onClose={onClose}
      closeLabel={common('close')}
      footer={
        <>
          <Button onPress={reset}>{t('speaking.reset')}</Button>
          <Button variant="primary" onPress={toggle} autoFocus>
            {t(isRunning ? 'speaking.pause' : 'speaking.start')}
          </Button>
        </>
      }
    >
      <p className={styles.left} role="timer" data-over={left < 0}>
        {clockOf(seconds)} <span>{t(words, { time: clockOf(Math.abs(left)) })}</span>
      </p>
      <p className={styles.text} dir="auto" translate="no">
        {text}
      </p>
    </Dialog>
  );
}
