import { useState } from 'react';
import { cleanEntry, cleanLanguage, cleanTerm, type TermEntry } from '#core/search/term-base.ts';
import { useText } from '#renderer/i18n/index.ts';
import { Button, TextField } from '#renderer/ui/index.ts';
import settings from './SettingsScreen.module.css';
import styles from './TermBase.module.css';

interface Draft {
  readonly text: string;
  readonly language: string;
}

const EMPTY: Draft = { text: '', language: '' };

export interface TermEntryFormProps {
  /** Null for a new entry. */
  readonly initial: TermEntry | null;
  readonly onSave: (entry: TermEntry) => void;
  readonly onCancel: () => void;
}

/** The names of one thing, each with its language. Two at least: one name alone widens nothing. */
export function TermEntryForm({ initial, onSave, onCancel }: TermEntryFormProps) {
  const t = useText('settings');
  const common = useText('common');
  const [drafts, setDrafts] = useState<readonly Draft[]>(
    initial?.map(({ text, language }) => ({ text, language: language ?? '' })) ?? [EMPTY, EMPTY],
  );
  const set = (at: number, change: Partial<Draft>): void =>
    setDrafts(drafts.map((draft, index) => (index === at ? { ...draft, ...change } : draft)));
  const isWrong = ({ language }: Draft): boolean =>
    language.trim() !== '' && cleanLanguage(language) === null;
  const entry = drafts.some(isWrong)
    ? null
    : cleanEntry(drafts.map(({ text, language }) => cleanTerm(text, language)));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (entry !== null) onSave(entry);
      }}
    >
      {drafts.map((draft, at) => (
        <div key={at} className={styles.row}>
          <TextField
            label={t('terms.name', { number: at + 1 })}
            value={draft.text}
            autoFocus={at === 0}
            onChange={(text) => set(at, { text })}
          />
          <TextField
            label={t('terms.language')}
            placeholder={t('terms.languageExample')}
            value={draft.language}
            error={isWrong(draft) ? t('terms.languageWrong') : undefined}
            onChange={(language) => set(at, { language })}
          />
        </div>
      ))}
      <div className={settings.buttons}>
        <Button variant="quiet" icon="add" onPress={() => setDrafts([...drafts, EMPTY])}>
          {t('terms.addName')}
        </Button>
      </div>
      <div className={settings.buttons}>
        <Button type="submit" variant="primary" isDisabled={entry === null}>
          {common('save')}
        </Button>
        <Button onPress={onCancel}>{common('cancel')}</Button>
      </div>
    </form>
  );
}
