import { useState } from 'react';
import type { Anchor } from '#core/anchoring/anchor.ts';
import type { OwnQuestion } from '#core/notes/model.ts';
import { useText } from '#renderer/i18n/index.ts';
import { useMeetingPack, useMeetingRecordService } from '#renderer/state/index.ts';
import { Menu, Tag } from '#renderer/ui/index.ts';
import { QuestionForm } from './QuestionForm.tsx';
import { QuestionRow, type QuestionRowProps } from './QuestionRow.tsx';

export interface OwnQuestionRowProps {
  readonly question: OwnQuestion;
  readonly anchor: Anchor;
  readonly attempt: QuestionRowProps['attempt'];
  readonly onRemoved: (question: OwnQuestion) => void;
}

/** A question that the delegate added: marked as theirs, and theirs to word anew or remove. */
export function OwnQuestionRow({ question, anchor, attempt, onRemoved }: OwnQuestionRowProps) {
  const t = useText('agenda');
  const common = useText('common');
  const { uri } = useMeetingPack().meeting;
  const record = useMeetingRecordService();
  const [isEditing, setEditing] = useState(false);
  const remove = async (): Promise<void> => {
    if (await attempt(record.removeQuestion(uri, question.id))) onRemoved(question);
  };
  if (isEditing)
    return (
      <li>
        <QuestionForm
          initial={question.text}
          onSave={(text) => attempt(record.editQuestion(uri, question.id, text))}
          onClose={() => setEditing(false)}
        />
      </li>
    );
  return (
    <QuestionRow
      id={question.id}
      name={question.text}
      number={null}
      anchor={anchor}
      text={<bdi>{question.text}</bdi>}
      tag={<Tag>{common('provenance.user')}</Tag>}
      cites={[]}
      attempt={attempt}
      actions={
        <Menu
          label={t('actionsFor', { name: question.text })}
          entries={[
            { id: 'edit', label: t('editQuestion'), icon: 'edit' },
            { id: 'remove', label: t('removeQuestion'), icon: 'trash', isDanger: true },
          ]}
          onAction={(action) => (action === 'edit' ? setEditing(true) : void remove())}
        />
      }
    />
  );
}
