import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { AppError } from '#core/base/errors.ts';
import type { Result } from '#core/base/result.ts';
import type { MeetingUri } from '#core/pack/model.ts';
import { pickText } from '#core/pack/pick-text.ts';
import { useErrorText, useLanguage, useText } from '#renderer/i18n/index.ts';
import type { KeptPack, RemovedMeeting } from '#renderer/services/packs.ts';
import { useMeetingPack, usePackService, useServices } from '#renderer/state/index.ts';
import { useLibrary } from '#renderer/state/library.ts';
import { routeTo } from '#renderer/state/routes.ts';
import { Button, EmptyState, Notice, Page, UndoBar } from '#renderer/ui/index.ts';
import { KeptRow } from './KeptRow.tsx';
import styles from './LibraryScreen.module.css';

/** Gives the packs that this device keeps, null until they are read, and a way to read them anew. */
function useKeptPacks(): readonly [Result<readonly KeptPack[], AppError> | null, () => void] {
  const packs = usePackService();
  const present = useMeetingPack();
  const [kept, setKept] = useState<Result<readonly KeptPack[], AppError> | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let wanted = true;
    void packs.list().then((list) => wanted && setKept(list));
    return () => {
      wanted = false;
    };
  }, [packs, present, turn]);
  return [kept, useCallback(() => setTurn((before) => before + 1), [])];
}

interface Removed {
  readonly name: string;
  readonly meeting: RemovedMeeting;
}

/** How a kept meeting is called; by its file where the pack cannot be read. */
const nameOf = ({ pack, fileName }: KeptPack, language: string): string =>
  pack.ok ? pickText(pack.value.meeting.shortTitle, language).text : fileName;

/** The meetings that this device keeps, and the way to open another pack. */
export function LibraryScreen() {
  const t = useText('library');
  const common = useText('common');
  const errorText = useErrorText();
  const language = useLanguage();
  const library = useLibrary();
  const packs = usePackService();
  const { packMaker } = useServices();
  const [kept, reread] = useKeptPacks();
  const [, navigate] = useLocation();
  const [failure, setFailure] = useState<AppError | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const run = (work: Promise<Result<unknown, AppError>>): void => {
    void work.then((result) => {
      setFailure(result.ok ? null : result.error);
      reread();
    });
  };
  const remove = async (each: KeptPack): Promise<void> => {
    const done = await packs.remove(each.meeting);
    setFailure(done.ok ? null : done.error);
    if (done.ok) setRemoved({ name: nameOf(each, language), meeting: done.value });
    reread();
  };
  const revise = async (meeting: MeetingUri): Promise<void> => {
    const file = await packs.file(meeting);
    const begun = file.ok ? await packMaker.beginNext(file.value.fileName, file.value.bytes) : file;
    if (begun.ok) navigate(routeTo.prepare(begun.value));
    else setFailure(begun.error);
  };
  return (
    <Page title={t('title')} sub={t('sub')}>
      <div className={styles.page}>
        {failure && <Notice tone="error">{errorText(failure)}</Notice>}
        {kept?.ok === false && <Notice tone="error">{errorText(kept.error)}</Notice>}
        {removed && (
          <UndoBar
            message={t('removed', { name: removed.name })}
            undoLabel={common('undo')}
            dismissLabel={common('close')}
            onUndo={() => {
              run(removed.meeting.restore());
              setRemoved(null);
            }}
            onDismiss={() => setRemoved(null)}
          />
        )}
        {kept?.ok && kept.value.length === 0 && <EmptyState title={t('empty')} />}
        {kept?.ok && (
          <ul className={styles.list}>
            {kept.value.map((each) => (
              <KeptRow
                key={each.meeting}
                kept={each}
                onOpen={() => run(library.openKept(each.meeting))}
                onRevise={() => void revise(each.meeting)}
                onUpdate={() => run(library.update(each.meeting))}
                onRemove={() => void remove(each)}
              />
            ))}
          </ul>
        )}
        <div className={styles.actions}>
          <Button icon="open" variant="primary" onPress={() => run(library.openFile())}>
            {t('openFile')}
          </Button>
          <Button icon="edit" onPress={() => navigate(routeTo.prepare())}>
            {t('prepare')}
          </Button>
        </div>
      </div>
    </Page>
  );
}
