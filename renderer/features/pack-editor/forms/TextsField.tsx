import type { DraftText } from '#core/pack/draft/model.ts';
import { languageName, useLanguage, useText } from '#renderer/i18n/index.ts';
import { TextArea, TextField } from '#renderer/ui/index.ts';
import { withText } from '../model/texts.ts';
import styles from './forms.module.css';

export interface TextsFieldProps {
  readonly label: string;
  readonly texts: DraftText;
  readonly languages: readonly string[];
  /** Key of the source that says what is typed. */
  readonly source: string;
  readonly onChange: (texts: DraftText) => void;
  /** For what may have several lines. */
  readonly isLong?: boolean;
}

/** A text in each language of the pack: one field a language. */
export function TextsField(props: TextsFieldProps) {
  const { label, texts, languages, source, onChange, isLong = false } = props;
  const t = useText('packEditor');
  const reader = useLanguage();
  const all = [...languages, ...Object.keys(texts).filter((tag) => !languages.includes(tag))];
  const Field = isLong ? TextArea : TextField;
  return (
    <div className={styles.texts}>
      {all.map((tag) => (
        <Field
          key={tag}
          label={t('inLanguage', { label, language: languageName(tag, reader) })}
          value={texts[tag]?.text ?? ''}
          onChange={(text) => onChange(withText(texts, tag, text, source))}
        />
      ))}
    </div>
  );
}
