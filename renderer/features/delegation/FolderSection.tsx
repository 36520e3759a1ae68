import { useState } from 'react';
import type { ErrorCode } from '#core/base/errors.ts';
import type { Contact } from '#core/delegation/contact.ts';
import { isolate, useErrorText, useFormat, useText } from '#renderer/i18n/index.ts';
import type { FolderProblem, FolderState } from '#renderer/services/delegation/folder-state.ts';
import { useFolder } from '#renderer/state/folder.ts';
import { useServices } from '#renderer/state/index.ts';
import { Button, ConfirmDialog, Notice, PageSection } from '#renderer/ui/index.ts';
import { NewCard } from './CardQuestion.tsx';
import styles from './Delegation.module.css';
import { FolderDevices } from './FolderDevices.tsx';

/** So many file names are shown for one reason; the number is of all. */
const MOST_NAMES = 5;

/** The people whose files wait, each once. */
function strangersOf({ strangers }: FolderState): readonly Contact[] {
  return [...new Map(strangers.map(({ sender }) => [sender.signingKey, sender])).values()];
}

function byReason(problems: readonly FolderProblem[]): ReadonlyMap<ErrorCode, readonly FolderProblem[]> {
  const reasons = new Map<ErrorCode, FolderProblem[]>();
  for (const problem of problems)
    reasons.set(problem.error.code, [...(reasons.get(problem.error.code) ?? []), problem]);
  return reasons;
}

/** Files that could not be read: how many, why, and which, one sentence for each reason. */
function Problems({ problems }: { readonly problems: readonly FolderProblem[] }) {
  const t = useText('delegation');
  const errorText = useErrorText();
  const reasons = byReason(problems);
  const forOthers = reasons.get('hand-in-not-for-you')?.length ?? 0;
  const wrong = [...reasons].filter(([code]) => code !== 'hand-in-not-for-you');
  return (
    <>
      {wrong.map(([code, files]) => (
        <Notice key={code} tone="info">
          {code === 'folder-file-unfinished'
            ? t('folder.unfinished', { count: files.length })
            : t('folder.unread', { count: files.length, reason: errorText({ code }) })}
          <ul className={styles.names} translate="no">
            {files.slice(0, MOST_NAMES).map(({ fileName }) => (
              <li key={fileName}>
                <bdi>{fileName}</bdi>
              </li>
            ))}
          </ul>
        </Notice>
      ))}
      {/* What is said of somebody's note is for that person alone: no reason to worry anybody. */}
      {forOthers > 0 && <p className={styles.hint}>{t('folder.forOthers', { count: forOthers })}</p>}
    </>
  );
}

/** Where the folder is, when it was last read and written. */
function Facts({ state }: { readonly state: FolderState }) {
  const t = useText('delegation');
  const { moment } = useFormat();
  const { chosen, memory } = state;
  const when = (at: number | null): string => (at === null ? t('folder.never') : moment(at));
  return (
    <dl className={styles.facts}>
      <dt>{t('folder.place')}</dt>
      <dd translate="no">
        <bdi>{chosen?.place}</bdi>
      </dd>
      <dt>{t('folder.lastRead')}</dt>
      <dd>{when(memory.readAt)}</dd>
      <dt>{t('folder.lastWritten')}</dt>
      <dd>{when(memory.writtenAt)}</dd>
    </dl>
  );
}

function ChosenFolder({ state }: { readonly state: FolderState }) {
  const t = useText('delegation');
  const common = useText('common');
  const errorText = useErrorText();
  const { folder } = useServices();
  const [isLeaving, setLeaving] = useState(false);
  const [declined, setDeclined] = useState<readonly string[]>([]);
  const { memory, present, failure, isBusy } = state;
  const lost = present === null ? 0 : memory.own.filter(({ name }) => !present.has(name)).length;
  return (
    <>
      <Facts state={state} />
      {failure && <Notice tone="error">{errorText(failure)}</Notice>}
      {lost > 0 && <Notice tone="info">{t('folder.lost', { count: lost })}</Notice>}
      <Problems problems={state.problems} />
      <FolderDevices devices={state.devices} />
      {strangersOf(state)
        .filter(({ signingKey }) => !declined.includes(signingKey))
        .map((card) => (
          <NewCard
            key={card.signingKey}
            card={card}
            onDecline={() => setDeclined([...declined, card.signingKey])}
          />
        ))}
      <div className={styles.buttons}>
        {/* None is disabled while it looks: coming back to the window makes it look, and the press that came back would be lost. */}
        <Button onPress={() => void folder.lookNow()}>{t('folder.look')}</Button>
        <Button variant="quiet" onPress={() => void folder.choose()}>
          {t('folder.another')}
        </Button>
        <Button variant="quiet" onPress={() => setLeaving(true)}>
          {t('folder.leave')}
        </Button>
        <span role="status" className={styles.faint}>
          {isBusy && t('folder.looking')}
        </span>
      </div>
      <ConfirmDialog
        title={t('folder.leaveTitle')}
        isOpen={isLeaving}
        confirmLabel={t('folder.leave')}
        cancelLabel={common('cancel')}
        onCancel={() => setLeaving(false)}
        onConfirm={() => {
          setLeaving(false);
          void folder.leave();
        }}
      >
        <p>{t('folder.leaveText', { place: isolate(state.chosen?.place ?? '') })}</p>
      </ConfirmDialog>
    </>
  );
}

/** The delegation's folder: how to choose one, how it stands, and what in it waits for a decision. */
export function FolderSection() {
  const t = useText('delegation');
  const errorText = useErrorText();
  const { folder } = useServices();
  const state = useFolder();
  const { isSupported, chosen, failure } = state;
  return (
    <PageSection title={t('folder.title')}>
      <p className={styles.hint}>{t('folder.how')}</p>
      {!isSupported && <Notice tone="info">{t('folder.unsupported')}</Notice>}
      {isSupported && chosen !== null && <ChosenFolder state={state} />}
      {isSupported && chosen === null && (
        <>
          {failure && <Notice tone="error">{errorText(failure)}</Notice>}
          <div className={styles.buttons}>
            <Button icon="open" onPress={() => void folder.choose()}>
              {t('folder.choose')}
            </Button>
          </div>
        </>
      )}
    </PageSection>
  );
}
