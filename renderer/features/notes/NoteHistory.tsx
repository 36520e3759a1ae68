import { useState } from 'react';
import type { AppError } from '#core/base/errors.ts';
import type { HistoryPoint, PointId } from '#core/notes/history.ts';
import { useErrorText, useText, useFormat } from '#renderer/i18n/index.ts';
import type { OpenNote } from '#renderer/services/notes.ts';
import { useNoteHistory } from '#renderer/state/index.ts';
import { Button, Dialog, Notice, SegmentedControl, Select, UndoBar } from '#renderer/ui/index.ts';
import { HistoryChange } from './HistoryChange.tsx';
import { HistoryList } from './HistoryList.tsx';
import { HistoryState } from './HistoryState.tsx';
import styles from './NoteHistory.module.css';

const VIEWS = ['change', 'state'] as const;
type View = (typeof VIEWS)[number];

interface Restored {
  readonly at: number;
  readonly before: PointId;
}

interface VersionsProps {
  readonly points: readonly [HistoryPoint, ...HistoryPoint[]];
  readonly canRestore: boolean;
  readonly restore: (point: PointId) => Promise<AppError | null | PointId>;
}

function Versions({ points, canRestore, restore }: VersionsProps) {
  const t = useText('history');
  const common = useText('common');
  const errorText = useErrorText();
  const { moment } = useFormat();
  const [chosen, setChosen] = useState<PointId | null>(null);
  const [base, setBase] = useState<PointId | null>(null);
  const [view, setView] = useState<View>('change');
  const [restored, setRestored] = useState<Restored | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);

  const newest = points.at(-1) ?? points[0];
  const shown = points.find(({ id }) => id === chosen) ?? newest;
  const before = points[points.indexOf(shown) - 1];
  const compared = points.find(({ id }) => id === base && id !== shown.id) ?? before;
  const bring = async (point: PointId, at: number | null): Promise<void> => {
    const done = await restore(point);
    if (typeof done === 'string') {
      setRestored(at === null ? null : { at, before: done });
      setChosen(null);
      setBase(null);
      setFailure(null);
    } else setFailure(done);
  };
  const others = points.filter(({ id }) => id !== shown.id).reverse();
  return (
    <>
      {failure && <Notice tone="error">{errorText(failure)}</Notice>}
      {restored && (
        <UndoBar
          message={t('restored', { when: moment(restored.at) })}
          undoLabel={common('undo')}
          dismissLabel={common('close')}
          onUndo={() => void bring(restored.before, null)}
          onDismiss={() => setRestored(null)}
        />
      )}
      <div className={styles.versions}>
        <HistoryList
          points={points}
          chosen={shown.id}
          onChoose={(id) => {
            setChosen(id);
            setBase(null);
          }}
        />
        <section className={styles.version} aria-label={t('version', { when: moment(shown.at) })}>
          <div className={styles.tools}>
            <SegmentedControl
              label={t('view.label')}
              value={view}
              options={VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
              onChange={setView}
            />
            {view === 'change' && compared !== undefined && (
              <Select
                label={t('comparedWith')}
                value={compared.id}
                options={others.map(({ id, at }) => ({ value: id, label: moment(at) }))}
                onChange={setBase}
              />
            )}
          </div>
          {view === 'state' || compared === undefined ? (
            <HistoryState note={shown.note} />
          ) : (
            <HistoryChange before={compared.note} after={shown.note} />
          )}
          {canRestore && shown !== newest && (
            <div className={styles.restore}>
              <Button icon="undo" onPress={() => void bring(shown.id, shown.at)}>
                {t('restore')}
              </Button>
              <p className={styles.hint}>{t('restoreHint')}</p>
            </div>
          )}
        </section>
      </div>
    </>
  );
}

export interface NoteHistoryProps {
  readonly open: OpenNote;
  readonly onClose: () => void;
}

/** How a note came to be what it is: its editing sessions, each state and what changed, and the way back to it. */
export function NoteHistory({ open, onClose }: NoteHistoryProps) {
  const t = useText('history');
  const common = useText('common');
  const errorText = useErrorText();
  const { points, restore } = useNoteHistory(open.id);
  const restoring = async (point: PointId): Promise<AppError | PointId> => {
    const done = await restore(point);
    return done.ok ? done.value : done.error;
  };
  const [first, ...rest] = points?.ok === true ? points.value : [];
  return (
    <Dialog title={t('title')} isOpen isWide onClose={onClose} closeLabel={common('close')}>
      <div className={styles.history}>
        {points?.ok === false && <Notice tone="error">{errorText(points.error)}</Notice>}
        {first !== undefined && (
          <Versions points={[first, ...rest]} canRestore={open.editable} restore={restoring} />
        )}
      </div>
    </Dialog>
  );
}
