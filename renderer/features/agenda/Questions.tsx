import { useState } from 'react';
import type { Anchor } from '#core/anchoring/anchor.ts';
import type { OwnQuestion } from '#core/notes/model.ts';
import type { GuidingQuestion, QuestionId } from '#core/pack/model.ts';
import { PackText, useErrorText, useText } from '#renderer/i18n/index.ts';
import { useMeetingPack, useMeetingRecordService } from '#renderer/state/index.ts';
import { Button, Notice, UndoBar } from '#renderer/ui/index.ts';
import { OwnQuestionRow } from './OwnQuestionRow.tsx';
import { TextProvenance } from './Provenance.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { QuestionRow } from './QuestionRow.tsx';
import styles from './Questions.module.css';
import { useAttempt } from './use-attempt.ts';

export interface QuestionsProps {
  /** Names the list. */
  readonly label: string;
  readonly questions: readonly GuidingQuestion[];
  readonly own: readonly OwnQuestion[];
  /** Where the list hangs: a theme, an item, or both. */
  readonly anchor: Anchor;
  /** False where a question could not be told where it belongs. */
  readonly canAdd?: boolean;
}

/** The guiding questions of an item or theme and those that the delegate added, with the way to add one. */
export function Questions({ label, questions, own, anchor, canAdd = true }: QuestionsProps) {
  const t = useText('agenda');
  const common = useText('common');
  const errorText = useErrorText();
  const { uri } = useMeetingPack().meeting;
  const record = useMeetingRecordService();
  const { failure, attempt } = useAttempt();
  const [isAdding, setAdding] = useState(false);
  const [removed, setRemoved] = useState<OwnQuestion | null>(null);
  const at = (question: QuestionId): Anchor => ({ ...anchor, question });
  const { theme, item } = anchor;
  return (
    <div className={styles.questions}>
      {questions.length + own.length > 0 && (
        <ul className={styles.list} aria-label={label}>
          {questions.map((question) => (
            <QuestionRow
              key={question.id}
              id={question.id}
              name={t('questionName', { number: question.number })}
              number={question.number}
              anchor={at(question.id)}
              text={<PackText of={question.text} />}
              tag={<TextProvenance of={question.text} />}
              cites={question.cites}
              attempt={attempt}
            />
          ))}
          {own.map((question) => (
            <OwnQuestionRow
              key={question.id}
              question={question}
              anchor={at(question.id)}
              attempt={attempt}
              onRemoved={setRemoved}
            />
          ))}
        </ul>
      )}
      {removed && (
        <UndoBar
          message={t('questionRemoved')}
          undoLabel={common('undo')}
          dismissLabel={common('close')}
          onUndo={() => {
            void attempt(record.restoreQuestion(uri, removed.id)).then((done) => done && setRemoved(null));
          }}
          onDismiss={() => setRemoved(null)}
        />
      )}
      {failure && <Notice tone="error">{errorText(failure)}</Notice>}
      {isAdding && (
        <QuestionForm
          initial=""
          onSave={(text) => attempt(record.addQuestion(uri, { theme, item, text }))}
          onClose={() => setAdding(false)}
        />
      )}
      {canAdd && !isAdding && (
        <span className={styles.add}>
          <Button variant="quiet" icon="add" onPress={() => setAdding(true)}>
            {t('addQuestion')}
          </Button>
        </span>
      )}
    </div>
  );
}
