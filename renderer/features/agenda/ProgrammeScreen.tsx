import { useEffect } from 'react';
import { MEETING_ANCHOR } from '#core/anchoring/anchor.ts';
import { findItem, questionsInOrder } from '#core/pack/lookup.ts';
import type { ItemId } from '#core/pack/model.ts';
import { useFormat, useText } from '#renderer/i18n/index.ts';
import { elementIdOf } from '#renderer/state/arrival.ts';
import { useMeetingPack, useMeetingRecord } from '#renderer/state/index.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { EmptyState } from '#renderer/ui/index.ts';
import { itemAnchor, ItemSection } from './ItemSection.tsx';
import { Outcomes } from './Outcomes.tsx';
import { otherOwnQuestions } from './own-questions.ts';
import styles from './ProgrammeScreen.module.css';
import { Questions } from './Questions.tsx';

export interface ProgrammeScreenProps {
  /** The item to bring into view; null shows the programme from its beginning. */
  readonly item: ItemId | null;
}

/** The home screen: the meeting's items with themes and questions, what has been written, and what has not. */
export function ProgrammeScreen({ item: wanted }: ProgrammeScreenProps) {
  const t = useText('agenda');
  const format = useFormat();
  const pack = useMeetingPack();
  const { ownQuestions } = useMeetingRecord();
  const { select } = useSelection();
  useEffect(() => {
    const item = wanted === null ? undefined : findItem(pack, wanted);
    select(item ? itemAnchor(item) : MEETING_ANCHOR);
  }, [wanted, pack, select]);

  const { outcomes, agenda } = pack;
  const questions = questionsInOrder(pack);
  const parts = [
    ...(outcomes.length > 0 ? [t('outcomeCount', { count: outcomes.length })] : []),
    ...(questions.length > 0 ? [t('questionCount', { count: questions.length })] : []),
    format.dateRange(pack.meeting.start, pack.meeting.end),
  ];
  const others = otherOwnQuestions(ownQuestions, pack);
  return (
    <div className={styles.page}>
      <h1 className={styles.heading} id={elementIdOf.programme()}>
        {t('programme')}
      </h1>
      <p className={styles.sub}>{parts.join(' · ')}</p>
      {agenda.length === 0 && <EmptyState title={t('noProgramme')}>{t('noProgrammeHint')}</EmptyState>}
      {agenda.map((item) => (
        <ItemSection key={item.id} item={item} isWanted={item.id === wanted} />
      ))}
      {others.length > 0 && (
        <section className={styles.others}>
          <h2 className={styles.title}>{t('otherOwnQuestions')}</h2>
          <Questions
            label={t('otherOwnQuestions')}
            questions={[]}
            own={others}
            anchor={MEETING_ANCHOR}
            canAdd={false}
          />
        </section>
      )}
      <Outcomes />
    </div>
  );
}
