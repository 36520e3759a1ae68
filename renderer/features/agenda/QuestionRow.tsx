import type { ReactNode } from 'react';
import type { Anchor } from '#core/anchoring/anchor.ts';
import { notesAboutQuestion } from '#core/notes/notes-about.ts';
import type { QuestionState } from '#core/notes/model.ts';
import type { Citation, QuestionId } from '#core/pack/model.ts';
import { useText } from '#renderer/i18n/index.ts';
import {
  useMeetingPack,
  useMeetingRecord,
  useMeetingRecordService,
  useNotes,
} from '#renderer/state/index.ts';
import { elementIdOf } from '#renderer/state/arrival.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { cx, IconButton, TextButton } from '#renderer/ui/index.ts';
import { CitedParagraphs } from './CitedParagraphs.tsx';
import { QuestionStateMenu } from './QuestionStateMenu.tsx';
import styles from './Questions.module.css';
import type { useAttempt } from './use-attempt.ts';

export interface QuestionRowProps {
  readonly id: QuestionId;
  /** How it is called in a sentence: its number or its words. */
  readonly name: string;
  readonly number: string | null;
  readonly anchor: Anchor;
  readonly text: ReactNode;
  readonly tag: ReactNode;
  readonly cites: readonly Citation[];
  readonly attempt: ReturnType<typeof useAttempt>['attempt'];
  /** What else can be done with it. */
  readonly actions?: ReactNode;
}

/** A question with its state, what it cites, and how many notes it has; pressing it puts it in view. */
export function QuestionRow(props: QuestionRowProps) {
  const { id, name, number, anchor, text, tag, cites, attempt, actions } = props;
  const t = useText('agenda');
  const common = useText('common');
  const { meeting } = useMeetingPack();
  const { questionStates } = useMeetingRecord();
  const record = useMeetingRecordService();
  const count = notesAboutQuestion(useNotes(), id).length;
  const selection = useSelection();
  const isCurrent = selection.anchor.question === id;
  const setState = (state: QuestionState): void =>
    void attempt(record.setQuestionState(meeting.uri, id, state));
  return (
    <li id={elementIdOf.question(id)} className={cx(styles.row, isCurrent && styles.current)}>
      <span className={styles.state}>
        <QuestionStateMenu question={name} state={questionStates[id] ?? 'open'} onChange={setState} />
      </span>
      <span className={styles.words}>
        {number !== null && <span className={styles.number}>{number}</span>}
        <TextButton isCurrent={isCurrent} onPress={() => selection.select(anchor)}>
          {text}
        </TextButton>
        <span className={styles.facts}>
          {tag}
          <CitedParagraphs cites={cites} />
          <span className={count === 0 ? styles.none : styles.count}>
            {count === 0 ? common('noNoteYet') : common('noteCount', { count })}
          </span>
        </span>
      </span>
      <span className={styles.actions}>
        <IconButton
          icon="add"
          label={t('addNoteTo', { name })}
          {...(isCurrent ? { shortcut: 'N' } : {})}
          onPress={() => selection.compose(anchor)}
        />
        {actions}
      </span>
    </li>
  );
}
