import type { DraftQuestion, DraftTheme, PackDraft } from '#core/pack/draft/model.ts';
import { useText } from '#renderer/i18n/index.ts';
import { Button, IconButton } from '#renderer/ui/index.ts';
import { CitesField } from '../forms/CitesField.tsx';
import forms from '../forms/forms.module.css';
import { ProvenanceSelect } from '../forms/ProvenanceSelect.tsx';
import { TextsField } from '../forms/TextsField.tsx';
import { firstText, sourceOf, withSource } from '../model/texts.ts';
import { replaced, without } from './part.ts';
import styles from './QuestionList.module.css';

export interface QuestionListProps {
  readonly theme: DraftTheme;
  readonly languages: readonly string[];
  readonly sources: PackDraft['sources'];
  readonly newId: () => string;
  readonly onChange: (questions: readonly DraftQuestion[]) => void;
}

/** The guiding questions of one theme. */
export function QuestionList(props: QuestionListProps) {
  const {
    theme: { questions },
    languages,
    sources,
    newId,
    onChange,
  } = props;
  const t = useText('packEditor');
  const add = (): void =>
    onChange([...questions, { id: newId(), number: '', text: {}, cites: [], supersedes: [] }]);
  return (
    <div className={styles.questions}>
      <h2 className={styles.title}>{t('questions.title')}</h2>
      <ol className={styles.list}>
        {questions.map((question) => {
          const set = (patch: Partial<DraftQuestion>): void =>
            onChange(replaced(questions, { ...question, ...patch }));
          const name = firstText(question.text) || question.number;
          return (
            <li key={question.id} className={styles.question}>
              <div className={forms.form}>
                <TextsField
                  label={t('questions.text', { number: question.number })}
                  texts={question.text}
                  languages={languages}
                  source={sourceOf(question.text)}
                  onChange={(text) => set({ text })}
                />
                <div className={styles.foot}>
                  <ProvenanceSelect
                    value={sourceOf(question.text)}
                    sources={sources}
                    onChange={(source) => set({ text: withSource(question.text, source) })}
                  />
                  <CitesField cites={question.cites} onChange={(cites) => set({ cites })} />
                </div>
              </div>
              <IconButton
                label={t('things.remove', { name })}
                icon="trash"
                onPress={() => onChange(without(questions, question.id))}
              />
            </li>
          );
        })}
      </ol>
      <div>
        <Button icon="add" onPress={add}>
          {t('questions.add')}
        </Button>
      </div>
    </div>
  );
}
