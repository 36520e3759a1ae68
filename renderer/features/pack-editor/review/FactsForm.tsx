import { LANGUAGE_TAG } from '#core/documents/language.ts';
import type { ProposedFacts } from '#core/importing/structure/model.ts';
import { useText } from '#renderer/i18n/index.ts';
import { TextField } from '#renderer/ui/index.ts';
import styles from './FactsForm.module.css';

export interface FactsFormProps {
  readonly facts: ProposedFacts;
  readonly onChange: (facts: ProposedFacts) => void;
}

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The forms that are asked for; the same in every language. */
const EXAMPLES = { date: '2019-09-27', language: 'zh-Hans' } as const;

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed);

/** What the first page says of the document, for the person to put right. */
export function FactsForm({ facts, onChange }: FactsFormProps) {
  const t = useText('packEditor');
  const isDateFit = facts.date === null || DATE.test(facts.date);
  const isLanguageFit = facts.language === null || LANGUAGE_TAG.test(facts.language);
  return (
    <div className={styles.facts} role="group" aria-label={t('facts.label')}>
      <TextField
        label={t('facts.symbol')}
        value={facts.symbol ?? ''}
        onChange={(symbol) => onChange({ ...facts, symbol: orNull(symbol) })}
      />
      <TextField
        label={t('facts.revision')}
        value={facts.revision}
        placeholder={t('facts.firstIssue')}
        onChange={(revision) => onChange({ ...facts, revision })}
      />
      <div className={styles.wide}>
        <TextField
          label={t('facts.title')}
          value={facts.title ?? ''}
          onChange={(title) => onChange({ ...facts, title: orNull(title) })}
        />
      </div>
      <TextField
        label={t('facts.date')}
        value={facts.date ?? ''}
        placeholder={EXAMPLES.date}
        error={isDateFit ? undefined : t('facts.dateUnfit')}
        onChange={(date) => onChange({ ...facts, date: orNull(date) })}
      />
      <TextField
        label={t('facts.language')}
        value={facts.language ?? ''}
        placeholder={EXAMPLES.language}
        error={isLanguageFit ? undefined : t('facts.languageUnfit')}
        onChange={(language) => onChange({ ...facts, language: orNull(language) })}
      />
      {facts.distribution !== null && (
        <p className={styles.said}>{t('facts.distribution', { distribution: facts.distribution })}</p>
      )}
    </div>
  );
}
