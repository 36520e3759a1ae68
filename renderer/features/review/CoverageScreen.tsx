import { useMemo, useState } from 'react';
import type { AuthorId } from '#core/base/ids.ts';
import { buildCoverage, buildOutcomes } from '#core/review/coverage.ts';
import { useText } from '#renderer/i18n/index.ts';
import { useMeetingPack } from '#renderer/state/index.ts';
import { useAuthors } from '#renderer/state/people.ts';
import { useDelegation, useReviewedNotes } from '#renderer/state/reviews.tsx';
import { EmptyState, SegmentedControl } from '#renderer/ui/index.ts';
import styles from './Coverage.module.css';
import { CoverageMatrix } from './CoverageMatrix.tsx';
import { OutcomeBoard } from './OutcomeBoard.tsx';

type View = 'matrix' | 'outcomes';

/** The whole at a glance: every question by every delegate, and what leads to the meeting's expected outcomes. */
export function CoverageScreen() {
  const t = useText('review');
  const pack = useMeetingPack();
  const notes = useReviewedNotes();
  const { owners, records } = useDelegation();
  const authorOf = useAuthors();
  const [view, setView] = useState<View>('matrix');
  const coverage = useMemo(
    () => buildCoverage({ pack, notes, records, owners }),
    [pack, notes, records, owners],
  );
  const outcomes = useMemo(() => buildOutcomes(pack, notes), [pack, notes]);
  const questions = coverage.rows.filter(({ subject }) => subject.kind !== 'theme');
  const gaps = questions.filter(({ isGap }) => isGap).length;
  const conflicts = coverage.rows.filter(({ isConflict }) => isConflict).length;
  const nameOf = (owner: AuthorId): string => {
    const { isMine, name } = authorOf(owner);
    return name ?? t(isMine ? 'you' : 'stranger');
  };
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <h1 className={styles.title}>{t('coverage.title')}</h1>
        <SegmentedControl
          label={t('coverage.view')}
          value={view}
          options={[
            { value: 'matrix', label: t('coverage.matrix') },
            { value: 'outcomes', label: t('coverage.outcomes') },
          ]}
          onChange={setView}
        />
      </header>
      <p className={styles.lead}>{t('coverage.lead')}</p>
      {view === 'outcomes' ? (
        <OutcomeBoard columns={outcomes} nameOf={nameOf} />
      ) : questions.length === 0 ? (
        <EmptyState title={t('coverage.none')}>{t('coverage.noneHint')}</EmptyState>
      ) : (
        <>
          <p className={styles.sums} role="status">
            <span>{t('coverage.gaps', { count: gaps })}</span>
            <span data-conflict={conflicts > 0}>{t('coverage.conflicts', { count: conflicts })}</span>
            <span>{t('coverage.keys')}</span>
          </p>
          <CoverageMatrix coverage={coverage} nameOf={nameOf} />
        </>
      )}
    </div>
  );
}
