import { memo, useMemo, useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import { countChanges } from '#core/delegation/merge.ts';
import { RECORD_CHANGES, type PlannedRecord } from '#core/delegation/plan-record.ts';
import { bodyText } from '#core/notes/read-body.ts';
import { decodeView } from '#core/notes/record-view.ts';
import { isolate, useErrorText, useFormat, useText } from '#renderer/i18n/index.ts';
import { isTrusted, type OpenedHandIn, type ReceivedFile } from '#renderer/services/delegation/receiving.ts';
import { useDelegationFiles } from '#renderer/state/delegation-files.ts';
import { Button, Notice, PageSection } from '#renderer/ui/index.ts';
import { NewCard } from './CardQuestion.tsx';
import styles from './Delegation.module.css';

/** So many records are listed of one file at first, and so many more whenever more are asked for; the counts are of all. */
const FIRST_LISTED = 20;
const MORE_LISTED = 200;
const EXCERPT = 120;

function Counts({ plan }: { readonly plan: readonly PlannedRecord[] }) {
  const t = useText('delegation');
  const counts = countChanges(plan);
  return (
    <p className={styles.counts}>
      {RECORD_CHANGES.filter((change) => counts[change] > 0).map((change) => (
        <span key={change}>{t(`counts.${change}`, { count: counts[change] })}</span>
      ))}
    </p>
  );
}

/** What a record says, in short; of one that is gone or holds no text, what it is. */
function RecordLine({ planned }: { readonly planned: PlannedRecord }) {
  const t = useText('delegation');
  const common = useText('common');
  if (planned.change === 'same') return null;
  const { change, record } = planned;
  const view = decodeView(planned.view);
  const note = view?.record === 'note' ? view.note : null;
  const text = note === null ? '' : bodyText(note.body).trim().slice(0, EXCERPT);
  return (
    <li className={styles.row}>
      <span className={styles.faint}>{t(`change.${change}`)}</span>
      <span className={styles.faint}>
        {note === null || note.deletedAt !== null
          ? t(`record.${record}`)
          : common(`noteKind.${note.fields.kind}`)}
      </span>
      <span className={styles.grow} translate="no">
        <bdi>{text}</bdi>
      </span>
    </li>
  );
}

const Opened = memo(function Opened({ opened }: { readonly opened: OpenedHandIn }) {
  const t = useText('delegation');
  const [listed, setListed] = useState(FIRST_LISTED);
  const { moment } = useFormat();
  const { dismiss } = useDelegationFiles();
  const { fileName, sender, writtenAt, plan, status } = opened;
  const changes = plan.filter(({ change }) => change !== 'same');
  return (
    <div className={styles.file}>
      <div className={styles.row}>
        <span className={styles.name}>{t('receive.from', { name: isolate(sender.name) })}</span>
        <span className={styles.grow} translate="no">
          {fileName}
        </span>
        <span className={styles.faint}>
          {t('receive.written', {
            when: moment(writtenAt),
          })}
        </span>
      </div>
      {!isTrusted(status) && <NewCard card={sender} onDecline={dismiss} />}
      <Counts plan={plan} />
      {changes.length > 0 && (
        <ul
          className={styles.list}
          // It scrolls, and holds nothing that takes the focus.
          tabIndex={0}
          aria-label={t('receive.from', { name: isolate(sender.name) })}
        >
          {changes.slice(0, listed).map((planned) => (
            <RecordLine key={planned.id} planned={planned} />
          ))}
        </ul>
      )}
      {changes.length > listed && (
        <div className={styles.buttons}>
          <Button variant="quiet" onPress={() => setListed(listed + MORE_LISTED)}>
            {t('receive.more', { count: changes.length - listed })}
          </Button>
        </div>
      )}
    </div>
  );
});

const openedOf = (files: readonly ReceivedFile[]): readonly OpenedHandIn[] =>
  files.flatMap((file) => (file.kind === 'opened' ? [file.opened] : []));

/** What was opened and waits: from whom, what it would change, and the way to merge it or to put it away. */
export function ReceivedFiles() {
  const t = useText('delegation');
  const errorText = useErrorText();
  const { received, merge, dismiss, progress } = useDelegationFiles();
  const [failure, setFailure] = useState<AppError | null>(null);
  // Not anew with each step of the progress: there may be ten thousand.
  const { ready, count } = useMemo(() => {
    const trusted = openedOf(received).filter(({ status }) => isTrusted(status));
    const changes = trusted.flatMap(({ plan }) => plan).filter(({ change }) => change !== 'same');
    return { ready: trusted, count: changes.length };
  }, [received]);
  return (
    <PageSection title={t('receive.preview')}>
      {received.map((file, index) =>
        file.kind === 'opened' ? (
          <Opened key={index} opened={file.opened} />
        ) : (
          <Notice key={index} tone="error">
            {t('receive.refused', { file: isolate(file.fileName), reason: errorText(file.error) })}
          </Notice>
        ),
      )}
      {failure && <Notice tone="error">{errorText(failure)}</Notice>}
      <div className={styles.buttons}>
        {count > 0 && (
          <Button
            variant="primary"
            isDisabled={progress !== null}
            onPress={() => void merge(ready).then((done) => setFailure(done.ok ? null : done.error))}
          >
            {t('receive.merge', { count })}
          </Button>
        )}
        <Button onPress={dismiss}>{t('receive.putAway')}</Button>
      </div>
      {count === 0 && ready.length > 0 && <p className={styles.hint}>{t('receive.nothingNew')}</p>}
    </PageSection>
  );
}
