import { useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import { RECORD_CHANGES } from '#core/delegation/plan-record.ts';
import { isolate, useErrorText, useFormat, useText } from '#renderer/i18n/index.ts';
import type { Merge } from '#renderer/services/delegation/receiving.ts';
import { useDelegationFiles } from '#renderer/state/delegation-files.ts';
import { useMerges, useWaitingMeetings } from '#renderer/state/delegation.ts';
import { useServices } from '#renderer/state/index.ts';
import { Button, Notice, PageSection } from '#renderer/ui/index.ts';
import styles from './Delegation.module.css';

function MergeRow({ merge, onSetAside }: { readonly merge: Merge; readonly onSetAside: () => void }) {
  const t = useText('delegation');
  const { moment, list } = useFormat();
  const names = list(merge.senders.map(({ name }) => isolate(name)));
  const counts = RECORD_CHANGES.filter((change) => change !== 'same' && merge.counts[change] > 0);
  return (
    <li className={styles.row}>
      <span className={styles.name} translate="no">
        {names}
      </span>
      <span className={styles.grow}>
        {list(
          counts.map((change) => t(`counts.${change}`, { count: merge.counts[change] })),
          'unit',
        )}
        {merge.isSetAside && ` · ${t('receive.isUndone')}`}
      </span>
      <span className={styles.faint}>{moment(merge.at)}</span>
      <Button variant="quiet" icon="undo" onPress={onSetAside}>
        {t(merge.isSetAside ? 'receive.redo' : 'receive.undo')}
      </Button>
    </li>
  );
}

/** The way to open files, what was received before with its way back, and notes whose meeting is not here. */
export function ReceiveSection() {
  const t = useText('delegation');
  const errorText = useErrorText();
  const { receiving } = useServices();
  const { ask, progress } = useDelegationFiles();
  const merges = useMerges();
  const waiting = useWaitingMeetings();
  const [failure, setFailure] = useState<AppError | null>(null);
  const setAside = async (merge: Merge): Promise<void> => {
    const done = await receiving.setAside(merge, !merge.isSetAside);
    setFailure(done.ok ? null : done.error);
  };
  return (
    <PageSection title={t('receive.title')}>
      <p className={styles.hint}>{t('receive.how')}</p>
      <div className={styles.buttons}>
        <Button
          icon="open"
          isDisabled={progress !== null}
          onPress={() => void ask().then((done) => setFailure(done.ok ? null : done.error))}
        >
          {t('receive.open')}
        </Button>
        <span role="status" className={styles.faint}>
          {progress !== null && t('receive.progress', { done: progress.done, total: progress.total })}
        </span>
      </div>
      {failure && <Notice tone="error">{errorText(failure)}</Notice>}
      {merges?.ok === false && <Notice tone="error">{errorText(merges.error)}</Notice>}
      {waiting.map(({ meeting, count }) => (
        <Notice key={meeting} tone="info">
          {t('receive.waiting', { count, meeting: isolate(meeting) })}
        </Notice>
      ))}
      {merges?.ok && merges.value.length > 0 && (
        <ul className={styles.list}>
          {merges.value.map((merge) => (
            <MergeRow key={merge.batch} merge={merge} onSetAside={() => void setAside(merge)} />
          ))}
        </ul>
      )}
    </PageSection>
  );
}
