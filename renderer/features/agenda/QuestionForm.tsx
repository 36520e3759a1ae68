import { useState } from 'react';
import { useText } from '#renderer/i18n/index.ts';
import { Button, TextField } from '#renderer/ui/index.ts';
import styles from './Questions.module.css';

export interface QuestionFormProps {
  readonly initial: string;
  /** Stores the words; false keeps the form open with what was typed. */
  readonly onSave: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
}

/** The words of one's own question. Enter saves them, Escape leaves them. */
export function QuestionForm({ initial, onSave, onClose }: QuestionFormProps) {
  const t = useText('agenda');
  const common = useText('common');
  const [text, setText] = useState(initial);
  const words = text.trim();
  const save = (): void => {
    if (words === '') return;
    void onSave(words).then((saved) => saved && onClose());
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextField
        label={t('ownQuestion')}
        hideLabel
        placeholder={t('ownQuestionPlaceholder')}
        value={text}
        onChange={setText}
        autoFocus
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <div className={styles.formButtons}>
        <Button type="submit" variant="primary" isDisabled={words === ''}>
          {common('save')}
        </Button>
        <Button onPress={onClose}>{common('cancel')}</Button>
      </div>
    </form>
  );
}
