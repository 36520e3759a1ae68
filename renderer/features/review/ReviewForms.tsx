import { useRef, useState, type ReactNode } from 'react';
import { bodyFromMarkdown, bodyToMarkdown } from '#core/exchange/body-markdown.ts';
import type { NoteBody } from '#core/notes/body.ts';
import { bodyText } from '#core/notes/read-body.ts';
import type { PassageComment } from '#core/notes/review-model.ts';
import { passageComment } from '#core/review/passages.ts';
import { useText } from '#renderer/i18n/index.ts';
import { Button, TextArea } from '#renderer/ui/index.ts';
import styles from './Review.module.css';

interface FrameProps {
  readonly label: string;
  readonly save: string;
  readonly isReady: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

function Frame({ label, save, isReady, onSave, onCancel, children }: FrameProps) {
  const common = useText('common');
  return (
    <form
      className={styles.form}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onSave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isReady) onSave();
        event.stopPropagation();
      }}
    >
      {children}
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" isDisabled={!isReady}>
          {save}
        </Button>
        <Button onPress={onCancel}>{common('cancel')}</Button>
      </div>
    </form>
  );
}

export interface CommentFormProps {
  readonly title: string;
  readonly save: string;
  readonly initial: string;
  readonly onSave: (comment: string) => void;
  readonly onCancel: () => void;
}

/** A comment on the note as a whole. */
export function CommentForm({ title, save, initial, onSave, onCancel }: CommentFormProps) {
  const [text, setText] = useState(initial);
  return (
    <Frame
      label={title}
      save={save}
      isReady={text.trim() !== ''}
      onSave={() => onSave(text.trim())}
      onCancel={onCancel}
    >
      <TextArea label={title} value={text} onChange={setText} autoFocus />
    </Frame>
  );
}

export interface PassageFormProps {
  readonly body: NoteBody;
  readonly onSave: (passage: PassageComment) => void;
  readonly onCancel: () => void;
}

/** A comment on some words. They are chosen in a field that cannot be changed, where Shift and arrows work without a mouse. */
export function PassageForm({ body, onSave, onCancel }: PassageFormProps) {
  const t = useText('review');
  const field = useRef<HTMLTextAreaElement>(null);
  const [chosen, setChosen] = useState({ from: 0, to: 0 });
  const [text, setText] = useState('');
  const words = bodyText(body);
  const passage = passageComment(body, chosen.from, chosen.to, text.trim());
  return (
    <Frame
      label={t('passage.title')}
      save={t('passage.save')}
      isReady={passage !== null && text.trim() !== ''}
      onSave={() => passage && onSave(passage)}
      onCancel={onCancel}
    >
      <label className={styles.choose}>
        <span className={styles.label}>{t('passage.choose')}</span>
        <textarea
          ref={field}
          readOnly
          autoFocus
          dir="auto"
          rows={Math.min(10, words.split('\n').length + 2)}
          value={words}
          translate="no"
          onSelect={({ currentTarget: { selectionStart, selectionEnd } }) =>
            setChosen({ from: selectionStart, to: selectionEnd })
          }
        />
      </label>
      <p className={styles.chosen} role="status">
        {passage === null
          ? t('passage.nothing')
          : t('passage.chosen', { words: passage.quotation.exact.slice(0, 120) })}
      </p>
      <TextArea label={t('passage.comment')} value={text} onChange={setText} />
    </Frame>
  );
}

export interface ProposalFormProps {
  readonly body: NoteBody;
  readonly onSave: (proposal: NoteBody) => void;
  readonly onCancel: () => void;
}

/** Another wording of the whole note, begun from the present one. */
export function ProposalForm({ body, onSave, onCancel }: ProposalFormProps) {
  const t = useText('review');
  const [before] = useState(() => bodyToMarkdown(body));
  const [text, setText] = useState(before);
  return (
    <Frame
      label={t('proposal.title')}
      save={t('proposal.save')}
      isReady={text.trim() !== '' && text !== before}
      onSave={() => onSave(bodyFromMarkdown(text))}
      onCancel={onCancel}
    >
      <TextArea
        label={t('proposal.title')}
        description={t('proposal.hint')}
        rows={8}
        value={text}
        onChange={setText}
        autoFocus
      />
    </Frame>
  );
}
